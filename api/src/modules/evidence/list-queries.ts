import type { LinkedEvidence } from '@sixfold/shared/domain/evidence/strength.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type {
  ClaimKind,
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  EvidenceState,
} from '@sixfold/shared/domain/evidence/words.ts'
import { addMonths } from '@sixfold/shared/domain/calendar/months.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type EvidenceRow, evidenceSql, londonDay } from './queries.ts'

/** Full records of some schools, published evidence of others; of one school or priority where named. */
export type EvidencePlace = {
  working: SchoolScope
  published: SchoolScope
  schoolId: string | null
  priorityId: string | null
}

/** What a library is narrowed to; null everywhere is all of it. */
export type EvidenceFilter = {
  kind: EvidenceKind | null
  source: EvidenceSource | null
  state: EvidenceState | null
  audience: EvidenceAudience | null
  /** Each of them is in title, note, link or file name, whatever its case. */
  words: readonly string[]
}

const placed = (seen: string) => `
  ${seen} and ($4::uuid is null or e.school_id = $4)
  and ($5::uuid is null or exists (select 1 from evidence_links l
        where l.trust_id = e.trust_id and l.evidence_id = e.id and l.priority_id = $5))`
const works = '($2::uuid[] is null or e.school_id = any($2))'
const readsPublished = '($3::uuid[] is null or e.school_id = any($3))'
const open = `e.audience = 'governors-and-trustees'`
const placeValues = (ctx: Ctx, place: EvidencePlace) => [
  ctx.actor.trustId,
  idsOf(place.working),
  idsOf(place.published),
  place.schoolId,
  place.priorityId,
]

/** Says the same as `liveOn` of today, $6, and of the first day on which evidence seen still counts, $7. */
const live = `(e.withdrawn_at is null and e.effective_on between $7 and $6 and (e.expires_on is null or e.expires_on >= $6))`
const narrowed = `
  ($8::text is null or e.kind = $8) and ($9::text is null or e.source = $9) and ($10::text is null or e.audience = $10)
  and case $11::text when 'live' then ${live} when 'withdrawn' then e.withdrawn_at is not null
           when 'expired' then e.withdrawn_at is null and not ${live} else true end
  and not exists (select 1 from unnest($12::text[]) as wanted (word)
        where position(lower(word) in lower(concat_ws(' ', e.title, e.note, e.url))) = 0
          and not exists (select 1 from evidence_revisions r where r.trust_id = e.trust_id and r.evidence_id = e.id
                and position(lower(word) in lower(r.file_name)) > 0))`

/** The newest day first, then the newest id; exactly what `evidencePolicy.read` allows. One more than `limit`. */
export function listEvidence(
  ctx: Ctx,
  place: EvidencePlace,
  filter: EvidenceFilter,
  months: number,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<EvidenceRow[]> {
  return ctx.rows<EvidenceRow>(
    `${evidenceSql} and ${placed(`(${works} or (${open} and ${readsPublished}))`)} and ${narrowed}
        and ($13::date is null or (e.effective_on, e.id) < ($13::date, $14::uuid))
      order by e.effective_on desc, e.id desc limit $15`,
    [
      ...placeValues(ctx, place),
      ctx.today,
      addMonths(ctx.today, -months),
      filter.kind,
      filter.source,
      filter.audience,
      filter.state,
      filter.words,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  )
}

/**
 * How many pieces someone may know of, and not read. Of a whole school or priority, or of what counts there today, as the board's page
 * counts it: a count of what matches a kind or a word would tell what is in it.
 */
export async function countHidden(
  ctx: Ctx,
  place: EvidencePlace,
  state: EvidenceState | null,
  months: number,
): Promise<number> {
  const [row] = await ctx.rows<{ hidden: number }>(
    `select count(*) as hidden from evidence e
      where e.trust_id = $1 and ${placed(`${readsPublished} and not ${works} and not ${open}`)}
        and ($8::text is distinct from 'live' or ${live})`,
    [...placeValues(ctx, place), ctx.today, addMonths(ctx.today, -months), state],
  )
  return row?.hidden ?? 0
}

export type ClaimRow = {
  schoolId: string
  schoolName: string
  priorityId: string
  /** As the person asking knows the priority. */
  title: string
  claim: ClaimKind
  turn: number
  step: StepKey
  linked: LinkedEvidence[]
}

/**
 * Every claim that can still be evidenced, in any order, with what its strength hangs on: the present step of each open
 * priority, save step 5, whose claim is the impact; and the impact of its present turn once that is judged or to be judged. Priorities as they are of schools whose
 * full record one sees; of others those that an approved plan holds, as it names them.
 */
export function listClaims(
  ctx: Ctx,
  place: Pick<EvidencePlace, 'working' | 'published' | 'schoolId'>,
): Promise<ClaimRow[]> {
  return ctx.rows<ClaimRow>(
    `select s.id as "schoolId", s.name as "schoolName", p.id as "priorityId", p.title, c.claim, p.turn, c.step,
            (select coalesce(json_agg(json_build_object('kind', e.kind, 'source', e.source, 'stance', l.stance,
                      'effectiveOn', e.effective_on, 'expiresOn', e.expires_on,
                      'withdrawnOn', ${londonDay('e.withdrawn_at')})), '[]')
               from evidence_links l join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id
              where l.trust_id = $1 and l.priority_id = p.id and l.turn = p.turn and l.claim = c.claim and l.step = c.step
            ) as linked
       from (select p.id, p.school_id, p.turn, p.step,
                    case when $2::uuid[] is null or p.school_id = any($2) then p.title
                         when $3::uuid[] is null or p.school_id = any($3) then
                           (select held.title from plan_version_priorities held
                             where held.trust_id = p.trust_id and held.priority_id = p.id
                             order by held.recorded_at desc, held.id desc limit 1) end as title
               from priorities p
              where p.trust_id = $1 and p.status = 'open' and ($4::uuid is null or p.school_id = $4)) p
       join schools s on s.trust_id = $1 and s.id = p.school_id
       cross join lateral (values ('step', p.step), ('impact', 'evaluate')) as c (claim, step)
      where p.title is not null and (s.left_on is null or s.left_on >= $5)
        and (case c.claim when 'step' then p.step <> 'evaluate' else p.step in ('evaluate', 'secure') or exists (
              select 1 from impact_judgements j where j.trust_id = $1 and j.priority_id = p.id and j.turn = p.turn) end)`,
    [ctx.actor.trustId, idsOf(place.working), idsOf(place.published), place.schoolId, ctx.today],
  )
}

/** A scope as a parameter of SQL: null is every school. */
const idsOf = (scope: SchoolScope): string[] | null => (scope.all ? null : scope.schoolIds)
