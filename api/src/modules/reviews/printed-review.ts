import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import type { Level, Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import type { Ctx } from '../../db/tenant.ts'
import { notFound } from '../../http/problem.ts'
import { currentScheme } from '../schemes/queries.ts'
import { stepWords, trustName } from '../trusts/queries.ts'
import { reviewPolicy } from './policy.ts'
import { findReview } from './queries.ts'
import { workOf } from './work.ts'

/** A signed review as one reader may have it on paper. */
export type PrintedReview = {
  schoolName: string
  trustName: string
  category: { academicYear: number; level: Level; effectiveOn: string }
  nominalDueOn: string
  dueOn: string
  work: ReviewWork
  outcome: NonNullable<ReviewWork['outcome']>
  scheme: Scheme
  stepWords: StepWords
  madeAt: Date
}

/** @throws 404, also before it is signed off */
export async function printedReview(ctx: Ctx, reviewId: string): Promise<PrintedReview> {
  const row = await findReview(ctx, reviewId)
  if (!row || !reviewPolicy.read(ctx.actor, row)) throw notFound('This review')
  const scheme = await currentScheme(ctx)
  const work = row.status === 'signed-off' ? await workOf(ctx, scheme, row) : null
  if (!work?.outcome) throw notFound('A signed review')
  const { academicYear, level, effectiveOn } = row
  return {
    schoolName: row.schoolName,
    trustName: await trustName(ctx),
    category: { academicYear, level, effectiveOn },
    nominalDueOn: row.nominalDueOn,
    dueOn: row.dueOn,
    work,
    outcome: work.outcome,
    scheme,
    stepWords: await stepWords(ctx),
    madeAt: ctx.now,
  }
}
