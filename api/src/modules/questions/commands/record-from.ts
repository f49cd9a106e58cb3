import type { EntryKind } from '@sixfold/shared/domain/accountability/question-words.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { QuestionRow } from '../queries.ts'
import { recordQuestion } from './record-question.ts'

/** Tells what was done to a question that stood as `before`. */
export const recordFrom = (ctx: Ctx, kind: EntryKind, before: QuestionRow): Promise<void> =>
  recordQuestion(ctx, kind, {
    id: before.id,
    title: before.title,
    schoolIds: before.schools.map(({ id }) => id),
    governorsOf: before.forGovernorsOf?.id ?? null,
    everAnswered: before.everAnswered || kind === 'answered',
  })
