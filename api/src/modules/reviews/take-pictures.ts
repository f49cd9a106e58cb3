import type { Since } from '@sixfold/shared/domain/reviews/difference.ts'
import type { Pictures, PlanPicture } from '@sixfold/shared/domain/reviews/picture.ts'
import type { Ctx } from '../../db/tenant.ts'
import { firstVersion, standingsOf, versionInForce } from './picture-queries.ts'
import type { ReviewRow } from './queries.ts'
import { lastSignedPicture } from './work-queries.ts'

/**
 * The school's plan as it was and as it is, and from when on what happened counts. Both are approved versions: a review becomes
 * part of the published record, and what nobody approved doesn't (docs/decisions/018-reviews-from-preparation-to-sign-off.md).
 */
export async function takePictures(
  ctx: Ctx,
  review: Pick<ReviewRow, 'schoolId' | 'effectiveOn'>,
): Promise<{ pictures: Pictures; since: Since }> {
  const inForce = await versionInForce(ctx, review.schoolId)
  const last = await lastSignedPicture(ctx, review.schoolId)
  const ids = (inForce?.content.priorities ?? []).map((priority) => priority.id)
  const before: Pictures['before'] = last
    ? { why: 'in-force-at-last-review', version: last.now.version, content: last.now.content }
    : inForce
      ? { why: 'first-approved', ...pictureOf(await firstVersion(ctx, inForce.planId)) }
      : { why: 'none', ...pictureOf(null) }
  return {
    pictures: { before, now: { ...pictureOf(inForce), standings: await standingsOf(ctx, ids) } },
    since: last
      ? { what: 'review', day: last.day }
      : { what: 'category', day: review.effectiveOn < ctx.today ? review.effectiveOn : ctx.today },
  }
}

function pictureOf(row: Awaited<ReturnType<typeof versionInForce>>): PlanPicture {
  if (!row) return { version: null, content: null }
  const { content, ...version } = row
  return { version, content }
}
