import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { liveOn } from '@sixfold/shared/domain/evidence/strength.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { evidencePolicy } from './policy.ts'
import type { EvidenceRow } from './queries.ts'

export function presentEvidence(row: EvidenceRow, actor: Actor, today: string): Evidence {
  const able = abilitiesOf(evidencePolicy, actor, row, ['link', 'withdraw'] as const)
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
    effectiveOn: row.effectiveOn,
    expiresOn: row.expiresOn,
    audience: row.audience,
    by: { id: row.byPersonId, name: row.byName },
    recordedAt: row.recordedAt,
    withdrawn,
    live: liveOn(row, today),
    links: row.links.map(({ id, priorityId, priorityTitle, turn, step, stance }) => ({
      id,
      priority: { id: priorityId, title: priorityTitle },
      turn,
      step,
      stance,
    })),
    // Withdrawn evidence stays where it is linked; nothing more can be done with it.
    abilities: { link: able.link && !withdrawn, withdraw: able.withdraw && !withdrawn },
    version: row.version,
  }
}
