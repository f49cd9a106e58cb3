import { isPublishedWording, type Wording } from '@sixfold/shared/domain/progress/wordings.ts'
import type { Policy } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'

export type UpdateSubject = {
  schoolId: string
  byPersonId: string
  /** Part of the published record today. */
  published: boolean
}
export type UpdateAction =
  /** Send a wording that supersedes it. */
  | 'correct'
  | 'thank'
  /** See who opened it and when, and who said thanks. */
  | 'seeReaders'

/**
 * School, leaders and partners read an update at once; governors, trustees and clerks once it is published. Who works on a
 * cycle sends updates (`cyclePolicy.write`), and corrects their own; the head and leaders correct anybody's. domain.md §2, §3.
 */
export const updatePolicy: Policy<UpdateSubject, UpdateAction> = {
  read: (actor, update) =>
    cyclePolicy.readDrafts(actor, update) || (update.published && cyclePolicy.read(actor, update)),
  correct: (actor, update) =>
    cyclePolicy.write(actor, update) &&
    (actor.personId === update.byPersonId || cyclePolicy.edit(actor, update)),
  thank: (actor, update) => updatePolicy.read(actor, update) && actor.personId !== update.byPersonId,
  seeReaders: (actor, update) =>
    updatePolicy.read(actor, update) &&
    (actor.personId === update.byPersonId || actor.heads(update.schoolId)),
}

type Held = Pick<Wording, 'publishedOn' | 'correctedOn'> & {
  schoolId: string
  publishedTitle: string | null
  by: { id: string }
}

/** Who may do what with a wording hangs on this, today. */
export const subjectOf = (row: Held, today: string): UpdateSubject => ({
  schoolId: row.schoolId,
  byPersonId: row.by.id,
  published: row.publishedTitle !== null && isPublishedWording(row, today),
})
