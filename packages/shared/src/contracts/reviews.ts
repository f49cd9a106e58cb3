import { z } from 'zod'
import { reviewStatuses } from '../domain/reviews/status.ts'
import { AcademicYear, Day, Id, Instant, pageOf, pageQuery, SchoolName, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Level, ReviewStatus } from './scheme.ts'

/** The six-monthly look at a school's category, plan and impact; domain.md §5. */
export const Review = z.strictObject({
  id: Id,
  school: SchoolName,
  /** The published category that it is about. */
  category: z.strictObject({ academicYear: AcademicYear, level: Level, effectiveOn: Day }),
  status: ReviewStatus,
  /** `dueOn` is the school’s last day by the nominal one. */
  nominalDueOn: Day,
  dueOn: Day,
  /** The round that covers it, by its academic year, so that it isn't overdue; null when none does, or it is finished. */
  coveredBy: AcademicYear.nullable(),
  overdue: z.boolean(),
  version: Version,
})
export type Review = z.infer<typeof Review>

/** A status the review has had, oldest first, with the due day it had then. */
export const ReviewChange = z.strictObject({
  from: ReviewStatus.nullable(),
  to: ReviewStatus,
  dueOn: Day,
  day: Day,
  recordedAt: Instant,
  reason: z.string().nullable(),
})

/** The earliest due first. Without a status, those that are open. `overdue` keeps only those that are, or only those that aren't. */
export const listReviews = endpoint({
  name: 'listReviews',
  method: 'GET',
  path: '/reviews',
  summary: 'Reviews that one may see, the earliest due first',
  tag: 'reviews',
  access: 'trust',
  query: z.strictObject({
    ...pageQuery,
    schoolId: Id.optional(),
    status: z.enum([...reviewStatuses, 'open', 'any']).default('open'),
    overdue: z.enum(['true', 'false']).optional(),
  }),
  status: 200,
  answer: pageOf(Review),
})

export const getReview = endpoint({
  name: 'getReview',
  method: 'GET',
  path: '/reviews/:reviewId',
  summary: 'A review',
  tag: 'reviews',
  access: 'trust',
  params: z.strictObject({ reviewId: Id }),
  status: 200,
  answer: Review.extend({ trail: z.array(ReviewChange) }),
  versioned: true,
})
