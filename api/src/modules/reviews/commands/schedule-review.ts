import { afterPublishing } from '@sixfold/shared/domain/reviews/due.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { published, record } from '../../../record.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { lockOpenReview } from '../queries.ts'
import { insertReview, keepPublishedMeanwhile, replaceReview, setReviewed } from '../writes.ts'

/**
 * Makes the review that a published category brings, in place of an open one that nobody has begun; domain.md §5. Part of
 * publishing, `months` after the effective day: whoever calls this has decided who may, and holds the school's lock.
 */
export async function scheduleReview(
  ctx: Ctx,
  of: { schoolId: string; decisionId: string; effectiveOn: string; months: number },
): Promise<void> {
  const open = await lockOpenReview(ctx, of.schoolId)
  const { make, replaces } = afterPublishing(
    open,
    of.effectiveOn,
    of.months,
    await calendarOf(ctx, of.schoolId),
  )
  if (open && replaces) await replaceReview(ctx, open)
  if (!make) return open ? keepPublishedMeanwhile(ctx, open.id, of.effectiveOn) : undefined
  const id = await insertReview(ctx, { ...make, schoolId: of.schoolId, decisionId: of.decisionId })
  await record(ctx, {
    kind: 'review-scheduled',
    schoolId: of.schoolId,
    recordKind: 'review',
    recordId: id,
    audiences: published,
    data: { dueOn: make.dueOn },
  })
}

/** Has the school's open review look at another category, unless somebody has begun with it; its days stay. As `scheduleReview`. */
export async function reviewNext(ctx: Ctx, of: { schoolId: string; decisionId: string }): Promise<void> {
  const open = await lockOpenReview(ctx, of.schoolId)
  if (open?.status === 'scheduled') await setReviewed(ctx, open.id, of.decisionId)
}
