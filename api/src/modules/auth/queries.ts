import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import type { Conn } from '../../db/client.ts'

/** An account by its email (any case), with its password hash; null when there is none. */
export async function accountByEmail(conn: Conn, email: string) {
  const [row] = await conn.rows<{ id: string; email: string; passwordHash: string | null }>(
    `select a.id, a.email, c.password_hash as "passwordHash" from accounts a left join credentials c on c.account_id = a.id
      where lower(a.email) = lower($1)`,
    [email],
  )
  return row ?? null
}

export async function accountById(conn: Conn, accountId: string) {
  const [row] = await conn.rows<{ email: string; passwordHash: string | null }>(
    `select a.email, c.password_hash as "passwordHash" from accounts a left join credentials c on c.account_id = a.id where a.id = $1`,
    [accountId],
  )
  return row ?? null
}

export type TrustMembership = {
  id: string
  trustId: string
  trustName: string
  personId: string
  personName: string
  role: Role
  schoolIds: string[]
}

/** What an account may do today, in every trust, by trust name. Empty: no membership stands. */
export function membershipsOf(conn: Conn, accountId: string, today: string) {
  return conn.rows<TrustMembership>(
    `select m.id, m.trust_id as "trustId", t.name as "trustName", p.id as "personId", p.name as "personName", m.role,
            coalesce((select json_agg(ms.school_id order by ms.school_id) from membership_schools ms
                       where ms.trust_id = m.trust_id and ms.membership_id = m.id), '[]') as "schoolIds"
       from people p
       join memberships m on m.trust_id = p.trust_id and m.person_id = p.id
       join trusts t on t.id = p.trust_id
      where p.account_id = $1 and m.ended_at is null and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2)
      order by t.name, m.from_on, m.id`,
    [accountId, today],
  )
}

export async function insertAccount(
  conn: Conn,
  account: { id: string; email: string; passwordHash: string; now: Date },
) {
  await conn.rows('insert into accounts (id, email, created_at) values ($1, $2, $3)', [
    account.id,
    account.email,
    account.now,
  ])
  await conn.rows('insert into credentials (account_id, password_hash, changed_at) values ($1, $2, $3)', [
    account.id,
    account.passwordHash,
    account.now,
  ])
}

export async function setPassword(conn: Conn, accountId: string, passwordHash: string, now: Date) {
  await conn.rows(
    `insert into credentials (account_id, password_hash, changed_at) values ($1, $2, $3)
     on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`,
    [accountId, passwordHash, now],
  )
}

export async function insertSession(
  conn: Conn,
  session: { id: string; accountId: string; trustId: string | null; now: Date },
) {
  await conn.rows('insert into sessions (id, account_id, trust_id, created_at) values ($1, $2, $3, $4)', [
    session.id,
    session.accountId,
    session.trustId,
    session.now,
  ])
}

/** A standing session; null once it has ended. */
export async function standingSession(conn: Conn, sessionId: string) {
  const [row] = await conn.rows<{ accountId: string; trustId: string | null }>(
    'select account_id as "accountId", trust_id as "trustId" from sessions where id = $1 and ended_at is null',
    [sessionId],
  )
  return row ?? null
}

export const setSessionTrust = (conn: Conn, sessionId: string, trustId: string) =>
  conn.rows('update sessions set trust_id = $2 where id = $1', [sessionId, trustId])

export const endSession = (conn: Conn, sessionId: string, reason: string, now: Date) =>
  conn.rows('update sessions set ended_at = $3, ended_reason = $2 where id = $1 and ended_at is null', [
    sessionId,
    reason,
    now,
  ])

/** Ends every session of an account but one; `except` null ends them all. */
export const endSessionsOf = (
  conn: Conn,
  accountId: string,
  except: string | null,
  reason: string,
  now: Date,
) =>
  conn.rows(
    'update sessions set ended_at = $4, ended_reason = $3 where account_id = $1 and ended_at is null and ($2::uuid is null or id <> $2)',
    [accountId, except, reason, now],
  )

export async function insertSessionToken(
  conn: Conn,
  token: { hash: string; sessionId: string; now: Date; expiresAt: Date },
) {
  await conn.rows(
    'insert into session_tokens (token_hash, session_id, issued_at, expires_at) values ($1, $2, $3, $4)',
    [token.hash, token.sessionId, token.now, token.expiresAt],
  )
}

/** A refresh token with its session, locked until the transaction ends; null for one we never gave. */
export async function lockSessionToken(conn: Conn, hash: string) {
  const [row] = await conn.rows<{
    sessionId: string
    accountId: string
    trustId: string | null
    endedAt: string | null
    expiresAt: string
    rotatedAt: string | null
    siblingIssued: boolean
  }>(
    `select s.id as "sessionId", s.account_id as "accountId", s.trust_id as "trustId", s.ended_at as "endedAt",
            t.expires_at as "expiresAt", t.rotated_at as "rotatedAt", t.sibling_issued as "siblingIssued"
       from session_tokens t join sessions s on s.id = t.session_id where t.token_hash = $1 for update`,
    [hash],
  )
  return row ?? null
}

export const markRotated = (conn: Conn, hash: string, now: Date) =>
  conn.rows('update session_tokens set rotated_at = $2 where token_hash = $1', [hash, now])

export const markSiblingIssued = (conn: Conn, hash: string) =>
  conn.rows('update session_tokens set sibling_issued = true where token_hash = $1', [hash])

export type OpenedLink = {
  trustId: string
  id: string
  kind: 'invitation' | 'password-reset'
  personId: string
  name: string
  email: string
  trustName: string
  accountId: string | null
}

/** A link that can still be used, locked; null when unknown, used, replaced or past its time. */
export async function lockLink(conn: Conn, hash: string, now: Date) {
  const [row] = await conn.rows<OpenedLink>(
    `select i.trust_id as "trustId", i.id, i.kind, p.id as "personId", p.name, p.email, t.name as "trustName",
            p.account_id as "accountId"
       from invitations i
       join people p on p.trust_id = i.trust_id and p.id = i.person_id
       join trusts t on t.id = i.trust_id
      where i.token_hash = $1 and i.used_at is null and i.replaced_at is null and i.expires_at > $2
      for update of i`,
    [hash, now],
  )
  return row ?? null
}

export const markLinkUsed = (conn: Conn, link: OpenedLink, now: Date) =>
  conn.rows('update invitations set used_at = $3 where trust_id = $1 and id = $2', [
    link.trustId,
    link.id,
    now,
  ])

export const bindAccount = (conn: Conn, link: Pick<OpenedLink, 'trustId' | 'personId'>, accountId: string) =>
  conn.rows('update people set account_id = $3 where trust_id = $1 and id = $2', [
    link.trustId,
    link.personId,
    accountId,
  ])
