import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { countsUntil, liveOn } from '@sixfold/shared/domain/evidence/strength.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { evidencePolicy } from './policy.ts'
import type { EvidenceRow } from './queries.ts'
import type { RatingLinks } from './rating-links.ts'

/**
 * Governors and trustees know only of priorities that an approved plan holds, and by the name that it gives them; whoever reads a piece
 * that is lent to them knows of none.
 */
const linksFor = (row: EvidenceRow, actor: Actor): Evidence['links'] =>
  row.links.flatMap(({ id, priorityId, priorityTitle, publishedTitle, claim, turn, step, stance }) => {
    const title = cyclePolicy.readDrafts(actor, row) ? priorityTitle : publishedTitle
    return title === null || !cyclePolicy.read(actor, { schoolId: row.schoolId })
      ? []
      : [{ id, priority: { id: priorityId, title }, claim, turn, step, stance }]
  })

/** Who reads, on which day, and for how long evidence counts in their trust. */
export type EvidenceReader = { actor: Actor; today: string; evidenceMonths: number }

/** `ratings`: those that the reader sees today. */
export function presentEvidence(
  row: EvidenceRow,
  { actor, today, evidenceMonths }: EvidenceReader,
  ratings: RatingLinks,
): Evidence {
  const able = abilitiesOf(evidencePolicy, actor, row, ['link', 'withdraw', 'edit', 'revise'] as const)
  const withdrawn =
    row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' }
  return {
    id: row.id,
    school: { id: row.schoolId, name: row.schoolName },
    kind: row.kind,
    source: row.source,
    title: row.title,
    note: row.note,
    url: row.url,
    file: row.file,
    effectiveOn: row.effectiveOn,
    expiresOn: row.expiresOn,
    audience: row.audience,
    by: { id: row.byPersonId, name: row.byName },
    owner: row.owner,
    recordedAt: row.recordedAt,
    withdrawn,
    live: liveOn(row, today, evidenceMonths),
    countsUntil: countsUntil(row, evidenceMonths),
    links: linksFor(row, actor),
    ratings: ratings.get(row.id) ?? [],
    // Withdrawn evidence stays where it is linked; nothing more can be done with it.
    abilities: withdrawn ? { link: false, withdraw: false, edit: false, revise: false } : able,
    version: row.version,
  }
}
