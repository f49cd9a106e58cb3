import type { Partner, TeamMember } from '@sixfold/shared/contracts/givers.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { endPartnerBlockers, keptBlockers } from '@sixfold/shared/domain/support/giver.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { giverPolicy } from './policy.ts'
import type { PartnerRow, TeamRow } from './queries.ts'

/** What a partner has in the year of a day; what was said for another year says nothing of this one. */
export const halfDaysOn = (row: Pick<PartnerRow, 'halfDays' | 'halfDaysYear'>, day: string): number | null =>
  row.halfDaysYear === academicYearOf(day) ? row.halfDays : null

export function presentPartner(row: PartnerRow, { actor, today }: Pick<Ctx, 'actor' | 'today'>): Partner {
  const may = abilitiesOf(giverPolicy, actor, { trustId: actor.trustId }, [
    'readContact',
    'readConflicts',
    'edit',
    'end',
  ] as const)
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    criterionKeys: row.criterionKeys,
    costPenceADay: row.costPenceADay,
    contact: may.readContact ? row.contact : null,
    halfDays: may.readConflicts ? halfDaysOn(row, today) : null,
    conflicts: may.readConflicts ? row.conflicts : null,
    conflictSchools: may.readConflicts ? row.conflictSchools : [],
    ended: row.endedOn === null ? null : { on: row.endedOn, reason: row.endReason ?? '' },
    abilities: may,
    blockers: { edit: keptBlockers(row), end: endPartnerBlockers(row) },
    version: row.version,
  }
}

export const presentMember = (row: TeamRow, { actor }: Pick<Ctx, 'actor'>): TeamMember => ({
  ...row,
  abilities: {
    edit: row.endedOn === null && giverPolicy.edit(actor, { trustId: actor.trustId }),
    end: row.endedOn === null && giverPolicy.end(actor, { trustId: actor.trustId }),
  },
})
