import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { DatabaseUnavailable } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from './problem.ts'

/** Whoever asks whether we are ready has others to turn to, and doesn't wait as long as a person would. Milliseconds. */
const patience = 2_000

/** Live: the process answers. Ready: the database answers too, and jobs are worked on. Metrics: Prometheus text, by route pattern, never by address. */
export function health(app: FastifyInstance, deps: Deps): void {
  app.get('/health/live', () => ({ status: 'live' }))
  app.get('/health/ready', async () => {
    await soon(deps.db.statement('select 1 from trusts limit 1'))
    const jobs = deps.jobs()
    if (jobs === 'down') throw new ProblemError(503, 'Not ready', 'Jobs aren’t worked on. Start it again.')
    return { status: 'ready', database: deps.db.kind, jobs }
  })

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'sixfold_request_seconds',
    help: 'How long requests took, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    seconds.observe(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
    done()
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

/** @throws DatabaseUnavailable when it takes longer than `patience` */
async function soon<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailable('the database is too slow')), patience)
  })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
