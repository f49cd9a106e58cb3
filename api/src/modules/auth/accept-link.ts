import { newPasswordFault } from '@sixfold/shared/domain/people/new-password.ts'
import { v7 } from 'uuid'
import { asSystem } from '../../db/tenant.ts'
import type { Deps } from '../../deps.ts'
import { invalid, notFound, unauthenticated } from '../../http/problem.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import {
  accountByEmail,
  accountById,
  bindAccount,
  endSessionsOf,
  insertAccount,
  lockLink,
  markLinkUsed,
  setPassword,
} from './queries.ts'
import { secretHash } from '../../access/secrets.ts'
import { type Opened, openSession } from './sign-in.ts'

/** @returns what a link is for. @throws 404 when it can't be used (any more). */
export async function openLink(deps: Deps, requestId: string, token: string) {
  const { now } = deps.clock()
  return asSystem(deps.db, requestId, async (conn) => {
    const link = await lockLink(conn, secretHash(token), now)
    if (!link) throw notFound('This link')
    const account = link.accountId
      ? await accountById(conn, link.accountId)
      : await accountByEmail(conn, link.email)
    return { link, account }
  })
}

/**
 * Uses a link once. An invitation to an email that has an account asks for that account's own password, so that a copied
 * link never takes an account over; otherwise the password given becomes the account's.
 * @throws 404 link · 400 password too easy · 401 wrong password of the account
 */
export async function acceptLink(
  deps: Deps,
  requestId: string,
  given: { token: string; password: string },
): Promise<Opened> {
  const { link, account } = await openLink(deps, requestId, given.token)
  const joins = link.kind === 'invitation' && account !== null
  const emails = [link.email, ...(account ? [account.email] : [])]
  const fault = joins ? null : newPasswordFault(given.password, emails)
  if (fault) throw invalid([{ path: 'password', message: fault }])
  if (joins && !(await passwordMatches(account.passwordHash, given.password)))
    throw unauthenticated('That is not the password of your account here.')
  const passwordHash = joins ? null : await hashPassword(given.password)

  return asSystem(deps.db, requestId, async (conn) => {
    const moment = deps.clock()
    const standing = await lockLink(conn, secretHash(given.token), moment.now)
    if (!standing) throw notFound('This link')
    const owner = standing.accountId ?? (await accountByEmail(conn, standing.email))?.id ?? null
    // An account that appeared since the password was checked was made by someone else: ask again.
    if (joins !== (standing.kind === 'invitation' && owner !== null)) throw notFound('This link')
    const accountId = owner ?? v7()
    if (passwordHash !== null && owner === null)
      await insertAccount(conn, { id: accountId, email: standing.email, passwordHash, now: moment.now })
    if (passwordHash !== null && owner !== null) {
      await setPassword(conn, accountId, passwordHash, moment.now)
      await endSessionsOf(conn, accountId, null, 'password reset', moment.now)
    }
    if (standing.accountId === null) await bindAccount(conn, standing, accountId)
    await markLinkUsed(conn, standing, moment.now)
    return openSession(conn, moment, accountId, standing.trustId)
  })
}
