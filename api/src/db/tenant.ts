import { Actor, type HeldMembership } from '../access/actor.ts'
import { notFound, unauthenticated } from '../http/problem.ts'
import type { Conn, Db } from './client.ts'

/** What every command and query below a route is given. `now` and `today` are arguments, never read from a clock. */
export type Ctx = Conn & { actor: Actor; now: Date; today: string; requestId: string }

export type Asker = { trustId: string; personId: string; sessionId: string }
export type Moment = { now: Date; today: string }
type Who = { name: string; memberships: HeldMembership[]; interests: string[] }

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const dayShape = /^\d{4}-\d{2}-\d{2}$/
const requestShape = /^[\w.-]{1,80}$/

/** SET LOCAL takes no parameters, so what becomes SQL text is checked first: UUIDs, days and request ids only. */
function checked(value: string, shape: RegExp): string {
  if (!shape.test(value)) throw new Error('a value that may not become SQL text')
  return value
}

/** What row security asks for; of writing also what the audit log notes. */
function settings(
  asker: { trustId: string; personId: string; sessionId?: string },
  writes: string | null,
): string {
  const { trustId, personId, sessionId } = asker
  return [
    'SET LOCAL ROLE sixfold_app',
    `SET LOCAL app.trust_id = '${checked(trustId, uuidShape)}'`,
    `SET LOCAL app.session_id = '${sessionId ? checked(sessionId, uuidShape) : ''}'`,
    ...(writes === null
      ? []
      : [
          `SET LOCAL app.person_id = '${checked(personId, uuidShape)}'`,
          `SET LOCAL app.request_id = '${checked(writes, requestShape)}'`,
        ]),
  ].join('; ')
}

/** Name, memberships and interests that stand on the day as JSON; null once the session has ended. migrations/0015_bodies.sql. */
const whoSql = ({ trustId, personId, sessionId }: Asker, today: string) =>
  `SELECT sixfold_who('${trustId}', '${checked(personId, uuidShape)}', '${sessionId}', '${checked(today, dayShape)}') AS who`

/**
 * For a page whose statement is dear to plan: its plan is kept whatever the values, where PostgreSQL would weigh a new one
 * each time, and not compiled.
 */
const keepPlans = `SET LOCAL plan_cache_mode = 'force_generic_plan'; SET LOCAL jit = off; `

/**
 * One transaction for one request: role, trust and person are set, and session and memberships checked, in the round trip
 * that begins it. `outside` lets outside reviewers in too: whatever doesn't say so isn't there for them, so that nothing new is
 * shown to them unawares. @throws 401 when the session has ended or no membership stands today · 404 to outside reviewers
 */
export function asPerson<Answer>(
  db: Db,
  asker: Asker,
  moment: Moment,
  options: { readOnly: boolean; oneMoment?: true; requestId: string; keepPlans?: true; outside?: boolean },
  work: (ctx: Ctx) => Promise<Answer>,
): Promise<Answer> {
  const opening = `${settings(asker, options.readOnly ? null : options.requestId)}; ${options.keepPlans ? keepPlans : ''}${whoSql(asker, moment.today)}`
  return db.transaction<{ who: string | null }, Answer>(
    {
      readOnly: options.readOnly,
      ...(options.oneMoment ? { oneMoment: options.oneMoment } : {}),
      opening,
    },
    async (conn, [row]) => {
      const who = row?.who ? (JSON.parse(row.who) as Who) : null
      if (!who || who.memberships.length === 0)
        throw unauthenticated('Your session has ended. Sign in again to go on.')
      const actor = new Actor({ ...asker, ...who })
      if (actor.isOutside() && !options.outside) throw notFound()
      return work(withConn(conn, { actor, ...moment, requestId: options.requestId }))
    },
  )
}

/** Works inside one trust without a session: set-up, demo seed and jobs, on behalf of a named person. */
export function inTrust<Answer>(
  db: Db,
  actor: Actor,
  moment: Moment,
  requestId: string,
  work: (ctx: Ctx) => Promise<Answer>,
): Promise<Answer> {
  const opening = settings({ trustId: actor.trustId, personId: actor.personId }, requestId)
  return db.transaction({ readOnly: false, opening }, (conn) =>
    work(withConn(conn, { actor, ...moment, requestId })),
  )
}

/** Works inside one trust for nobody, as jobs do: on what is no record of the trust, or what a day that passed does to it. */
export function asApp<Answer>(
  db: Db,
  trustId: string,
  requestId: string,
  work: (conn: Conn) => Promise<Answer>,
  kind: { oneMoment?: true } = {},
): Promise<Answer> {
  const opening = [
    'SET LOCAL ROLE sixfold_app',
    `SET LOCAL app.trust_id = '${checked(trustId, uuidShape)}'`,
    `SET LOCAL app.person_id = ''`,
    `SET LOCAL app.request_id = '${checked(requestId, requestShape)}'`,
  ].join('; ')
  return db.transaction({ readOnly: false, ...kind, opening }, work)
}

/** Works as `sixfold_system`: accounts, sessions, the list of trusts. Sees no school's record. */
export function asSystem<Answer>(
  db: Db,
  requestId: string,
  work: (conn: Conn) => Promise<Answer>,
): Promise<Answer> {
  const opening = `SET LOCAL ROLE sixfold_system; SET LOCAL app.request_id = '${checked(requestId, requestShape)}'`
  return db.transaction({ readOnly: false, opening }, work)
}

/** Keeps `orm` lazy: most hot paths never make one. */
function withConn(conn: Conn, rest: Omit<Ctx, keyof Conn>): Ctx {
  return {
    ...rest,
    get orm() {
      return conn.orm
    },
    rows: conn.rows,
  }
}
