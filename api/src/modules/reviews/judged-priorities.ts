import type { JudgedPriority } from '@sixfold/shared/domain/reviews/work.ts'
import type { JudgementRow, PreparationRow } from './work-queries.ts'

/** The priorities of the picture, each with whether it was judged. Nothing prepared: []. */
export const judgedPriorities = (
  prepared: Pick<PreparationRow, 'now'> | null,
  judgements: readonly Pick<JudgementRow, 'priorityId'>[],
): JudgedPriority[] =>
  (prepared?.now.content?.priorities ?? []).map(({ id, title }) => ({
    title,
    judged: judgements.some(({ priorityId }) => priorityId === id),
  }))
