import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { LinkedEvidence } from '@sixfold/shared/domain/evidence/strength.ts'
import type {
  ClaimKind,
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  Stance,
} from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../db/tenant.ts'

export type FileRow = {
  number: number
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
  recordedAt: string
  by: { id: string; name: string }
}

export type PieceRow = {
  id: string
  schoolId: string
  schoolName: string
  kind: EvidenceKind
  source: EvidenceSource
  title: string
  note: string | null
  url: string | null
  /** The newest; null for a piece without files. */
  file: FileRow | null
  effectiveOn: string
  expiresOn: string | null
  audience: EvidenceAudience
  byPersonId: string
  /** Whoever added it worked at the school at some time. */
  bySchool: boolean
  byName: string
  owner: { id: string; name: string } | null
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
  /** As governors and trustees know the priority; null before an approved plan holds it. */
  publishedTitle: string | null
  claim: ClaimKind
  turn: number
  step: StepKey
  stance: Stance
}
export type EvidenceRow = PieceRow & { links: Omit<LinkRow, 'evidenceId'>[] }
export type LinkedRow = PieceRow & {
  linkId: string
  claim: ClaimKind
  turn: number
  step: StepKey
  stance: Stance
}
/** What the strength of evidence hangs on, for one claim. */
export type LinkedFacts = LinkedEvidence & {
  evidenceId: string
  priorityId: string
  claim: ClaimKind
  turn: number
  step: StepKey
}

export const londonDay = (column: string) => `(${column} at time zone 'Europe/London')::date`

/** An instant inside JSON, written as everywhere else. */
const instantOf = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const fileJson = `json_build_object('number', r.number, 'fileName', r.file_name, 'mediaType', r.media_type,
  'sizeBytes', r.size_bytes, 'sha256', r.sha256, 'recordedAt', ${instantOf('r.recorded_at')},
  'by', json_build_object('id', p.id, 'name', p.name))`
const fileJoins = `evidence_revisions r join people p on p.trust_id = r.trust_id and p.id = r.by_person_id`

const pieceColumns = `
  e.id, e.school_id as "schoolId", s.name as "schoolName", e.kind, e.source, e.title, e.note, e.url,
  case when e.has_file then (select ${fileJson} from ${fileJoins}
    where r.trust_id = e.trust_id and r.evidence_id = e.id order by r.number desc limit 1) end as file,
  e.effective_on as "effectiveOn", e.expires_on as "expiresOn", e.audience, e.by_person_id as "byPersonId", w.name as "byName",
  exists (select 1 from memberships m
            join membership_schools ms on ms.trust_id = m.trust_id and ms.membership_id = m.id and ms.school_id = e.school_id
           where m.trust_id = e.trust_id and m.person_id = e.by_person_id and m.role in ('headteacher', 'contributor')) as "bySchool",
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner,
  e.recorded_at as "recordedAt", e.withdrawn_at as "withdrawnAt", ${londonDay('e.withdrawn_at')} as "withdrawnOn",
  e.withdrawn_reason as "withdrawnReason", e.version`
const pieceJoins = `
  join schools s on s.trust_id = e.trust_id and s.id = e.school_id
  join people w on w.trust_id = e.trust_id and w.id = e.by_person_id
  left join people o on o.trust_id = e.trust_id and o.id = e.owner_person_id`

/** Follow it with conditions on `e`; $1 is the trust. */
export const evidenceSql = `
  select ${pieceColumns},
         (select coalesce(json_agg(json_build_object('id', l.id, 'priorityId', p.id, 'priorityTitle', p.title,
                   'publishedTitle', (select held.title from plan_version_priorities held
                      where held.trust_id = p.trust_id and held.priority_id = p.id order by held.recorded_at desc, held.id desc limit 1),
                   'claim', l.claim, 'turn', l.turn,
                   'step', l.step, 'stance', l.stance) order by l.recorded_at, l.id), '[]')
            from evidence_links l join priorities p on p.trust_id = l.trust_id and p.id = l.priority_id
           where l.trust_id = e.trust_id and l.evidence_id = e.id) as links
    from evidence e ${pieceJoins}
   where e.trust_id = $1`

/** These pieces, in no order; those that there are. */
export const findPieces = (ctx: Ctx, evidenceIds: readonly string[]): Promise<EvidenceRow[]> =>
  ctx.rows<EvidenceRow>(`${evidenceSql} and e.id = any($2::uuid[])`, [ctx.actor.trustId, evidenceIds])

/** The same, their rows locked in one order for everybody. */
export async function lockPieces(ctx: Ctx, evidenceIds: readonly string[]): Promise<EvidenceRow[]> {
  await ctx.rows(
    'select 1 from evidence where trust_id = $1 and id = any($2::uuid[]) order by id for no key update',
    [ctx.actor.trustId, evidenceIds],
  )
  return findPieces(ctx, evidenceIds)
}

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

/** Everything linked to a priority, of every turn and step, the newest day first; also what was withdrawn. */
export function listLinked(ctx: Ctx, priorityId: string): Promise<LinkedRow[]> {
  return ctx.rows<LinkedRow>(
    `select ${pieceColumns}, l.id as "linkId", l.claim, l.turn, l.step, l.stance
       from evidence_links l join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id ${pieceJoins}
      where l.trust_id = $1 and l.priority_id = $2 order by e.effective_on desc, e.id desc, l.id`,
    [ctx.actor.trustId, priorityId],
  )
}

/** What strength hangs on, for every claim of these priorities. No priorities: []. */
export function linkedFacts(ctx: Ctx, priorityIds: readonly string[]): Promise<LinkedFacts[]> {
  return ctx.rows<LinkedFacts>(
    `select e.id as "evidenceId", l.priority_id as "priorityId", l.claim, l.turn, l.step, l.stance, e.kind, e.source,
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

/** Every version of a piece's file, newest first; none for a piece without files. */
export async function listRevisions(ctx: Ctx, evidenceId: string): Promise<FileRow[]> {
  const rows = await ctx.rows<{ file: FileRow }>(
    `select ${fileJson} as file from ${fileJoins} where r.trust_id = $1 and r.evidence_id = $2 order by r.number desc`,
    [ctx.actor.trustId, evidenceId],
  )
  return rows.map((row) => row.file)
}

/** What it takes to send a version of a file; null when there is none of this number. */
export async function findRevision(ctx: Ctx, evidenceId: string, number: number) {
  const [row] = await ctx.rows<{
    fileName: string
    mediaType: string
    sizeBytes: number
    sha256: string
    storeKey: string
  }>(
    `select file_name as "fileName", media_type as "mediaType", size_bytes as "sizeBytes", sha256, store_key as "storeKey"
       from evidence_revisions where trust_id = $1 and evidence_id = $2 and number = $3`,
    [ctx.actor.trustId, evidenceId, number],
  )
  return row ?? null
}

/** Whether someone is a person of the trust. */
export async function hasPerson(ctx: Ctx, personId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from people where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    personId,
  ])
  return rows.length > 0
}
