import { z } from 'zod'
import { verdicts } from '../domain/cycle/option.ts'
import { abilities, Blocker, Day, Id, pageQuery, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { WebAddress } from './evidence.ts'

/** From one to five, as the EEF Toolkit rates cost and the security of evidence. */
const OneToFive = z.int().min(1, 'Give a figure from 1 to 5').max(5, 'Give a figure from 1 to 5')

/** What somebody read of an approach: one figure at least, with the day and where. Sixfold ships none. */
const Figures = z.strictObject({
  /** Months of progress in a year. */
  impactMonths: z
    .int()
    .min(-12, 'This should be between −12 and 24 months')
    .max(24, 'This should be between −12 and 24 months')
    .nullable()
    .default(null),
  cost: OneToFive.nullable().default(null),
  /** How secure the evidence is. */
  security: OneToFive.nullable().default(null),
  readOn: Day,
  url: WebAddress,
})

/** One of the trust's library of approaches. */
export const Approach = z.strictObject({
  id: Id,
  name: z.string(),
  about: z.string().nullable(),
  /** It began as a strand of the EEF Teaching and Learning Toolkit. */
  strand: z.boolean(),
  figures: Figures.nullable(),
  /** Put away: not offered any more. */
  archived: z.boolean(),
  version: Version,
})
export type Approach = z.infer<typeof Approach>

/** By name; those that hold every word of `search` in their name or what they are about. */
export const listApproaches = endpoint({
  name: 'listApproaches',
  method: 'GET',
  path: '/approaches',
  summary: 'The trust’s library of approaches',
  tag: 'options',
  access: 'trust',
  query: z.strictObject({
    ...pageQuery,
    search: z.string().trim().max(200).optional(),
    /** `shown` lists those that were put away too. */
    archived: z.enum(['hidden', 'shown']).default('hidden'),
  }),
  status: 200,
  answer: z.strictObject({
    items: z.array(Approach),
    nextCursor: z.string().nullable(),
    abilities: abilities('add', 'edit'),
  }),
})

export const addApproach = endpoint({
  name: 'addApproach',
  method: 'POST',
  path: '/approaches',
  summary: 'Add an approach to the library',
  tag: 'options',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    name: text(120),
    about: text(2000).nullable().default(null),
    figures: Figures.nullable().default(null),
  }),
  status: 201,
  answer: Approach,
  versioned: true,
})

/** Absent leaves a field, null clears it. Options that cite it keep the figures that they have. */
export const editApproach = endpoint({
  name: 'editApproach',
  method: 'PATCH',
  path: '/approaches/:approachId',
  summary: 'Change an approach, or put it away',
  tag: 'options',
  access: 'trust',
  params: z.strictObject({ approachId: Id }),
  body: z.strictObject({
    name: text(120).optional(),
    about: text(2000).nullable().optional(),
    figures: Figures.nullable().optional(),
    archived: z.boolean().optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Approach,
  versioned: true,
})

/** What might work, as it was weighed at step 2 of a turn. */
export const Option = z.strictObject({
  id: Id,
  priorityId: Id,
  turn: z.int(),
  /** From 1, within its turn. */
  rank: z.int(),
  title: z.string(),
  approach: z.strictObject({ id: Id, name: z.string() }).nullable(),
  fit: z.string().nullable(),
  costPence: z.int().nullable(),
  staffTime: z.string().nullable(),
  wouldStop: z.string().nullable(),
  figures: Figures.nullable(),
  verdict: z.enum(verdicts),
  /** Why it was chosen, or set aside. */
  why: z.string().nullable(),
  version: Version,
})
export type Option = z.infer<typeof Option>

const priorityParams = z.strictObject({ priorityId: Id })

/**
 * Of every turn, the present one first, then by rank. Those who only read the published record see a turn’s options once
 * the school has gone on from step 2 of it, and before that the one that an approved plan holds; the choice as approved.
 */
export const listOptions = endpoint({
  name: 'listOptions',
  method: 'GET',
  path: '/priorities/:priorityId/options',
  summary: 'The options weighed for a priority',
  tag: 'options',
  access: 'trust',
  params: priorityParams,
  status: 200,
  answer: z.strictObject({
    items: z.array(Option),
    /** The turn that the priority is in. */
    turn: z.int(),
    /** Why the present turn’s options can’t be changed now. */
    blockers: z.strictObject({ write: z.array(Blocker) }),
    abilities: abilities('write'),
  }),
})

const Pence = z
  .int()
  .min(0, 'A cost can’t be below nothing')
  .max(1_000_000_000, 'Keep this to ten million pounds')

const Weighed = {
  fit: text(2000).nullable().optional(),
  /** 0 for nothing, null for not known. */
  costPence: Pence.nullable().optional(),
  staffTime: text(2000).nullable().optional(),
  wouldStop: text(2000).nullable().optional(),
  figures: Figures.nullable().optional(),
}

/** With an approach, its name and its figures are copied where none are given; the title is needed otherwise. */
export const addOption = endpoint({
  name: 'addOption',
  method: 'POST',
  path: '/priorities/:priorityId/options',
  summary: 'Add an option to weigh',
  tag: 'options',
  access: 'trust',
  params: priorityParams,
  body: z.strictObject({
    id: Id,
    title: text(160).optional(),
    approachId: Id.nullable().default(null),
    ...Weighed,
  }),
  status: 201,
  answer: Option,
  versioned: true,
})

const optionParams = z.strictObject({ optionId: Id })

/** Absent leaves a field, null clears it. `rank` moves it among the options of its turn. */
export const editOption = endpoint({
  name: 'editOption',
  method: 'PATCH',
  path: '/options/:optionId',
  summary: 'Change an option',
  tag: 'options',
  access: 'trust',
  params: optionParams,
  body: z.strictObject({
    title: text(160).optional(),
    approachId: Id.nullable().optional(),
    ...Weighed,
    rank: z.int().min(1).max(1000).optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Option,
  versioned: true,
})

/** Takes back the one that was chosen in this turn, if any. */
export const chooseOption = endpoint({
  name: 'chooseOption',
  method: 'POST',
  path: '/options/:optionId/choose',
  summary: 'Choose an option, with a reason',
  tag: 'options',
  access: 'trust',
  params: optionParams,
  body: z.strictObject({ reason: text(2000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Option,
  versioned: true,
})

export const setAsideOption = endpoint({
  name: 'setAsideOption',
  method: 'POST',
  path: '/options/:optionId/set-aside',
  summary: 'Set an option aside, and say why',
  tag: 'options',
  access: 'trust',
  params: optionParams,
  body: z.strictObject({ why: text(2000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Option,
  versioned: true,
})

/** One that was chosen or set aside is weighed again. */
export const reopenOption = endpoint({
  name: 'reopenOption',
  method: 'POST',
  path: '/options/:optionId/reopen',
  summary: 'Weigh an option again',
  tag: 'options',
  access: 'trust',
  params: optionParams,
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Option,
  versioned: true,
})

/** It is kept, and shown no more. */
export const removeOption = endpoint({
  name: 'removeOption',
  method: 'POST',
  path: '/options/:optionId/remove',
  summary: 'Take an option out',
  tag: 'options',
  access: 'trust',
  params: optionParams,
  ifMatch: true,
  idempotencyKey: true,
  status: 204,
  answer: null,
})
