import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Asker } from '../db/tenant.ts'
import type { Deps } from '../deps.ts'
import { forbidden, ProblemError, unauthenticated } from './problem.ts'

/** What an access token says. `trustId` and `personId` are null until a trust is chosen. */
export type Token = { accountId: string; sessionId: string; trustId: string | null; personId: string | null }

export const accessTokenSeconds = 600

export const cookieNames = (deps: Pick<Deps, 'config'>) => {
  const prefix = deps.config.publicUrl?.protocol === 'https:' ? '__Host-' : ''
  return { access: `${prefix}sixfold-access`, refresh: `${prefix}sixfold-refresh` }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Filled in by `presentedBy`. */
    presented?: Presented | null
  }
}

/** A token as a request brings it; `token` null when we did not sign it or its time is over. */
type Presented = { by: 'bearer' | 'cookie'; token: Token | null }

export const bearerIn = (request: FastifyRequest): string | undefined =>
  /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]

/** The bearer token of a request, else its cookie's; null without either. Verified once a request, whoever asks. */
export function presentedBy(app: FastifyInstance, deps: Deps, request: FastifyRequest): Presented | null {
  if (request.presented === undefined) {
    const bearer = bearerIn(request)
    const sent = bearer ?? request.cookies[cookieNames(deps).access]
    request.presented = sent
      ? { by: bearer === undefined ? 'cookie' : 'bearer', token: standingToken(app, sent) }
      : null
  }
  return request.presented
}

function standingToken(app: FastifyInstance, sent: string): Token | null {
  try {
    return app.jwt.verify<Token>(sent)
  } catch {
    return null
  }
}

/**
 * Reads the bearer token, else the cookie; a cookie that changes something needs proof that the request is from our own page.
 * @throws 401 without a token that stands, 403 from another site.
 */
export function tokenOf(app: FastifyInstance, deps: Deps, request: FastifyRequest): Token {
  const presented = presentedBy(app, deps, request)
  if (!presented) throw unauthenticated()
  if (presented.by === 'cookie') assertSameOrigin(deps, request, true)
  if (!presented.token) throw unauthenticated('Your sign-in has run out. Refresh it or sign in again.')
  return presented.token
}

/** The refresh token in our cookie; null without one. @throws 403 without proof that the request is from our own page. */
export function refreshTokenOf(deps: Deps, request: FastifyRequest): string | null {
  const token = request.cookies[cookieNames(deps).refresh]
  if (token === undefined) return null
  assertSameOrigin(deps, request, true)
  return token
}

/** @throws 409 when no trust is chosen yet. */
export function askerOf(token: Token): Asker {
  if (token.trustId === null || token.personId === null)
    throw new ProblemError(
      409,
      'Choose a trust',
      'You belong to more than one trust. Choose the one to work in first.',
    )
  return { trustId: token.trustId, personId: token.personId, sessionId: token.sessionId }
}

/** Cross-site requests carry our cookies only if the browser is old: both of its own signs are checked all the same. */
export function assertSameOrigin(
  deps: Pick<Deps, 'config'>,
  request: FastifyRequest,
  proofNeeded: boolean,
): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.origin
  const site = request.headers['sec-fetch-site']
  const own = deps.config.publicUrl?.origin ?? `${request.protocol}://${request.host}`
  const fromElsewhere =
    (origin !== undefined && origin !== own) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  const noProof = proofNeeded && origin === undefined && site !== 'same-origin'
  if (fromElsewhere || noProof) throw forbidden('This request did not come from Sixfold’s own page.')
}
