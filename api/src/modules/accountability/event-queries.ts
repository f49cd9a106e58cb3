import type { Ctx } from '../../db/tenant.ts'
import type { Audience } from '../../record.ts'
import type { EventShare } from './policy.ts'

export type EventRow = {
  id: string
  at: string
  kind: string
  data: Record<string, unknown>
  recordKind: string
  recordId: string
  by: { id: string; name: string }
  school: { id: string; name: string } | null
}

const eventSql = `
  select e.id, e.recorded_at as at, e.kind, e.data, e.record_kind as "recordKind", e.record_id as "recordId",
         json_build_object('id', p.id, 'name', p.name) as by,
         case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as school
    from events e
    join people p on p.trust_id = e.trust_id and p.id = e.by_person_id
    left join schools s on s.trust_id = e.trust_id and s.id = e.school_id`

/**
 * Of progress updates, those that have been published by a day: a wording's own, unless it was corrected before. Their events
 * are for school and trust when they are sent; from that day on governors and trustees read them too, where they name the
 * priority by a title that an approved plan knows. domain.md §2.
 */
const isPublishedUpdate = (today: string) => `
  e.kind in ('update-sent', 'update-corrected') and e.data->'named' = 'true'
  and exists (select 1 from progress_updates u
               where u.trust_id = e.trust_id and u.id = (e.data->>'updateId')::uuid and u.published_on <= ${today}
                 and not exists (select 1 from progress_updates c
                                  where c.trust_id = u.trust_id and c.supersedes_id = u.id
                                    and (c.recorded_at at time zone 'Europe/London')::date < u.published_on))`

/**
 * An event of a case that isn't published: it isn't for somebody barred from the school by a role in the trust, only as one of the
 * school's own people, as far as they act on it. domain.md §2, own-school bar; `categorisationPolicy` says the same of the case.
 */
const isOfOpenCase = `(e.record_kind = 'categorisation' and not 'governors' = any(e.audiences))`

/** Audiences that one belongs to by a role in the trust. */
const ofTheTrust = `array['leaders', 'partners', 'trustees']`

/** Who reads the published record and nothing before. */
const publishedReaders = `array['governors', 'trustees']`

/** Whether an event is for `mine.audience`, of somebody barred from these schools. */
const isForMine = (today: string, barred: string) => `
  ((mine.audience = any(e.audiences)
    and not (${isOfOpenCase} and mine.audience = any(${ofTheTrust}) and e.school_id = any(${barred}::uuid[])))
   or (mine.audience = any(${publishedReaders}) and ${isPublishedUpdate(today)}))`

/**
 * Events of a school for any of these audiences of the person asking, newest first; one more than `limit` says whether there is a
 * next page.
 */
export function listSchoolEvents(
  ctx: Ctx,
  schoolId: string,
  audiences: readonly Audience[],
  after: readonly (string | number | null)[] | null,
  limit: number,
) {
  return ctx.rows<EventRow>(
    `${eventSql}
      where e.trust_id = $1 and e.school_id = $2
        and exists (select 1 from unnest($3::text[]) as mine(audience) where ${isForMine('$7', '$8')})
        and ($4::timestamptz is null or (e.recorded_at, e.id) < ($4, $5::uuid))
      order by e.recorded_at desc, e.id desc limit $6`,
    [
      ctx.actor.trustId,
      schoolId,
      audiences,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
      ctx.today,
      ctx.actor.barredSchools(),
    ],
  )
}

/** Events since a moment that are for any of these shares of the person asking, newest first, at most `limit`. */
export function listRecentEvents(ctx: Ctx, shares: readonly EventShare[], since: Date, limit: number) {
  return ctx.rows<EventRow>(
    `${eventSql}
      where e.trust_id = $1 and e.recorded_at >= $2
        and exists (select 1 from unnest($3::text[], $4::uuid[]) as mine(audience, school_id)
                     where ${isForMine('$6', '$7')}
                       and (mine.school_id is null or e.school_id is null or mine.school_id = e.school_id))
      order by e.recorded_at desc, e.id desc limit $5`,
    [
      ctx.actor.trustId,
      since,
      shares.map((share) => share.audience),
      shares.map((share) => share.schoolId),
      limit,
      ctx.today,
      ctx.actor.barredSchools(),
    ],
  )
}
