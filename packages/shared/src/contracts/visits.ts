import { z } from 'zod'
import { terms } from '../domain/calendar/calendar-days.ts'
import { mostVisitors, visitHalfDays } from '../domain/visits/visit.ts'
import {
  abilities,
  AcademicYear,
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
import { Level } from './scheme.ts'

const HalfDays = z
  .int('Give whole half-days')
  .min(visitHalfDays.min, 'Give at least half a day')
  .max(visitHalfDays.max, 'Give at most five days')

const Words = {
  day: Day,
  halfDays: HalfDays,
  /** People of the trust who came. */
  people: z.array(PersonName),
  /** Whoever else came, in words. */
  others: z.string().nullable(),
  whatHappened: z.string(),
  nextSteps: z.string().nullable(),
  by: PersonName,
  recordedAt: Instant,
}

/** A visit by the trust to a school, as its newest wording says. It keeps its id; each correction moves `version`. */
export const Visit = z.strictObject({
  id: Id,
  school: SchoolName,
  ...Words,
  /** What it said before, newest first. */
  earlier: z.array(z.strictObject(Words)),
  /** Taken back: it doesn't count. Why; null while it stands. */
  withdrawnReason: z.string().nullable(),
  abilities: abilities('correct'),
  version: Version,
})
export type Visit = z.infer<typeof Visit>

const said = {
  day: Day,
  halfDays: HalfDays,
  /** People of the trust, or `others`, or both: somebody came. */
  people: z.array(Id).max(mostVisitors, `Name at most ${mostVisitors} people`).default([]),
  others: text(300).nullable().default(null),
  whatHappened: text(4000),
  nextSteps: text(2000).nullable().default(null),
}
const ofSchool = z.strictObject({ schoolId: Id })
const ofVisit = z.strictObject({ schoolId: Id, visitId: Id })

/**
 * The latest day first; `day`: those of that day alone, so that a form can say that one is logged already. For leaders, the school's
 * partners and its head; 404 for everybody else.
 */
export const listVisits = endpoint({
  name: 'listVisits',
  method: 'GET',
  path: '/schools/:schoolId/visits',
  summary: 'Visits by the trust to a school',
  tag: 'visits',
  access: 'trust',
  params: ofSchool,
  query: z.strictObject({ ...pageQuery, day: Day.optional() }),
  status: 200,
  answer: pageOf(Visit).extend({ abilities: abilities('log') }),
})

export const getVisit = endpoint({
  name: 'getVisit',
  method: 'GET',
  path: '/schools/:schoolId/visits/:visitId',
  summary: 'A visit by the trust, with what was corrected',
  tag: 'visits',
  access: 'trust',
  params: ofVisit,
  status: 200,
  answer: Visit,
  versioned: true,
})

/** By a leader or one of the school's partners, unless they belong to it. 400 names every fault. */
export const logVisit = endpoint({
  name: 'logVisit',
  method: 'POST',
  path: '/schools/:schoolId/visits',
  summary: 'Log a visit by the trust to a school',
  tag: 'visits',
  access: 'trust',
  params: ofSchool,
  body: z.strictObject({ id: Id, ...said }),
  status: 201,
  answer: Visit,
  versioned: true,
})

/** All of it again, as it should have been; what it said before is kept. 409 once it is taken back. */
export const correctVisit = endpoint({
  name: 'correctVisit',
  method: 'POST',
  path: '/schools/:schoolId/visits/:visitId/correct',
  summary: 'Correct a visit',
  tag: 'visits',
  access: 'trust',
  params: ofVisit,
  body: z.strictObject(said),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Visit,
  versioned: true,
})

/** For a visit that didn't take place, or not to this school: it stays in the log and doesn't count. */
export const withdrawVisit = endpoint({
  name: 'withdrawVisit',
  method: 'POST',
  path: '/schools/:schoolId/visits/:visitId/withdraw',
  summary: 'Take a visit back',
  tag: 'visits',
  access: 'trust',
  params: ofVisit,
  body: z.strictObject({ reason: text(1000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Visit,
  versioned: true,
})

const Count = z.int().min(0)

/** What the trust has promised a school this year, and how far that is kept: counts, for all who read its published record. */
export const getEntitlement = endpoint({
  name: 'getEntitlement',
  method: 'GET',
  path: '/schools/:schoolId/entitlement',
  summary: 'What the trust has promised a school: visits and support days',
  tag: 'visits',
  access: 'trust',
  params: ofSchool,
  status: 200,
  answer: z.strictObject({
    academicYear: AcademicYear,
    /** In force today; null before the first, which promises nothing. */
    category: z.strictObject({ level: Level, effectiveOn: Day }).nullable(),
    /** Today's term; null in the holidays. */
    term: z.enum(terms).nullable(),
    visits: z.array(
      z.strictObject({
        term: z.enum(terms),
        from: Day,
        to: Day,
        promised: Count,
        made: Count,
        left: Count,
      }),
    ),
    /** Half-days of this academic year: promised by the category, agreed by both schools, delivered of that, and what is left of the promise. */
    support: z.strictObject({ promised: Count, agreed: Count, delivered: Count, left: Count }),
    /** `readVisits`: what happened at each. */
    abilities: abilities('log', 'readVisits'),
  }),
})
