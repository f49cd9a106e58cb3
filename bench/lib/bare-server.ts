import Fastify from 'fastify'
import pg from 'pg'
import type { Statement } from '../../api/test/recording.ts'
import { beChild } from './child.ts'
import type { Settings } from './sixfold.ts'

/** A page that the bare server serves: runs these statements, then sends this answer. */
export type BarePage = {
  path: string
  reads: Statement[]
  answer: { status: number; headers: Record<string, string>; body: string }
}

/**
 * Fastify and `pg`, and nothing else: no session, no trust, no role, no transaction, no contract. The body is ready-made,
 * so that building it from the rows costs nothing here.
 */
await beChild<Settings & { pages: BarePage[] }>(async ({ url, pool: max, pages }) => {
  const pool = new pg.Pool({ connectionString: url, max })
  const app = Fastify({ logger: false })
  for (const { path, reads, answer } of pages) {
    app.get(path, async (_request, reply) => {
      for (const read of reads) await pool.query({ ...read, values: [...read.values] })
      return reply.code(answer.status).headers(answer.headers).send(answer.body)
    })
  }
  return app.listen({ port: 0, host: '127.0.0.1' })
})
