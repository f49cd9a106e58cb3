import { z } from 'zod'
import { terms } from '../domain/calendar/calendar-days.ts'
import { directions, measureKinds } from '../domain/cycle/measure.ts'
import { measureStatuses } from '../domain/cycle/measure-status.ts'
import { abilities, AcademicYear, Day, Id, PersonName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

const Fields = {
  id: Id,
  priorityId: Id,
  kind: z.enum(measureKinds),
  name: z.string(),
  /** Empty for a yes or no, and for a level. */
  unit: z.string(),
  better: z.enum(directions),
  /** 1 or 0 for a yes or no, 1 to 4 for a level. A baseline has a day when it has a value. */
  baseline: z.number().nullable(),
  baselineOn: Day.nullable(),
  target: z.number().nullable(),
  targetOn: Day.nullable(),
  /** On fewer than six pupils: stays within school and trust leaders. */
  fewPupils: z.boolean(),
}

/** A measure as lists show it. */
export const MeasureShort = z.strictObject({
  ...Fields,
  /** Its newest observation that counts; null when there is none. */
  latest: z.strictObject({ value: z.number(), observedOn: Day }).nullable(),
  version: Version,
})
export type MeasureShort = z.infer<typeof MeasureShort>

/** Where a measure should stand by the end of a term. */
export const Milestone = z.strictObject({
  id: Id,
  measureId: Id,
  academicYear: AcademicYear,
  term: z.enum(terms),
  dueOn: Day,
  value: z.number(),
  note: z.string().nullable(),
  version: Version,
})
export type Milestone = z.infer<typeof Milestone>

/** What a measure said on a day. Never changed: a correction is one more, which supersedes one. */
export const Observation = z.strictObject({
  id: Id,
  measureId: Id,
  observedOn: Day,
  /** Null in a correction that takes the superseded one back. */
  value: z.number().nullable(),
  note: z.string().nullable(),
  supersedesId: Id.nullable(),
  /** Why it was corrected. */
  reason: z.string().nullable(),
  recordedAt: z.string(),
  by: PersonName,
  /** It counts: neither superseded nor taken back. */
  live: z.boolean(),
})
export type Observation = z.infer<typeof Observation>

/** A measure with its path and everything that was observed. */
export const Measure = z.strictObject({
  ...Fields,
  /** By their day. */
  milestones: z.array(Milestone),
  /** Where it should be: its baseline, milestones and target by their day; empty while nothing says so. */
  path: z.array(z.strictObject({ day: Day, value: z.number() })),
  /** The newest day first, superseded ones too; each with what the path asked for on its day. */
  observations: z.array(z.strictObject({ ...Observation.shape, asked: z.number().nullable() })),
  standing: z.strictObject({ status: z.enum(measureStatuses), reason: z.string() }),
  version: Version,
})
export type Measure = z.infer<typeof Measure>

/** Of one priority, or of every priority of a cycle: give one of the two. In the order of priorities, oldest first. */
export const listMeasures = endpoint({
  name: 'listMeasures',
  method: 'GET',
  path: '/measures',
  summary: 'Measures of a priority or a cycle, with milestones, observations and where they stand',
  tag: 'measures',
  access: 'trust',
  query: z
    .strictObject({ priorityId: Id.optional(), cycleId: Id.optional() })
    .refine(
      (query) => (query.priorityId === undefined) !== (query.cycleId === undefined),
      'Give either priorityId or cycleId',
    ),
  status: 200,
  answer: z.strictObject({
    items: z.array(Measure),
    abilities: abilities('write'),
  }),
})

const measureParams = z.strictObject({ measureId: Id })

export const getMeasure = endpoint({
  name: 'getMeasure',
  method: 'GET',
  path: '/measures/:measureId',
  summary: 'A measure with its milestones and observations',
  tag: 'measures',
  access: 'trust',
  params: measureParams,
  status: 200,
  answer: Measure,
  versioned: true,
})

const Quantity = z.number().min(-1e9, 'This number is too small').max(1e9, 'This number is too large')

const Written = {
  kind: z.enum(measureKinds),
  name: text(160),
  /** Needed for a number. */
  unit: text(40),
  better: z.enum(directions),
  baseline: Quantity.nullable(),
  baselineOn: Day.nullable(),
  target: Quantity.nullable(),
  targetOn: Day.nullable(),
  fewPupils: z.boolean(),
}

/** A baseline without a day is today’s. */
export const addMeasure = endpoint({
  name: 'addMeasure',
  method: 'POST',
  path: '/measures',
  summary: 'Add a measure to a priority',
  tag: 'measures',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    priorityId: Id,
    name: Written.name,
    kind: Written.kind.default('number'),
    unit: Written.unit.optional(),
    better: Written.better.default('up'),
    baseline: Written.baseline.default(null),
    baselineOn: Written.baselineOn.default(null),
    target: Written.target.default(null),
    targetOn: Written.targetOn.default(null),
    fewPupils: Written.fewPupils.default(false),
  }),
  status: 201,
  answer: Measure,
  versioned: true,
})

export const editMeasure = endpoint({
  name: 'editMeasure',
  method: 'PATCH',
  path: '/measures/:measureId',
  summary: 'Change a measure',
  tag: 'measures',
  access: 'trust',
  params: measureParams,
  body: z.strictObject(Written).partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Measure,
  versioned: true,
})

/** It is shown no more; what was observed is kept in the record. */
export const removeMeasure = endpoint({
  name: 'removeMeasure',
  method: 'POST',
  path: '/measures/:measureId/remove',
  summary: 'Take a measure out of a priority',
  tag: 'measures',
  access: 'trust',
  params: measureParams,
  ifMatch: true,
  idempotencyKey: true,
  status: 204,
  answer: null,
})

/**
 * Records what a measure says on a day: today unless `observedOn` says otherwise. With `supersedesId` and a `reason` it
 * corrects an observation; the value null then takes that one back. Its day stays unless a new one is given.
 */
export const recordObservation = endpoint({
  name: 'recordObservation',
  method: 'POST',
  path: '/measures/:measureId/observations',
  summary: 'Record an observation, or correct one',
  tag: 'measures',
  access: 'trust',
  params: measureParams,
  body: z.strictObject({
    id: Id,
    observedOn: Day.optional(),
    value: Quantity.nullable(),
    note: text(2000).optional(),
    supersedesId: Id.optional(),
    reason: text(2000).optional(),
  }),
  status: 201,
  answer: Observation,
})

/** One a term. Due on the last day of that term in the school’s calendar, unless another day is given. */
export const addMilestone = endpoint({
  name: 'addMilestone',
  method: 'POST',
  path: '/milestones',
  summary: 'Say where a measure should stand by the end of a term',
  tag: 'measures',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    measureId: Id,
    academicYear: AcademicYear,
    term: z.enum(terms),
    dueOn: Day.optional(),
    value: Quantity,
    note: text(400).optional(),
  }),
  status: 201,
  answer: Milestone,
  versioned: true,
})

const milestoneParams = z.strictObject({ milestoneId: Id })

/** `dueOn` null, or a new term without a day, is the last day of its term. */
export const editMilestone = endpoint({
  name: 'editMilestone',
  method: 'PATCH',
  path: '/milestones/:milestoneId',
  summary: 'Change a milestone',
  tag: 'measures',
  access: 'trust',
  params: milestoneParams,
  body: z.strictObject({
    academicYear: AcademicYear.optional(),
    term: z.enum(terms).optional(),
    dueOn: Day.nullable().optional(),
    value: Quantity.optional(),
    note: text(400).nullable().optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Milestone,
  versioned: true,
})

export const removeMilestone = endpoint({
  name: 'removeMilestone',
  method: 'POST',
  path: '/milestones/:milestoneId/remove',
  summary: 'Take a milestone out',
  tag: 'measures',
  access: 'trust',
  params: milestoneParams,
  ifMatch: true,
  idempotencyKey: true,
  status: 204,
  answer: null,
})
