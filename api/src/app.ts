import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { faultInWords } from '@sixfold/shared/contracts/errors.ts'
import Fastify, { type FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import { answerProblems } from './http/errors.ts'
import { type Routes, registrarOn } from './http/handle.ts'
import { health } from './http/health.ts'
import { openApiDocument } from './http/openapi.ts'
import { rateLimits } from './http/rate-limits.ts'
import { secureHeaders } from './http/security-headers.ts'
import { serveWeb } from './http/web.ts'
import { accountabilityRoutes } from './modules/accountability/routes.ts'
import { authRoutes } from './modules/auth/routes.ts'
import { categorisationRoutes } from './modules/categorisation/routes.ts'
import { cycleRoutes } from './modules/cycles/routes.ts'
import { evidenceRoutes } from './modules/evidence/routes.ts'
import { importRoutes } from './modules/imports/routes.ts'
import { peopleRoutes } from './modules/people/routes.ts'
import { reviewRoutes } from './modules/reviews/routes.ts'
import { schoolRoutes } from './modules/schools/routes.ts'
import { supportRoutes } from './modules/support/routes.ts'

const modules: Routes[] = [
  authRoutes,
  peopleRoutes,
  schoolRoutes,
  supportRoutes,
  importRoutes,
  categorisationRoutes,
  cycleRoutes,
  evidenceRoutes,
  reviewRoutes,
  accountabilityRoutes,
]

/** The whole application on what it is given: every plugin and route, nothing global. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  z.config({ customError: faultInWords })
  const app = Fastify({
    trustProxy: deps.config.trustProxy,
    bodyLimit: 1024 * 1024,
    genReqId: () => v7(),
    logger:
      deps.config.logLevel === 'silent'
        ? false
        : {
            level: deps.config.logLevel,
            // Routes, not addresses: neither names, nor tokens, nor whose school it was.
            serializers: {
              req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
              res: (reply) => ({ status: reply.statusCode }),
            },
          },
  })
  answerProblems(app)
  secureHeaders(app, deps)
  await app.register(compress, { threshold: 2048 })
  await app.register(cookie)
  await app.register(jwt, { secret: deps.sessionSecret, verify: { cache: 1000 } })
  await app.register(rateLimit, rateLimits(app, deps))
  await app.register(swagger, { mode: 'static', specification: { document: openApiDocument() as never } })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  health(app, deps)
  await app.register(
    (api, _options, done) => {
      const registrar = registrarOn(api, deps)
      for (const routes of modules) routes(registrar, deps, api)
      api.get('/openapi.json', () => openApiDocument())
      done()
    },
    { prefix: '/api/v1' },
  )
  await serveWeb(app, deps.webFolder)
  return app
}
