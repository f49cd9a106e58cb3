import type { QuestionAsk } from '@sixfold/shared/domain/accountability/today-questions.ts'
import { ageInDays } from '@sixfold/shared/domain/accountability/questions.ts'
import type { Ctx } from '../../db/tenant.ts'
import { nextFor, questionScope } from '../questions/policy.ts'
import { listQuestions, subjectOf } from '../questions/queries.ts'

const most = 500
const open = {
  statuses: ['asked', 'answered'],
  schoolId: null,
  kind: null,
  aboutId: null,
  mine: false,
} as const

/**
 * Questions that wait for the person asking, the oldest first: leaders say who answers, whoever is asked answers, whoever asked
 * closes. Those who could stand in for somebody who has left aren't told here, since nobody of them has to.
 */
export async function questionAsks(ctx: Ctx): Promise<QuestionAsk[]> {
  const rows = await listQuestions(ctx, questionScope(ctx.actor), open, null, most)
  return rows.flatMap((row) => {
    const { next, mine } = nextFor(ctx.actor, { ...row, ...subjectOf(row) })
    if (next === null || !mine || next.who === 'stand-ins') return []
    return [
      {
        id: row.id,
        title: row.title,
        act: next.act,
        askedBy: row.askedBy.name,
        ageDays: ageInDays(row.askedOn, null, ctx.today),
        schools: row.schools,
      },
    ]
  })
}
