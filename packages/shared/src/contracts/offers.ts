import { z } from 'zod'
import { offerHalfDays } from '../domain/support/offer.ts'
import {
  abilities,
  AcademicYear,
  Id,
  Instant,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { CriterionKey } from './criterion-key.ts'
import { endpoint } from './endpoint.ts'

/** Half-days in the whole academic year. */
const HalfDays = z
  .int('Give whole half-days')
  .min(offerHalfDays.min, 'Give at least half a day')
  .max(offerHalfDays.max, 'Give at most 200 days')
export const Criterion = z.strictObject({ key: CriterionKey, name: z.string() })

/**
 * Help that a school offers in one criterion in one academic year. Other schools read who, with what, which roles and how much;
 * `note`, `by` and `earlier` are for its own people, leaders, partners, trustees and clerks, and empty to others.
 */
export const Offer = z.strictObject({
  id: Id,
  school: SchoolName,
  academicYear: AcademicYear,
  criterion: Criterion,
  halfDays: HalfDays,
  /** Who can help, by role: "Reading lead, two Year 3 teachers". */
  roles: z.string(),
  note: z.string().nullable(),
  by: PersonName.nullable(),
  recordedAt: Instant,
  /** What it said before, newest first. */
  earlier: z.array(
    z.strictObject({
      halfDays: HalfDays,
      roles: z.string(),
      note: z.string().nullable(),
      by: PersonName,
      recordedAt: Instant,
    }),
  ),
  /** Why it was withdrawn; null while it stands. Withdrawn ones are told to whoever reads `earlier`. */
  withdrawnReason: z.string().nullable(),
  abilities: abilities('edit'),
  version: Version,
})
export type Offer = z.infer<typeof Offer>

/** By criterion in the scheme's order is for the reader: they come by school's name, then the oldest first. */
export const listOffers = endpoint({
  name: 'listOffers',
  method: 'GET',
  path: '/offers',
  summary: 'What schools offer each other in an academic year',
  tag: 'support',
  access: 'trust',
  query: z.strictObject({
    schoolId: Id.optional(),
    /** This one when left out. */
    academicYear: z.coerce.number().pipe(AcademicYear).optional(),
    ...pageQuery,
  }),
  status: 200,
  answer: pageOf(Offer),
})

const said = { halfDays: HalfDays, roles: text(300), note: text(1000).nullable().default(null) }

/** By the school's head, or a leader for it; for this academic year or the next. 409 where one stands already. */
export const makeOffer = endpoint({
  name: 'makeOffer',
  method: 'POST',
  path: '/offers',
  summary: 'Offer help in a criterion for an academic year',
  tag: 'support',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    schoolId: Id,
    academicYear: AcademicYear,
    criterionKey: CriterionKey,
    ...said,
  }),
  status: 201,
  answer: Offer,
  versioned: true,
})

const params = z.strictObject({ offerId: Id })

/** All of it again; what it said before is kept. 409 once it is withdrawn, or its year over. */
export const changeOffer = endpoint({
  name: 'changeOffer',
  method: 'PUT',
  path: '/offers/:offerId',
  summary: 'Change what a school offers',
  tag: 'support',
  access: 'trust',
  params,
  body: z.strictObject(said),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Offer,
  versioned: true,
})

/** It is kept, and counts no more; the same can then be offered anew. */
export const withdrawOffer = endpoint({
  name: 'withdrawOffer',
  method: 'POST',
  path: '/offers/:offerId/withdraw',
  summary: 'Withdraw what a school offers',
  tag: 'support',
  access: 'trust',
  params,
  body: z.strictObject({ reason: text(1000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Offer,
  versioned: true,
})

const Count = z.int().min(0)

/**
 * What schools have offered this academic year and what of it is promised in agreed support, in half-days: each school's for its own
 * head, every school's for leaders, and all of them together for those who read the grid.
 */
export const getSupportCapacity = endpoint({
  name: 'getSupportCapacity',
  method: 'GET',
  path: '/support/capacity',
  summary: 'Half-days that schools have offered and promised this year',
  tag: 'support',
  access: 'trust',
  query: z.strictObject({ academicYear: z.coerce.number().pipe(AcademicYear).optional() }),
  status: 200,
  answer: z.strictObject({
    academicYear: AcademicYear,
    schools: z.array(z.strictObject({ school: SchoolName, offered: Count, promised: Count, free: Count })),
    total: z.strictObject({ offered: Count, promised: Count }).nullable(),
    /** `readGrid`: strengths and needs of every school; `readOffers`: what other schools offer; `pair`: brings schools together. */
    abilities: abilities('readGrid', 'readOffers', 'pair'),
  }),
})
