import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RateLimitPluginOptions } from '@fastify/rate-limit'
import type { Deps } from '../deps.ts'
import { tooManyTries } from './problem.ts'
import { presentedBy } from './session.ts'

const quarterHour = 15 * 60 * 1000

/** Requests a minute of a session, or of an address while nobody is signed in. */
export function rateLimits(app: FastifyInstance, deps: Deps): RateLimitPluginOptions {
  return {
    hook: 'preHandler',
    max: deps.limits.session,
    timeWindow: 60_000,
    keyGenerator: (request) => presentedBy(app, deps, request)?.token?.sessionId ?? request.ip,
    errorResponseBuilder: (_request, context) =>
      Object.assign(new Error(`Too many tries. Wait ${context.after} and try again.`), { statusCode: 429 }),
  }
}

/**
 * Sign-ins in a quarter of an hour: those for one account at one address, since a whole school shares one; and those that
 * failed at one address, whichever accounts they name, against trying one password on everybody. Those that succeed don't
 * count there, so that a school, or a trust, behind one address signs in as it likes.
 */
export function signInLimits(app: FastifyInstance, { signIn, address }: Deps['limits']) {
  const ofAccount = app.createRateLimit({
    max: signIn,
    timeWindow: quarterHour,
    keyGenerator: (request) => `${request.ip} ${emailIn(request.body)}`,
  })
  const failed = app.createRateLimit({ max: address, timeWindow: quarterHour, keyGenerator: ({ ip }) => ip })
  return {
    /** Counts this one. @throws 429 with Retry-After */
    async assertFew(request: FastifyRequest): Promise<void> {
      const failures = await failed(request, { increment: false })
      if (!failures.isAllowed && failures.remaining === 0) throw tooManyTries(failures.ttlInSeconds)
      const tries = await ofAccount(request)
      if (!tries.isAllowed && tries.isExceeded) throw tooManyTries(tries.ttlInSeconds)
    },
    async countFailure(request: FastifyRequest): Promise<void> {
      await failed(request)
    },
  }
}

function emailIn(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : null
  return typeof email === 'string' ? email.trim().toLowerCase() : ''
}
