import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { faultInWords } from '@sixfold/shared/contracts/errors.ts'
import Fastify, { type FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import { answerProblems } from './http/errors.ts'
import { type Routes, registrarOn } from './http/handle.ts'
import { health } from './http/health.ts'
import { openApiDocument } from './http/openapi.ts'
import { rateLimits } from './http/rate-limits.ts'
import { secureHeaders } from './http/security-headers.ts'
import { serveWeb } from './http/web.ts'
import { boardReaders } from './modules/accountability/board-readers.ts'
import { reportRoutes } from './modules/accountability/reports/routes.ts'
import { accountabilityRoutes } from './modules/accountability/routes.ts'
import { authRoutes } from './modules/auth/routes.ts'
import { meetingRoutes } from './modules/bodies/meeting-routes.ts'
import { bodyRoutes } from './modules/bodies/routes.ts'
import { ratingEvidenceRoutes } from './modules/categorisation/rating-evidence-routes.ts'
import { ratingRoutes } from './modules/categorisation/rating-routes.ts'
import { categoryRoutes } from './modules/categorisation/category-routes.ts'
import { roundRoutes } from './modules/categorisation/round-routes.ts'
import { categorisationRoutes } from './modules/categorisation/routes.ts'
import { cycleRoutes } from './modules/cycles/routes.ts'
import { evidenceRoutes } from './modules/evidence/routes.ts'
import { importRoutes } from './modules/imports/routes.ts'
import { measureRoutes } from './modules/measures/routes.ts'
import { optionRoutes } from './modules/options/routes.ts'
import { headRoutes } from './modules/heads/routes.ts'
import { peopleRoutes } from './modules/people/routes.ts'
import { actionRoutes } from './modules/plans/action-routes.ts'
import { practiceRoutes } from './modules/practices/routes.ts'
import { progressRoutes } from './modules/progress/routes.ts'
import { planDocumentRoutes } from './modules/plans/document-routes.ts'
import { planPasteRoutes } from './modules/plans/paste-routes.ts'
import { planRoutes } from './modules/plans/routes.ts'
import { supportAnswerRoutes } from './modules/plans/support-answer-routes.ts'
import { questionRoutes } from './modules/questions/routes.ts'
import { reviewDocumentRoutes } from './modules/reviews/document-routes.ts'
import { reviewRoutes } from './modules/reviews/routes.ts'
import { schemeRoutes } from './modules/schemes/routes.ts'
import { schoolRoutes } from './modules/schools/routes.ts'
import { agreementRoutes } from './modules/support/agreement-routes.ts'
import { giverRoutes } from './modules/givers/routes.ts'
import { directionRoutes } from './modules/support/direction-routes.ts'
import { networkRoutes } from './modules/networks/routes.ts'
import { pairingLifeRoutes, supportVisitRoutes } from './modules/support/life-routes.ts'
import { offerRoutes } from './modules/strengths/offer-routes.ts'
import { strengthRoutes } from './modules/strengths/routes.ts'
import { ledgerRoutes } from './modules/support/ledger-routes.ts'
import { supportRoutes } from './modules/support/routes.ts'
import { suggestionRoutes } from './modules/support/suggest/routes.ts'
import { trustRoutes } from './modules/trusts/routes.ts'
import { visitRoutes } from './modules/visits/routes.ts'

const modules: Routes[] = [
  authRoutes,
  trustRoutes,
  schemeRoutes,
  peopleRoutes,
  headRoutes,
  schoolRoutes,
  bodyRoutes,
  meetingRoutes,
  networkRoutes,
  giverRoutes,
  supportRoutes,
  directionRoutes,
  pairingLifeRoutes,
  agreementRoutes,
  suggestionRoutes,
  supportVisitRoutes,
  offerRoutes,
  strengthRoutes,
  ledgerRoutes,
  importRoutes,
  roundRoutes,
  categorisationRoutes,
  categoryRoutes,
  ratingRoutes,
  ratingEvidenceRoutes,
  cycleRoutes,
  measureRoutes,
  optionRoutes,
  planDocumentRoutes,
  planPasteRoutes,
  planRoutes,
  actionRoutes,
  supportAnswerRoutes,
  evidenceRoutes,
  progressRoutes,
  practiceRoutes,
  reviewRoutes,
  reviewDocumentRoutes,
  visitRoutes,
  questionRoutes(boardReaders),
  accountabilityRoutes,
  reportRoutes,
]

/** The whole application on what it is given: every plugin and route, nothing global. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  z.config({ customError: faultInWords })
  const app = Fastify({
    trustProxy: deps.config.trustProxy,
    bodyLimit: 1024 * 1024,
    // Node keeps random bytes for these in store; a UUIDv7 fetches sixteen each time, at several times the price.
    genReqId: () => randomUUID(),
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
  // Answers only: nobody sends compressed bodies, and looking for them costs every request a hook.
  await app.register(compress, { threshold: 2048, globalDecompression: false })
  await app.register(cookie)
  app.decorateRequest('presented')
  await app.register(jwt, { secret: deps.sessionSecret, verify: { cache: 1000 } })
  await app.register(swagger, { mode: 'static', specification: { document: openApiDocument() as never } })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  health(app, deps)
  await app.register(
    async (api) => {
      await api.register(rateLimit, rateLimits(api, deps))
      const registrar = registrarOn(api, deps)
      for (const routes of modules) routes(registrar, deps, api)
      api.get('/openapi.json', () => openApiDocument())
    },
    { prefix: '/api/v1' },
  )
  await serveWeb(app, deps.webFolder)
  return app
}
