import type { EvidenceAudience } from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { type Audience, published, record, working } from '../../../record.ts'

type Happening =
  | 'evidence-added'
  | 'evidence-linked'
  | 'evidence-withdrawn'
  | 'evidence-changed'
  | 'evidence-revised'
  | 'evidence-opened'
  | 'evidence-closed'

/**
 * Tells those who may read a piece of evidence what happened to it, and the others only that what they see counted has
 * changed: the board page shows counts, so its revision moves, but nothing unpublished is named. domain.md §2. `working`: what happened
 * changes nothing that is published.
 */
export async function recordEvidence(
  ctx: Ctx,
  kind: Happening,
  evidence: { id: string; schoolId: string; title: string; audience: EvidenceAudience },
  more: Record<string, unknown> = {},
  told: 'by audience' | 'working' = 'by audience',
): Promise<void> {
  const readers =
    told === 'by audience' && evidence.audience === 'governors-and-trustees' ? published : working
  const about = { schoolId: evidence.schoolId, recordKind: 'evidence', recordId: evidence.id }
  await record(ctx, { kind, ...about, audiences: readers, data: { title: evidence.title, ...more } })
  if (told === 'working') return
  const counting = published.filter((audience: Audience) => !readers.includes(audience))
  if (counting.length > 0)
    await record(ctx, {
      kind: 'evidence-counted',
      schoolId: evidence.schoolId,
      recordKind: 'school',
      recordId: evidence.schoolId,
      audiences: counting,
    })
}
