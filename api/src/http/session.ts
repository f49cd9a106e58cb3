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

/**
 * Reads the bearer token, else the cookie; a cookie that changes something needs proof that the request is from our own page.
 * @throws 401 without a token that stands, 403 from another site.
 */
export function tokenOf(app: FastifyInstance, deps: Deps, request: FastifyRequest): Token {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const cookie = request.cookies[cookieNames(deps).access]
  const token = bearer ?? cookie
  if (!token) throw unauthenticated()
  if (bearer === undefined) assertSameOrigin(deps, request, true)
  try {
    return app.jwt.verify<Token>(token)
  } catch {
    throw unauthenticated('Your sign-in has run out. Refresh it or sign in again.')
  }
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
