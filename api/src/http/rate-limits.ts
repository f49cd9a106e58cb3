import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RateLimitPluginOptions } from '@fastify/rate-limit'
import type { Deps } from '../deps.ts'
import { cookieNames } from './session.ts'

const quarterHour = 15 * 60 * 1000

/** A session a minute; sign-in by account and address together, since a whole school shares one address. */
export function rateLimits(_app: FastifyInstance, deps: Deps): RateLimitPluginOptions {
  const signsIn = (request: FastifyRequest) => request.routeOptions.url?.endsWith('/auth/login') ?? false
  return {
    global: true,
    hook: 'preHandler',
    max: (request) => (signsIn(request) ? deps.limits.signIn : deps.limits.session),
    timeWindow: (request) => (signsIn(request) ? quarterHour : 60_000),
    keyGenerator: (request) => {
      if (signsIn(request)) {
        const body = request.body as { email?: unknown } | undefined
        return `sign-in ${request.ip} ${String(body?.email ?? '')
          .trim()
          .toLowerCase()}`
      }
      return request.headers.authorization ?? request.cookies[cookieNames(deps).access] ?? request.ip
    },
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, context) =>
      Object.assign(new Error(`Too many tries. Wait ${context.after} and try again.`), { statusCode: 429 }),
  }
}
