import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { LinkedEvidence } from '@sixfold/shared/domain/evidence/strength.ts'
import type {
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  Stance,
} from '@sixfold/shared/domain/evidence/words.ts'
import { v7 } from 'uuid'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'

export type PieceRow = {
  id: string
  schoolId: string
  schoolName: string
  kind: EvidenceKind
  source: EvidenceSource
  title: string
  note: string | null
  url: string | null
  effectiveOn: string
  expiresOn: string | null
  audience: EvidenceAudience
  byPersonId: string
  byName: string
  recordedAt: string
  withdrawnAt: string | null
  /** The day in London on which it was withdrawn. */
  withdrawnOn: string | null
  withdrawnReason: string | null
  version: number
}
export type LinkRow = {
  id: string
  evidenceId: string
  priorityId: string
  priorityTitle: string
  turn: number
  step: StepKey
  stance: Stance
}
export type EvidenceRow = PieceRow & { links: Omit<LinkRow, 'evidenceId'>[] }
export type LinkedRow = PieceRow & { linkId: string; turn: number; step: StepKey; stance: Stance }
/** What the strength of evidence hangs on, for one claim. */
export type LinkedFacts = LinkedEvidence & {
  evidenceId: string
  priorityId: string
  turn: number
  step: StepKey
}

const londonDay = (column: string) => `(${column} at time zone 'Europe/London')::date`

const pieceColumns = `
  e.id, e.school_id as "schoolId", s.name as "schoolName", e.kind, e.source, e.title, e.note, e.url,
  e.effective_on as "effectiveOn", e.expires_on as "expiresOn", e.audience, e.by_person_id as "byPersonId", w.name as "byName",
  e.recorded_at as "recordedAt", e.withdrawn_at as "withdrawnAt", ${londonDay('e.withdrawn_at')} as "withdrawnOn",
  e.withdrawn_reason as "withdrawnReason", e.version`
const pieceJoins = `
  join schools s on s.trust_id = e.trust_id and s.id = e.school_id
  join people w on w.trust_id = e.trust_id and w.id = e.by_person_id`

const evidenceSql = `
  select ${pieceColumns},
         (select coalesce(json_agg(json_build_object('id', l.id, 'priorityId', p.id, 'priorityTitle', p.title, 'turn', l.turn,
                   'step', l.step, 'stance', l.stance) order by l.recorded_at, l.id), '[]')
            from evidence_links l join priorities p on p.trust_id = l.trust_id and p.id = l.priority_id
           where l.trust_id = e.trust_id and l.evidence_id = e.id) as links
    from evidence e ${pieceJoins}
   where e.trust_id = $1`

/** Null when there is none. */
export async function findEvidence(ctx: Ctx, evidenceId: string): Promise<EvidenceRow | null> {
  const [row] = await ctx.rows<EvidenceRow>(`${evidenceSql} and e.id = $2`, [ctx.actor.trustId, evidenceId])
  return row ?? null
}

/** A piece of evidence whose row stays locked. */
export async function lockEvidence(ctx: Ctx, evidenceId: string): Promise<EvidenceRow | null> {
  await ctx.rows('select 1 from evidence where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    evidenceId,
  ])
  return findEvidence(ctx, evidenceId)
}

/** Full records of some schools, published evidence of others; of one school or priority where named. */
export type EvidenceFilter = {
  working: SchoolScope
  published: SchoolScope
  schoolId: string | null
  priorityId: string | null
}

const filterSql = (seen: string) => `
  ${seen} and ($4::uuid is null or e.school_id = $4)
  and ($5::uuid is null or exists (select 1 from evidence_links l
        where l.trust_id = e.trust_id and l.evidence_id = e.id and l.priority_id = $5))`
const works = '($2::uuid[] is null or e.school_id = any($2))'
const readsPublished = '($3::uuid[] is null or e.school_id = any($3))'
const open = `e.audience = 'governors-and-trustees'`
const filterValues = (ctx: Ctx, filter: EvidenceFilter) => [
  ctx.actor.trustId,
  idsOf(filter.working),
  idsOf(filter.published),
  filter.schoolId,
  filter.priorityId,
]

/** The newest day first, then the newest id; exactly what `evidencePolicy.read` allows. One more than `limit`. */
export function listEvidence(
  ctx: Ctx,
  filter: EvidenceFilter,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<EvidenceRow[]> {
  return ctx.rows<EvidenceRow>(
    `${evidenceSql} and ${filterSql(`(${works} or (${open} and ${readsPublished}))`)}
        and ($6::date is null or (e.effective_on, e.id) < ($6::date, $7::uuid))
      order by e.effective_on desc, e.id desc limit $8`,
    [...filterValues(ctx, filter), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

/** How many pieces someone may know of, and not read. */
export async function countHidden(ctx: Ctx, filter: EvidenceFilter): Promise<number> {
  const [row] = await ctx.rows<{ hidden: number }>(
    `select count(*) as hidden from evidence e
      where e.trust_id = $1 and ${filterSql(`${readsPublished} and not ${works} and not ${open}`)}`,
    filterValues(ctx, filter),
  )
  return row?.hidden ?? 0
}

/** Everything linked to a priority, of every turn and step, the newest day first; also what was withdrawn. */
export function listLinked(ctx: Ctx, priorityId: string): Promise<LinkedRow[]> {
  return ctx.rows<LinkedRow>(
    `select ${pieceColumns}, l.id as "linkId", l.turn, l.step, l.stance
       from evidence_links l join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id ${pieceJoins}
      where l.trust_id = $1 and l.priority_id = $2 order by e.effective_on desc, e.id desc, l.id`,
    [ctx.actor.trustId, priorityId],
  )
}

/** What strength hangs on, for every claim of these priorities. No priorities: []. */
export function linkedFacts(ctx: Ctx, priorityIds: readonly string[]): Promise<LinkedFacts[]> {
  return ctx.rows<LinkedFacts>(
    `select e.id as "evidenceId", l.priority_id as "priorityId", l.turn, l.step, l.stance, e.kind, e.source,
            e.effective_on as "effectiveOn", e.expires_on as "expiresOn", ${londonDay('e.withdrawn_at')} as "withdrawnOn"
       from evidence_links l join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id
      where l.trust_id = $1 and l.priority_id = any($2::uuid[])`,
    [ctx.actor.trustId, priorityIds],
  )
}

export async function hasSchool(ctx: Ctx, schoolId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from schools where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    schoolId,
  ])
  return rows.length > 0
}

export type NewEvidenceRow = {
  id: string
  schoolId: string
  kind: EvidenceKind
  source: EvidenceSource
  title: string
  note: string | null
  url: string | null
  effectiveOn: string
  expiresOn: string | null
  audience: EvidenceAudience
}

export async function insertEvidence(ctx: Ctx, e: NewEvidenceRow) {
  await ctx.rows(
    `insert into evidence (trust_id, id, school_id, kind, source, title, note, url, effective_on, expires_on, audience,
                           recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ctx.actor.trustId,
      e.id,
      e.schoolId,
      e.kind,
      e.source,
      e.title,
      e.note,
      e.url,
      e.effectiveOn,
      e.expiresOn,
      e.audience,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export type NewLinkRow = {
  id?: string
  evidenceId: string
  priorityId: string
  turn: number
  step: StepKey
  stance: Stance
}

/** @returns false when the evidence is linked to this claim already. */
export async function insertLink(ctx: Ctx, link: NewLinkRow): Promise<boolean> {
  const rows = await ctx.rows(
    `insert into evidence_links (trust_id, id, evidence_id, priority_id, turn, step, stance, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (trust_id, evidence_id, priority_id, turn, step) do nothing returning id`,
    [
      ctx.actor.trustId,
      link.id ?? v7(),
      link.evidenceId,
      link.priorityId,
      link.turn,
      link.step,
      link.stance,
      ctx.now,
      ctx.actor.personId,
    ],
  )
  return rows.length > 0
}

export async function setWithdrawn(ctx: Ctx, evidenceId: string, reason: string) {
  await ctx.rows(
    `update evidence set withdrawn_at = $3, withdrawn_reason = $4, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, evidenceId, ctx.now, reason],
  )
}

/** A scope as a parameter of SQL: null is every school. */
const idsOf = (scope: SchoolScope): string[] | null => (scope.all ? null : scope.schoolIds)
