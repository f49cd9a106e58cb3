import { z } from 'zod'
import { reviewStatuses } from '../domain/reviews/status.ts'
import {
  abilities,
  AcademicYear,
  Blocker,
  Day,
  Id,
  Instant,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { ReviewWork } from './review-work.ts'
import { Level, ReviewStatus } from './scheme.ts'

/** A due day that a leader changed. `reason` is for school, leaders and partners; null for everybody else. */
const MovedDay = z.strictObject({
  from: Day,
  to: Day,
  day: Day,
  by: PersonName,
  reason: z.string().nullable(),
})

/** The six-monthly look at a school's category, plan and impact; domain.md §5. */
export const Review = z.strictObject({
  id: Id,
  school: SchoolName,
  /** The published category that it is about. */
  category: z.strictObject({ academicYear: AcademicYear, level: Level, effectiveOn: Day }),
  /** `scheduled` to those who know of its preparation only once it is signed off. */
  status: ReviewStatus,
  /** `dueOn` is the school’s last day by the nominal one, until a leader moves it; the nominal one stays. */
  nominalDueOn: Day,
  dueOn: Day,
  /** The round that covers it, by its academic year, so that it isn't overdue; null when none does, or it is finished. */
  coveredBy: AcademicYear.nullable(),
  overdue: z.boolean(),
  /** Made in place of one that was not held, for the day then named; otherwise its category brought it. */
  afterUnheld: z.boolean(),
  /** Made when the one before was signed off. */
  afterSigned: z.boolean(),
  /** How its day was moved, oldest first. */
  moves: z.array(MovedDay),
  version: Version,
})
export type Review = z.infer<typeof Review>

/** A status or a due day that the review has had, oldest first. */
export const ReviewChange = z.strictObject({
  from: ReviewStatus.nullable(),
  to: ReviewStatus,
  dueOn: Day,
  /** The day that was asked for, of which `dueOn` is the school’s last by then; of a review not held, that of the next. */
  askedOn: Day.nullable(),
  day: Day,
  recordedAt: Instant,
  by: PersonName,
  /** For school, leaders and partners; null for everybody else. */
  reason: z.string().nullable(),
})
export type ReviewChange = z.infer<typeof ReviewChange>

const moves = <Shape extends z.ZodType>(shape: Shape) => ({
  defer: shape,
  bringForward: shape,
  notHeld: shape,
})
const Blockers = z.array(Blocker)

export const ReviewWithTrail = Review.extend({
  trail: z.array(ReviewChange),
  /** From its preparation on; null before, and for those who know of it only once it is signed off. */
  work: ReviewWork.nullable(),
  abilities: abilities('move', 'prepare', 'writeStatement', 'judge', 'hold', 'signOff'),
  /** Why each act isn't possible now; empty: it is. */
  blockers: z.strictObject({
    ...moves(Blockers),
    prepare: Blockers,
    writeStatement: Blockers,
    judge: Blockers,
    hold: Blockers,
    signOff: Blockers,
  }),
  /** The days that may be asked for, both included; null when there are none. */
  days: z.strictObject(moves(z.strictObject({ from: Day, to: Day }).nullable())),
})
export type ReviewWithTrail = z.infer<typeof ReviewWithTrail>

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
  answer: ReviewWithTrail,
  versioned: true,
})

const move = {
  method: 'POST',
  tag: 'reviews',
  access: 'trust',
  params: z.strictObject({ reviewId: Id }),
  body: z.strictObject({ dueOn: Day, reason: text(1000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: ReviewWithTrail,
  versioned: true,
} as const

/** A later day, with a reason; moved back to the school’s last day by then. 400 outside `days.defer`, 409 with every reason. */
export const deferReview = endpoint({
  ...move,
  name: 'deferReview',
  path: '/reviews/:reviewId/defer',
  summary: 'Put a review off to a later day',
})

/** An earlier day, today at the earliest. 400 outside `days.bringForward`, 409 with every reason. */
export const bringReviewForward = endpoint({
  ...move,
  name: 'bringReviewForward',
  path: '/reviews/:reviewId/bring-forward',
  summary: 'Bring a review forward to an earlier day',
})

/** The review is kept as not held, and a new one falls due on the day named. 400 outside `days.notHeld`, 409. */
export const leaveReviewUnheld = endpoint({
  ...move,
  name: 'leaveReviewUnheld',
  path: '/reviews/:reviewId/not-held',
  summary: 'Say that a review was not held, why, and when the next one is due',
})
