import { z } from 'zod'
import { BodyKind } from './bodies.ts'
import { AcademicYear, Day, Id, Instant, pageOf, pageQuery, PersonName } from './common.ts'
import { endpoint } from './endpoint.ts'
import { PublishedRating } from './ratings.ts'
import { Reply } from './reply.ts'
import { Level, Movement } from './scheme.ts'

/** A category as a body settled it. `by` recorded it: who sits on that body, or the clerk with a minute reference. */
export const Decision = z.strictObject({
  id: Id,
  body: BodyKind,
  /** What the body is called now. */
  bodyName: z.string(),
  /** The day of the meeting at which it was decided; null: at none that is kept here. */
  metOn: Day.nullable(),
  by: PersonName,
  minuteReference: z.string().nullable(),
  effectiveOn: Day,
  recordedAt: Instant,
})

/**
 * A published category. `movement` compares with the category in force on the 31 August before (`before`): of today for the
 * one in force, of its own effective day for any other. One to come has an `effectiveOn` after today.
 */
export const Category = z.strictObject({
  id: Id,
  academicYear: AcademicYear,
  level: Level,
  /** What it entitles the school to, by the scheme that its round keeps: half-days of support a year, trust visits a term. */
  promises: z.strictObject({ supportHalfDays: z.int(), visitsATerm: z.int() }),
  before: Level.nullable(),
  movement: Movement.nullable(),
  rationale: z.string(),
  /** In the framework's order; empty where it was decided without. */
  ratings: z.array(PublishedRating),
  /** Entered later, of a year before Sixfold: no body of it is known, and `rationale` is a note or empty. */
  enteredLater: z.boolean(),
  body: BodyKind.nullable(),
  bodyName: z.string().nullable(),
  ...Decision.pick({
    metOn: true,
    by: true,
    minuteReference: true,
    effectiveOn: true,
    recordedAt: true,
  }).shape,
  inForce: z.boolean(),
  /** What the head said of it, wherever the category is shown; null where none came or none was asked for. */
  reply: Reply.nullable(),
})
export type Category = z.infer<typeof Category>

/** The newest first, by effective day. Part of the published record. */
export const listCategories = endpoint({
  name: 'listCategories',
  method: 'GET',
  path: '/schools/:schoolId/categories',
  summary: 'A school’s categories, the newest first',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(Category),
})
