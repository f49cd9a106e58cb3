import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type {
  ClaimKind,
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  Stance,
} from '@sixfold/shared/domain/evidence/words.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { KeptFile } from '../../files/take-files.ts'

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
  hasFile: boolean
}

export async function insertEvidence(ctx: Ctx, e: NewEvidenceRow) {
  await ctx.rows(
    `insert into evidence (trust_id, id, school_id, kind, source, title, note, url, effective_on, expires_on, audience,
                           has_file, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
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
      e.hasFile,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export type NewLinkRow = {
  id?: string
  evidenceId: string
  priorityId: string
  claim: ClaimKind
  turn: number
  step: StepKey
  stance: Stance
}

/** @returns false when the evidence is linked to this claim already. */
export async function insertLink(ctx: Ctx, link: NewLinkRow): Promise<boolean> {
  const rows = await ctx.rows(
    `insert into evidence_links (trust_id, id, evidence_id, priority_id, claim, turn, step, stance, recorded_at,
                                 by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (trust_id, evidence_id, priority_id, turn, step, claim) do nothing returning id`,
    [
      ctx.actor.trustId,
      link.id ?? v7(),
      link.evidenceId,
      link.priorityId,
      link.claim,
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

export type EvidenceFields = {
  title: string
  kind: EvidenceKind
  source: EvidenceSource
  effectiveOn: string
  expiresOn: string | null
  ownerPersonId: string | null
  audience: EvidenceAudience
}

/** Keeps what the piece said until now, for pages of a past day; its row must be locked. */
export async function updateEvidence(ctx: Ctx, evidenceId: string, e: EvidenceFields) {
  await ctx.rows(
    `insert into evidence_changes (trust_id, id, evidence_id, sequence, title, kind, source, effective_on, expires_on, audience,
                                   owner_person_id, recorded_at, by_person_id)
     select e.trust_id, $3, e.id, (select count(*) + 1 from evidence_changes c where c.trust_id = $1 and c.evidence_id = e.id),
            e.title, e.kind, e.source, e.effective_on, e.expires_on, e.audience, e.owner_person_id, $4, $5
       from evidence e where e.trust_id = $1 and e.id = $2`,
    [ctx.actor.trustId, evidenceId, v7(), ctx.now, ctx.actor.personId],
  )
  await ctx.rows(
    `update evidence set title = $3, kind = $4, source = $5, effective_on = $6, expires_on = $7, owner_person_id = $8,
            audience = $9, version = version + 1 where trust_id = $1 and id = $2`,
    [
      ctx.actor.trustId,
      evidenceId,
      e.title,
      e.kind,
      e.source,
      e.effectiveOn,
      e.expiresOn,
      e.ownerPersonId,
      e.audience,
    ],
  )
}

export type NewRevisionRow = KeptFile & { id: string; evidenceId: string }

/** Appends a file as the piece's newest, numbered after those it has; the piece's row must be locked. @returns the number */
export async function insertRevision(ctx: Ctx, file: NewRevisionRow): Promise<number> {
  const [row] = await ctx.rows<{ number: number }>(
    `insert into evidence_revisions (trust_id, id, evidence_id, number, file_name, media_type, size_bytes, sha256, store_key,
                                     recorded_at, by_person_id)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10
       from evidence_revisions where trust_id = $1 and evidence_id = $3
     returning number`,
    [
      ctx.actor.trustId,
      file.id,
      file.evidenceId,
      file.fileName,
      file.mediaType,
      file.sizeBytes,
      file.sha256,
      file.storeKey,
      ctx.now,
      ctx.actor.personId,
    ],
  )
  return row?.number ?? 1
}

/** The piece shows another file from now on. */
export async function setHasFile(ctx: Ctx, evidenceId: string) {
  await ctx.rows(
    'update evidence set has_file = true, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, evidenceId],
  )
}
