import { z } from 'zod'
import { terms } from '../domain/calendar/calendar-days.ts'
import { directions } from '../domain/cycle/measure.ts'
import { AcademicYear, Day, Id, Pence } from './common.ts'
import { CriterionKey } from './criterion-key.ts'

/** A measure as it is planned. */
const PlannedMeasure = z.strictObject({
  id: Id,
  kind: z.enum(['number', 'yes-no', 'level']),
  name: z.string(),
  unit: z.string(),
  better: z.enum(directions),
  baseline: z.number().nullable(),
  baselineOn: Day.nullable(),
  target: z.number().nullable(),
  targetOn: Day.nullable(),
  /** On fewer than six pupils: stays within school and trust leaders. */
  fewPupils: z.boolean(),
  /** By their day. */
  milestones: z.array(
    z.strictObject({
      id: Id,
      academicYear: AcademicYear,
      term: z.enum(terms),
      dueOn: Day,
      value: z.number(),
      note: z.string().nullable(),
    }),
  ),
})

/** The plan fields of a priority, but for its actions. */
export const PlannedText = z.strictObject({
  id: Id,
  turn: z.int(),
  rank: z.int(),
  title: z.string(),
  criterionKey: CriterionKey,
  lead: z.string().nullable(),
  problem: z.string().nullable(),
  rootCause: z.string().nullable(),
  intendedOutcome: z.string().nullable(),
  budgetPence: Pence.nullable(),
  /** The option that was chosen in this turn. */
  option: z
    .strictObject({ id: Id, title: z.string(), why: z.string(), costPence: Pence.nullable() })
    .nullable(),
  measures: z.array(PlannedMeasure),
  /** Measures that are there, but not for the person asking. */
  hiddenMeasures: z.int(),
})

/** A priority as a version of a plan holds it. */
export const PlannedPriority = z.strictObject({
  ...PlannedText.shape,
  actions: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      owner: z.string().nullable(),
      dueOn: Day.nullable(),
      plannedPence: Pence.nullable(),
    }),
  ),
})
export type PlannedPriority = z.infer<typeof PlannedPriority>
