import * as contract from '@sixfold/shared/contracts/auth.ts'
import * as passwords from '@sixfold/shared/contracts/passwords.ts'
import { newPasswordFault } from '@sixfold/shared/domain/people/new-password.ts'
import { Actor } from '../../access/actor.ts'
import { asSystem } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { invalid, notFound, unauthenticated } from '../../http/problem.ts'
import { signInLimits } from '../../http/rate-limits.ts'
import { assertSameOrigin, bearerIn, cookieNames, refreshTokenOf, type Token } from '../../http/session.ts'
import { placesFor } from '../people/policy.ts'
import { acceptLink, openLink } from './accept-link.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import {
  accountByEmail,
  accountById,
  endSession,
  endSessionsOf,
  lockSessionToken,
  membershipsOf,
  setPassword,
  setSessionTrust,
  standingSession,
} from './queries.ts'
import { refreshSession } from './refresh-session.ts'
import { secretHash } from '../../access/secrets.ts'
import { clearCookies, openSession, signedIn } from './sign-in.ts'

export const authRoutes: Routes = ({ handleOpen }, deps, app) => {
  /** @throws 401 once the session has ended. */
  const standing = async (requestId: string, token: Token) => {
    const { today } = deps.clock()
    return asSystem(deps.db, requestId, async (conn) => {
      const session = await standingSession(conn, token.sessionId)
      const account = session && (await accountById(conn, session.accountId))
      if (!session || !account) throw unauthenticated('Your session has ended. Sign in again to go on.')
      return { session, account, memberships: await membershipsOf(conn, session.accountId, today) }
    })
  }

  const signIns = signInLimits(app, deps.limits)
  handleOpen(contract.login, async (request, reply, { body }) => {
    await signIns.assertFew(request)
    const account = await asSystem(deps.db, request.id, (conn) => accountByEmail(conn, body.email))
    if (!(await passwordMatches(account?.passwordHash ?? null, body.password)) || !account) {
      await signIns.countFailure(request)
      throw unauthenticated(
        'Email and password don’t go together. Check both, or ask a trust leader for a new password link.',
      )
    }
    const opened = await asSystem(deps.db, request.id, async (conn) => {
      const session = await openSession(conn, deps.clock(), account.id, body.trustId)
      // As when choosing one. Thrown in the transaction, so that no session stays.
      if (body.trustId !== undefined && session.trustId !== body.trustId) throw notFound('This trust')
      return session
    })
    return signedIn(app, deps, reply, opened)
  })

  handleOpen(contract.refresh, async (request, reply) => {
    const token = refreshTokenOf(deps, request)
    const opened = token
      ? await asSystem(deps.db, request.id, (conn) => refreshSession(conn, token, deps.clock()))
      : null
    if (opened) return signedIn(app, deps, reply, opened)
    clearCookies(deps, reply)
    throw unauthenticated('Your session has ended. Sign in again to go on.')
  })

  handleOpen(contract.logout, async (request, reply) => {
    const bearer = bearerIn(request)
    const access = request.cookies[cookieNames(deps).access]
    const refreshToken = bearer === undefined ? refreshTokenOf(deps, request) : null
    if (bearer === undefined && access !== undefined) assertSameOrigin(deps, request, true)
    await asSystem(deps.db, request.id, async (conn) => {
      const row = refreshToken ? await lockSessionToken(conn, secretHash(refreshToken)) : null
      const sessionId = row?.sessionId ?? sessionIn(bearer ?? access)
      if (sessionId) await endSession(conn, sessionId, 'signed out', deps.clock().now)
    })
    clearCookies(deps, reply)
    return undefined
  })

  handleOpen(contract.chooseTrust, async (request, reply, { body, token }) => {
    const { session, memberships } = await standing(request.id, token)
    if (!memberships.some((m) => m.trustId === body.trustId)) throw notFound('This trust')
    await asSystem(deps.db, request.id, (conn) => setSessionTrust(conn, token.sessionId, body.trustId))
    return signedIn(app, deps, reply, {
      sessionId: token.sessionId,
      accountId: session.accountId,
      trustId: body.trustId,
      refreshToken: null,
      memberships,
    })
  })

  handleOpen(contract.me, async (request, _reply, { token }) => {
    const { account, memberships } = await standing(request.id, token)
    const here = memberships.filter((m) => m.trustId === token.trustId)
    const [first] = here
    const actor = new Actor({
      trustId: token.trustId ?? '',
      personId: token.personId ?? '',
      name: first?.personName ?? '',
      memberships: here,
    })
    return {
      email: account.email,
      person: first ? { id: first.personId, name: first.personName } : null,
      trust: first ? { id: first.trustId, name: first.trustName } : null,
      memberships: memberships.map(({ personName: _, ...membership }) => membership),
      abilities: placesFor(actor),
      today: deps.clock().today,
    }
  })

  handleOpen(passwords.changePassword, async (request, _reply, { body, token }) => {
    const { session, account } = await standing(request.id, token)
    if (!(await passwordMatches(account.passwordHash, body.current)))
      throw invalid([{ path: 'current', message: 'This is not your password now' }])
    const fault = newPasswordFault(body.next, [account.email])
    if (fault) throw invalid([{ path: 'next', message: fault }])
    const passwordHash = await hashPassword(body.next)
    await asSystem(deps.db, request.id, async (conn) => {
      const { now } = deps.clock()
      await setPassword(conn, session.accountId, passwordHash, now)
      await endSessionsOf(conn, session.accountId, token.sessionId, 'password changed', now)
    })
    return undefined
  })

  handleOpen(passwords.openLink, async (request, _reply, { body }) => {
    const { link, account } = await openLink(deps, request.id, body.token)
    return {
      kind: link.kind,
      name: link.name,
      email: link.email,
      trustName: link.trustName,
      hasAccount: link.kind === 'invitation' && account !== null,
    }
  })

  handleOpen(passwords.acceptLink, async (request, reply, { body }) =>
    signedIn(app, deps, reply, await acceptLink(deps, request.id, body)),
  )

  /** The session a token names, even when the token itself has run out; null for one we did not sign. */
  function sessionIn(token: string | undefined): string | null {
    if (!token) return null
    try {
      return app.jwt.verify<Token>(token, { ignoreExpiration: true }).sessionId
    } catch {
      return null
    }
  }
}
