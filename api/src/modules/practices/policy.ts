import type { Policy } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'

export type PracticeSubject = { schoolId: string; byPersonId: string; withdrawn: boolean }
export type PracticeAction = 'edit' | 'withdraw'

/**
 * Everybody who belongs to the trust reads what is shared, peers too; what was withdrawn stays with its school, its partners and trust
 * leaders. Who wrote it, the head and leaders change it. domain.md §2.
 */
export const practicePolicy: Policy<PracticeSubject, PracticeAction> = {
  read: (actor, practice) =>
    (!practice.withdrawn && !actor.isOutside()) || cyclePolicy.readDrafts(actor, practice),
  edit: (actor, practice) =>
    cyclePolicy.edit(actor, practice) ||
    (cyclePolicy.write(actor, practice) && actor.personId === practice.byPersonId),
  withdraw: (actor, practice) => practicePolicy.edit(actor, practice),
}

/** Which schools there are is known in the whole trust; a practice of one is written by who works on its cycle. */
export const schoolPracticePolicy: Policy<{ schoolId: string }, 'share'> = {
  read: (actor) => !actor.isOutside(),
  share: (actor, school) => cyclePolicy.write(actor, school),
}

export const subjectOf = (row: { schoolId: string; byPersonId: string; withdrawnAt: string | null }) => ({
  schoolId: row.schoolId,
  byPersonId: row.byPersonId,
  withdrawn: row.withdrawnAt !== null,
})
