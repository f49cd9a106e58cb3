import { z } from 'zod'
import { BodyName } from './bodies.ts'
import { AcademicYear, Day, Id, pageOf, pageQuery, PersonName, SchoolName } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Level } from './scheme.ts'

/** A category that a body decided on and published. */
export const BodyDecision = z.strictObject({
  id: Id,
  categorisationId: Id,
  school: SchoolName,
  academicYear: AcademicYear,
  level: Level,
  /** Decided before and in force when it took effect, else entered later of a year before; null: none is known. */
  was: Level.nullable(),
  body: BodyName,
  by: PersonName,
  /** The day in London on which it was recorded. */
  day: Day,
  effectiveOn: Day,
  meeting: z.strictObject({ id: Id, day: Day }).nullable(),
  /** Of the decision, else of the minutes of its meeting as they are today. */
  minuteReference: z.string().nullable(),
})
export type BodyDecision = z.infer<typeof BodyDecision>

/** A body that may decide on categories today. */
export const DecidingBody = z.strictObject({
  ...BodyName.shape,
  /** Today or the next day after it on which it meets. */
  meets: z.strictObject({ id: Id, day: Day, papersOutOn: Day }).nullable(),
})

/**
 * What each body did, the newest first, as had been recorded by the end of a day; and which may decide today, with when they meet next.
 * What waits for them is said by the trustees' page as a figure, and by the round's page to those who may know of it.
 */
export const listBodyDecisions = endpoint({
  name: 'listBodyDecisions',
  method: 'GET',
  path: '/dashboard/decisions',
  summary: 'What each body decided, and when it meets next',
  tag: 'accountability',
  access: 'trust',
  query: z.strictObject({ ...pageQuery, asAt: Day.optional(), bodyId: Id.optional() }),
  status: 200,
  answer: pageOf(BodyDecision).extend({ bodies: z.array(DecidingBody) }),
})
