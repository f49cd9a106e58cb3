import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { invalid, notFound } from '../../../http/problem.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import { schoolPracticePolicy } from '../policy.ts'
import { hasSchool } from '../queries.ts'
import { insertPractice } from '../writes.ts'
import { recordPractice } from './record-practice.ts'

export type NewPractice = {
  id: string
  schoolId: string
  /** What it was learned from. */
  priorityId?: string | undefined
  title: string
  criterionKey: CriterionKey
  problem: string
  whatWeDid: string
  whatItTook?: string | undefined
  whatChanged: string
  context?: string | undefined
}

/** Shares a practice of a school with the whole trust. @throws 404 · 403 · 400 */
export async function sharePractice(ctx: Ctx, practice: NewPractice): Promise<void> {
  if (!(await hasSchool(ctx, practice.schoolId))) throw notFound('This school')
  authorize(schoolPracticePolicy, 'share', ctx.actor, practice)
  const { priorityId = null } = practice
  const priority = priorityId === null ? null : await lockPriority(ctx, priorityId)
  if (priorityId !== null && priority?.schoolId !== practice.schoolId)
    throw invalid([{ path: 'priorityId', message: 'This priority isn’t one of this school’s' }])
  await assertCriterion(ctx, practice.criterionKey, priority?.criterionKey)
  await insertPractice(
    ctx,
    { id: practice.id, schoolId: practice.schoolId, priorityId, turn: priority?.turn ?? null },
    { ...practice, whatItTook: practice.whatItTook ?? null, context: practice.context ?? null },
  )
  await recordPractice(ctx, 'practice-shared', practice)
}
