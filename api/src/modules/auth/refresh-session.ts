import type { Conn } from '../../db/client.ts'
import { endSession, lockSessionToken, markRotated, markSiblingIssued, membershipsOf } from './queries.ts'
import { secretHash } from '../../access/secrets.ts'
import { issueRefreshToken, type Opened } from './sign-in.ts'

/** How long a rotated token is good for one more: two tabs, or one lost answer, look like theft. */
const siblingWindowMs = 60_000

/**
 * Rotates a refresh token. One rotated within the last 60 s is accepted once more and gets a sibling; later reuse ends the
 * session (architecture.md §8). @returns null when the token doesn't stand.
 */
export async function refreshSession(
  conn: Conn,
  token: string,
  moment: { now: Date; today: string },
): Promise<Opened | null> {
  const hash = secretHash(token)
  const row = await lockSessionToken(conn, hash)
  if (!row || row.endedAt !== null || new Date(row.expiresAt) <= moment.now) return null
  if (row.rotatedAt === null) {
    await markRotated(conn, hash, moment.now)
  } else if (
    !row.siblingIssued &&
    moment.now.getTime() - new Date(row.rotatedAt).getTime() <= siblingWindowMs
  ) {
    await markSiblingIssued(conn, hash)
  } else {
    await endSession(conn, row.sessionId, 'a refresh token was used again', moment.now)
    return null
  }
  return {
    sessionId: row.sessionId,
    accountId: row.accountId,
    trustId: row.trustId,
    refreshToken: await issueRefreshToken(conn, row.sessionId, moment.now),
    memberships: await membershipsOf(conn, row.accountId, moment.today),
  }
}
