import type { Visit } from '@sixfold/shared/contracts/visits.ts'
import type { Actor } from '../../access/actor.ts'
import { subjectOf, visitPolicy } from './policy.ts'
import type { VisitRow } from './queries.ts'

/** What was taken back can't be corrected. */
export const presentVisit = (row: VisitRow, actor: Actor): Visit => ({
  ...row,
  abilities: {
    correct: row.withdrawnReason === null && visitPolicy.correct(actor, subjectOf(row)),
  },
})
