import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Post } from '@sixfold/shared/domain/support/new-head.ts'
import type { Consent, PairingStatus, Side } from '@sixfold/shared/domain/support/pairing.ts'
import { type GiverKind, openStatuses, teamName } from '@sixfold/shared/domain/support/giver.ts'
import type { Actor } from '../../access/actor.ts'
import { publishedScope, workingScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { overOnSql } from './booked-sql.ts'

export { promisedSql } from './booked-sql.ts'

type Named = { id: string; name: string }
export type SideRow = {
  kind: GiverKind
  /** Of the school or of the partner; null for the trust team. */
  partyId: string | null
  schoolId: string | null
  name: string
  /** Its last day in the trust, or as a partner. */
  leftOn: string | null
  /** Its heads in post today, each since the day on which they first were or, if that is later, on which it was written down. */
  heads: Post[]
  consent: { by: Named; at: string; as: Consent['as'] } | null
  /** The last day on which whoever consented headed the school. */
  consentHeadedUntil: string | null
  /** What its head said of a direction. */
  view: { text: string; by: Named; day: string } | null
}
export type PairingRow = {
  trustId: string
  id: string
  status: PairingStatus
  giver: SideRow
  receiver: SideRow & { schoolId: string }
  criterionKey: CriterionKey
  /** `published`: as the newest approved plan that holds it calls it; null: none does. */
  priority: { id: string; title: string; published: string | null } | null
  /** Of which sides a leader directed it, whatever they have said since. */
  directed: ({ reason: string; by: Named; day: string } & Record<Side, boolean>) | null
  objective: string
  halfDays: number
  takingPart: string | null
  startsOn: string | null
  endsOn: string | null
  costPenceADay: number | null
  countsToEntitlement: boolean
  conflictReason: string | null
  loadReason: string | null
  deliveredHalfDays: number
  /** The day on which both schools had agreed, and the day on which it was completed or withdrawn. */
  agreedOn: string | null
  endedOn: string | null
  extension: ExtensionRow | null
  createdAt: string
  createdBy: Named
  ended: { side: Side | 'trust'; reason: string; by: Named; day: string } | null
  version: number
}
export type ExtensionRow = {
  id: string
  halfDays: number
  reason: string
  loadReason: string | null
  askedBy: Named
  giver: { by: Named } | null
  receiver: { by: Named } | null
}
export type PairingStepRow = {
  id: string
  from: PairingStatus | null
  to: PairingStatus
  side: Side | 'trust'
  consentAs: Consent['as'] | null
  halfDays: number
  day: string
  recordedAt: string
  by: Named
  reason: string | null
}

const personSql = (idSql: string) =>
  `(select json_build_object('id', who.id, 'name', who.name) from people who where who.trust_id = p.trust_id and who.id = ${idSql})`

const consentSql = (side: Side) => `
  case when p.${side}_agreed_by is null then null else json_build_object(
    'by', ${personSql(`p.${side}_agreed_by`)}, 'as', p.${side}_agreed_as,
    'at', to_char(p.${side}_agreed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end`

const londonDay = (column: string) => `(${column} at time zone 'Europe/London')::date`

/** Whether a leader directed `p` in place of this side's consent, whatever the side has said since. */
const directedSql = (side: Side) => `
  exists (select 1 from pairing_transitions d where d.trust_id = p.trust_id and d.pairing_id = p.id and d.side = '${side}'
             and d.consent_as = 'directed')`

/** The newest word of a directed school's head. */
const viewSql = (side: Side) => `
  (select json_build_object('text', v.view, 'day', v.day, 'by', ${personSql('v.by_person_id')}) from pairing_views v
    where v.trust_id = p.trust_id and v.pairing_id = p.id and v.side = '${side}' order by v.sequence desc limit 1)`

const lastDay = (m: string) => `least(${m}.to_on, (${m}.ended_at at time zone 'Europe/London')::date - 1)`
const headshipSql = (trustId: string, schoolId: string) => `
  membership_schools ms join memberships m on m.trust_id = ms.trust_id and m.id = ms.membership_id
   where ms.trust_id = ${trustId} and ms.school_id = ${schoolId} and m.role = 'headteacher'`

/**
 * Heads of a school in post on the day `$2`, each since the first day of their present time in post, a role given anew without a day
 * between it counted with it, or if that is later since the day on which it was written down; as JSON of `Post`.
 */
export const postsSql = (trustId: string, schoolId: string) => `
  (select coalesce(json_agg(json_build_object('id', h.id, 'since', h.since) order by h.since, h.id), '[]')
     from (select now.id, (select min(greatest(m.from_on, ${londonDay('m.created_at')})) from ${headshipSql(trustId, schoolId)}
                             and m.person_id = now.id and coalesce(${lastDay('m')}, 'infinity') >= now.from_on - 1) as since
             from (select m.person_id as id, max(m.from_on) as from_on from ${headshipSql(trustId, schoolId)}
                      and m.ended_at is null and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2)
                    group by m.person_id) now) h)`

/** The last day on which somebody headed a school; null where they never did, or do without an end. */
export const headedUntilSql = (trustId: string, schoolId: string, personId: string) =>
  `(select max(${lastDay('m')}) from ${headshipSql(trustId, schoolId)} and m.person_id = ${personId})`

/** A school as one side, with its heads in post on the day `$2`. */
const schoolSql = (side: Side) => `
  (select json_build_object('kind', 'school', 'partyId', s.id, 'schoolId', s.id, 'name', s.name, 'leftOn', s.left_on,
     'heads', ${postsSql('s.trust_id', 's.id')},
     'consent', ${consentSql(side)}, 'view', ${viewSql(side)},
     'consentHeadedUntil', ${headedUntilSql('s.trust_id', 's.id', `p.${side}_agreed_by`)})
     from schools s where s.trust_id = p.trust_id and s.id = p.${side}_school_id)`

/** Whoever gives: leaders speak for the trust team and for a partner. */
const giverSql = `
  case p.giver_kind when 'school' then ${schoolSql('giver')}
    when 'team' then json_build_object('kind', 'team', 'partyId', null, 'schoolId', null, 'name', '${teamName}', 'leftOn', null,
                                       'heads', '[]'::json, 'consent', ${consentSql('giver')}, 'view', null, 'consentHeadedUntil', null)
    else (select json_build_object('kind', 'partner', 'partyId', o.id, 'schoolId', null, 'name', o.name, 'leftOn', o.ended_on,
                                   'heads', '[]'::json, 'consent', ${consentSql('giver')}, 'view', null, 'consentHeadedUntil', null)
            from partners o where o.trust_id = p.trust_id and o.id = p.giver_partner_id) end`

const pairingSql = `
  select p.trust_id as "trustId", p.id, p.status, ${giverSql} as giver, ${schoolSql('receiver')} as receiver,
         p.criterion_key as "criterionKey",
         (select json_build_object('id', pr.id, 'title', pr.title, 'published', (
                   select held.title from plan_version_priorities held
                    where held.trust_id = pr.trust_id and held.priority_id = pr.id
                    order by held.recorded_at desc, held.id desc limit 1))
            from priorities pr where pr.trust_id = p.trust_id and pr.id = p.priority_id) as priority,
         (select json_build_object('reason', t.reason, 'day', t.day, 'by', ${personSql('t.by_person_id')},
                   'giver', ${directedSql('giver')}, 'receiver', ${directedSql('receiver')})
            from pairing_transitions t
           where t.trust_id = p.trust_id and t.pairing_id = p.id and t.consent_as = 'directed'
           order by t.recorded_at desc, t.id desc limit 1) as directed,
         p.objective, p.half_days as "halfDays",
         p.taking_part as "takingPart", p.starts_on as "startsOn", p.ends_on as "endsOn",
         p.cost_pence_a_day as "costPenceADay", p.counts_to_entitlement as "countsToEntitlement",
         p.conflict_reason as "conflictReason", p.load_reason as "loadReason",
         sixfold_delivered(p.trust_id, p.id) as "deliveredHalfDays",
         (select min(t.day) from pairing_transitions t
           where t.trust_id = p.trust_id and t.pairing_id = p.id and t.to_status = 'agreed') as "agreedOn",
         ${overOnSql} as "endedOn",
         (select json_build_object('id', e.id, 'halfDays', e.half_days, 'reason', e.reason, 'loadReason', e.load_reason, 'askedBy', ${personSql('e.asked_by')},
                   'giver', case when e.giver_agreed_by is not null then json_build_object('by', ${personSql('e.giver_agreed_by')}) end,
                   'receiver', case when e.receiver_agreed_by is not null then json_build_object('by', ${personSql('e.receiver_agreed_by')}) end)
            from pairing_extensions e
           where e.trust_id = p.trust_id and e.pairing_id = p.id and e.status = 'asked'
             and p.status in ('agreed', 'active', 'paused')) as extension,
         p.created_at as "createdAt", ${personSql('p.created_by')} as "createdBy",
         case when p.status in ('declined', 'withdrawn') then
           (select json_build_object('side', t.side, 'reason', t.reason, 'day', t.day, 'by', ${personSql('t.by_person_id')})
              from pairing_transitions t where t.trust_id = p.trust_id and t.pairing_id = p.id and t.to_status = p.status)
         end as ended,
         p.version
    from pairings p where p.trust_id = $1`

/** Null when there is no such pairing in the trust. */
export async function findPairing(ctx: Ctx, pairingId: string): Promise<PairingRow | null> {
  const [row] = await ctx.rows<PairingRow>(`${pairingSql} and p.id = $3`, [
    ctx.actor.trustId,
    ctx.today,
    pairingId,
  ])
  return row ?? null
}

/** Locks a pairing, so that what people do at once happens one after the other; false when there is none. */
export async function lockPairing(ctx: Ctx, pairingId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from pairings where trust_id = $1 and id = $2 for update', [
    ctx.actor.trustId,
    pairingId,
  ])
  return rows.length > 0
}

export type PairingFilter = {
  schoolId?: string | undefined
  partnerId?: string | undefined
  status?: PairingStatus | undefined
  /** Support for a priority: for itself, or for its criterion and no priority in particular. */
  serves?: { priorityId: string; schoolId: string; criterionKey: CriterionKey } | undefined
  /** Neither over nor ended early, or one of both. */
  open?: 'true' | 'false' | undefined
  /** The academic year in which it was completed, declined or withdrawn. */
  endedIn?: number | undefined
}

/** The day on which `p` was completed, declined or withdrawn. */
const endedOnSql = `(select max(t.day) from pairing_transitions t where t.trust_id = p.trust_id and t.pairing_id = p.id
  and t.to_status in ('completed', 'declined', 'withdrawn') and t.from_status is distinct from t.to_status)`

/** What the actor may read of `p`, by their scopes from parameter `$first` on; `pairingPolicy.read` says the same of one. */
export const readableSql = (first: number) => `
  ($${first} or p.giver_school_id = any($${first + 1}::uuid[]) or p.receiver_school_id = any($${first + 1}::uuid[])
    or (p.giver_agreed_by is not null and p.receiver_agreed_by is not null
        and ($${first + 2} or p.giver_school_id = any($${first + 3}::uuid[]) or p.receiver_school_id = any($${first + 3}::uuid[]))))`

/** Its four parameters. */
export function readableBy(actor: Actor): unknown[] {
  const [working, published] = [workingScope(actor), publishedScope(actor)]
  return [working, published].flatMap((scope) => [scope.all, scope.all ? [] : scope.schoolIds])
}

/**
 * Pairings that the actor may read, newest first; one more than `limit` says whether there is a next page. The scope says in
 * SQL what `pairingPolicy.read` says of one: a test holds them together.
 */
export function listPairings(
  ctx: Ctx,
  filter: PairingFilter,
  after: readonly [createdAt: string, id: string] | null,
  limit: number,
) {
  const year = filter.endedIn === undefined ? null : academicYearDays(filter.endedIn)
  return ctx.rows<PairingRow>(
    `${pairingSql}
        and ${readableSql(3)}
        and ($7::uuid is null or p.giver_school_id = $7 or p.receiver_school_id = $7)
        and ($8::text is null or p.status = $8)
        and ($9::timestamptz is null or (p.created_at, p.id) < ($9, $10::uuid))
        and ($14::uuid is null or p.giver_partner_id = $14)
        and ($11::uuid is null or p.priority_id = $11
             or (p.priority_id is null and p.receiver_school_id = $12 and p.criterion_key = $15))
        and ($16::boolean is null or (p.status = any($17::text[])) = $16)
        and ($18::date is null or (p.status <> all($17::text[]) and ${endedOnSql} between $18 and $19))
      order by p.created_at desc, p.id desc limit $13`,
    [
      ctx.actor.trustId,
      ctx.today,
      ...readableBy(ctx.actor),
      filter.schoolId ?? null,
      filter.status ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      filter.serves?.priorityId ?? null,
      filter.serves?.schoolId ?? null,
      limit + 1,
      filter.partnerId ?? null,
      filter.serves?.criterionKey ?? null,
      filter.open === undefined ? null : filter.open === 'true',
      openStatuses,
      year?.from ?? null,
      year?.to ?? null,
    ],
  )
}

/** Of the pairings that the actor may read, how many stand where; those that ended by the academic year in which they did. */
export function countPairings(ctx: Ctx) {
  return ctx.rows<{ status: PairingStatus; academicYear: number | null; pairings: number }>(
    `select it.status, extract(year from it.ended_on - interval '8 months')::int as "academicYear", count(*)::int as pairings
       from (select p.status, case when p.status <> all($2::text[]) then ${endedOnSql} end as ended_on
               from pairings p where p.trust_id = $1 and ${readableSql(3)}) it
      group by 1, 2 order by 2 desc nulls first`,
    [ctx.actor.trustId, openStatuses, ...readableBy(ctx.actor)],
  )
}

/** What happened to a pairing, oldest first. */
export function pairingTrail(ctx: Ctx, pairingId: string) {
  return ctx.rows<PairingStepRow>(
    `select p.id, p.from_status as "from", p.to_status as "to", p.side, p.consent_as as "consentAs", p.half_days as "halfDays",
            p.day, p.recorded_at as "recordedAt", ${personSql('p.by_person_id')} as by, p.reason
       from pairing_transitions p where p.trust_id = $1 and p.pairing_id = $2 order by p.recorded_at, p.id`,
    [ctx.actor.trustId, pairingId],
  )
}
