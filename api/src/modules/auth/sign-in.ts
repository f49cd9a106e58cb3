import type { SignedIn } from '@sixfold/shared/contracts/auth.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { v7 } from 'uuid'
import type { Conn } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import { accessTokenSeconds, cookieNames, type Token } from '../../http/session.ts'
import { insertSession, insertSessionToken, membershipsOf, type TrustMembership } from './queries.ts'
import { newSecret, secretHash } from '../../access/secrets.ts'

const refreshDays = 14

export type Opened = {
  sessionId: string
  accountId: string
  trustId: string | null
  refreshToken: string
  memberships: TrustMembership[]
}

/** The only trust, else the one asked for when it is theirs, else none yet. */
function trustToOpen(
  memberships: readonly { trustId: string }[],
  wanted: string | null | undefined,
): string | null {
  const trusts = [...new Set(memberships.map((m) => m.trustId))]
  const [only] = trusts.length === 1 ? trusts : []
  return trusts.find((id) => id === wanted) ?? only ?? null
}

/** A new session with its first refresh token. */
export async function openSession(
  conn: Conn,
  moment: { now: Date; today: string },
  accountId: string,
  wantedTrust: string | null | undefined,
): Promise<Opened> {
  const memberships = await membershipsOf(conn, accountId, moment.today)
  const session = { id: v7(), accountId, trustId: trustToOpen(memberships, wantedTrust), now: moment.now }
  await insertSession(conn, session)
  const refreshToken = await issueRefreshToken(conn, session.id, moment.now)
  return { sessionId: session.id, accountId, trustId: session.trustId, refreshToken, memberships }
}

export async function issueRefreshToken(conn: Conn, sessionId: string, now: Date): Promise<string> {
  const token = newSecret()
  const expiresAt = new Date(now.getTime() + refreshDays * 86_400_000)
  await insertSessionToken(conn, { hash: secretHash(token), sessionId, now, expiresAt })
  return token
}

/** Sets both cookies and says who is signed in. Without a refresh token (a trust chosen) the refresh cookie stays. */
export function signedIn(
  app: FastifyInstance,
  deps: Deps,
  reply: FastifyReply,
  opened: Omit<Opened, 'refreshToken'> & { refreshToken: string | null },
): SignedIn {
  const here = opened.memberships.find((m) => m.trustId === opened.trustId)
  const token: Token = {
    accountId: opened.accountId,
    sessionId: opened.sessionId,
    trustId: here ? opened.trustId : null,
    personId: here?.personId ?? null,
  }
  const accessToken = app.jwt.sign(token, { expiresIn: accessTokenSeconds })
  const names = cookieNames(deps)
  const shared = cookieOptions(deps)
  reply.setCookie(names.access, accessToken, { ...shared, maxAge: accessTokenSeconds })
  if (opened.refreshToken !== null)
    reply.setCookie(names.refresh, opened.refreshToken, { ...shared, maxAge: refreshDays * 86_400 })
  return {
    accessToken,
    expiresIn: accessTokenSeconds,
    person: here ? { id: here.personId, name: here.personName } : null,
    memberships: opened.memberships.map(({ personName: _, ...membership }) => membership),
  }
}

export function clearCookies(deps: Deps, reply: FastifyReply): void {
  const names = cookieNames(deps)
  reply.clearCookie(names.access, cookieOptions(deps))
  reply.clearCookie(names.refresh, cookieOptions(deps))
}

function cookieOptions(deps: Deps) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: deps.config.publicUrl?.protocol === 'https:',
  } as const
}
