import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RateLimitPluginOptions } from '@fastify/rate-limit'
import type { Deps } from '../deps.ts'
import { cookieNames, type Token } from './session.ts'

const quarterHour = 15 * 60 * 1000

/** A session a minute; sign-in by account and address together, since a whole school shares one address. */
export function rateLimits(app: FastifyInstance, deps: Deps): RateLimitPluginOptions {
  const signsIn = (request: FastifyRequest) => request.routeOptions.url?.endsWith('/auth/login') ?? false
  return {
    global: true,
    hook: 'preHandler',
    max: (request) => (signsIn(request) ? deps.limits.signIn : deps.limits.session),
    timeWindow: (request) => (signsIn(request) ? quarterHour : 60_000),
    keyGenerator: (request) => {
      if (signsIn(request)) return `sign-in ${request.ip} ${emailIn(request.body)}`
      return sessionOf(app, deps, request) ?? request.ip
    },
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, context) =>
      Object.assign(new Error(`Too many tries. Wait ${context.after} and try again.`), { statusCode: 429 }),
  }
}

function emailIn(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : null
  return typeof email === 'string' ? email.trim().toLowerCase() : ''
}

/** The session that a request's token names; null for none, or one that we did not sign. Verified tokens are cached. */
function sessionOf(app: FastifyInstance, deps: Deps, request: FastifyRequest): string | null {
  const bearer = request.headers.authorization?.replace(/^Bearer /i, '')
  const token = bearer ?? request.cookies[cookieNames(deps).access]
  if (!token) return null
  try {
    return app.jwt.verify<Token>(token).sessionId
  } catch {
    return null
  }
}
