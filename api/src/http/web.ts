import { existsSync } from 'node:fs'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './errors.ts'
import { notFound } from './problem.ts'

/**
 * Serves the built web app. Unknown /api paths and missing assets are 404; any other page a browser asks for is index.html,
 * whose own router goes on (architecture.md §5).
 */
export async function serveWeb(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(`${folder}/index.html`)
  if (built)
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      index: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  const page = (request: FastifyRequest, reply: FastifyReply) =>
    isPage(request)
      ? reply.header('cache-control', 'no-cache').sendFile('index.html')
      : sendProblem(request, reply, notFound('This page'))
  app.setNotFoundHandler(
    built ? page : (request, reply) => sendProblem(request, reply, notFound('This page')),
  )
}

/** A browser asking for a page: not for data, and not for a file that isn't there. */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1).join('')
  return (
    request.method === 'GET' &&
    !/^\/(api|assets|health|metrics|docs)(\/|$)/.test(path) &&
    !/\.\w+$/.test(path) &&
    /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*')
  )
}
