import type { Practice } from '@sixfold/shared/contracts/practices.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { practicePolicy, subjectOf } from './policy.ts'
import type { PracticeRow } from './queries.ts'

export function presentPractice(row: PracticeRow, actor: Actor): Practice {
  const able = abilitiesOf(practicePolicy, actor, subjectOf(row), ['edit', 'withdraw'] as const)
  const withdrawn = row.withdrawnAt !== null
  const knowsPriority = cyclePolicy.readDrafts(actor, row) || (row.published && cyclePolicy.read(actor, row))
  return {
    id: row.id,
    school: { id: row.schoolId, name: row.schoolName },
    priority:
      row.priorityId !== null && row.priorityTitle !== null && knowsPriority
        ? { id: row.priorityId, title: row.priorityTitle }
        : null,
    title: row.title,
    criterionKey: row.criterionKey,
    problem: row.problem,
    whatWeDid: row.whatWeDid,
    whatItTook: row.whatItTook,
    whatChanged: row.whatChanged,
    context: row.context,
    by: { id: row.byPersonId, name: row.byName },
    sharedAt: row.sharedAt,
    withdrawn: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' },
    // A withdrawn practice stays as it is.
    abilities: { edit: able.edit && !withdrawn, withdraw: able.withdraw && !withdrawn },
    version: row.version,
  }
}
