import { z } from 'zod'
import { decisions, stepKeys } from '../domain/cycle/steps.ts'
import { changeParts } from '../domain/plans/compare.ts'
import { planStatuses } from '../domain/plans/status.ts'
import { Action } from './actions.ts'
import {
  abilities,
  AcademicYear,
  Blocker,
  Day,
  Id,
  pageOf,
  pageQuery,
  Pence,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { PlannedPriority, PlannedText } from './plan-content.ts'

const PlanStatus = z.enum(planStatuses)

/** A version as it was approved: frozen, numbered from 1. `hash` is the SHA-256 of its content as canonical JSON (RFC 8785). */
export const PlanVersion = z.strictObject({
  number: z.int(),
  day: Day,
  by: PersonName,
  hash: z.string(),
})
export type PlanVersion = z.infer<typeof PlanVersion>

const Head = {
  id: Id,
  cycleId: Id,
  school: SchoolName,
  academicYear: AcademicYear,
  /** Of the version in the making; null for those who only read the published record. */
  status: PlanStatus.nullable(),
  /** How it came to that status: who, when and, when it was returned, why. */
  moved: z.strictObject({ day: Day, by: PersonName, reason: z.string().nullable() }).nullable(),
  /** The newest approved version; null before the first. */
  inForce: PlanVersion.nullable(),
}

export const PlanShort = z.strictObject(Head)
export type PlanShort = z.infer<typeof PlanShort>

const Money = {
  budgetPence: Pence.nullable(),
  /** Of the actions that weren't dropped, and of all. */
  plannedPence: z.int(),
  actualPence: z.int(),
}

const PlanPriority = z.strictObject({
  ...PlannedText.shape,
  ...Money,
  actions: z.array(Action),
  status: z.enum(['open', 'completed']),
  /** Null once completed. */
  step: z.enum(stepKeys).nullable(),
  outcome: z.enum([...decisions, 'carried-over']).nullable(),
  /** The turn that the version in force plans; null when it doesn't hold the priority. */
  turnInForce: z.int().nullable(),
  /** What it lacks to go to the trust with the plan, as long as that can be mended here. */
  missing: z.array(Blocker),
  /** As things stand it goes to the trust with the plan; else it stays out of this version, or holds the plan up. */
  goes: z.boolean(),
})
export type PlanPriority = z.infer<typeof PlanPriority>

/**
 * A cycle's plan as it is now. Those who only read the published record get the version in force, with steps, actions'
 * status and what was spent as they are now; before the first version, no priorities.
 */
export const Plan = z.strictObject({
  ...Head,
  cycleStatus: z.enum(['open', 'closed']),
  /**
   * The newest return of the version in the making, also once that was submitted again or taken back; null where it never
   * came back, and for those who only read the published record.
   */
  returned: z.strictObject({ day: Day, by: PersonName, reason: z.string() }).nullable(),
  /**
   * The day by which its first version is to be approved, as the trust set it, and whether that has passed; null once one was, where no
   * day is asked of it, and for those who only read the published record.
   */
  awaited: z.strictObject({ day: Day, late: z.boolean() }).nullable(),
  money: z.strictObject({
    ...Money,
    /** The budgets of its priorities together. */
    sharedOutPence: z.int(),
  }),
  /** When the local committee saw it, the number of the version that was in force on that day, and its minute. */
  committee: z.strictObject({
    seenOn: Day.nullable(),
    number: z.int().nullable(),
    minute: z.string().nullable(),
  }),
  /** By rank. */
  priorities: z.array(PlanPriority),
  /** Differences between the version in force and what would go to the trust now; null without a version or a draft to read. */
  changes: z.int().nullable(),
  abilities: abilities('edit', 'submit', 'recall', 'approve', 'return', 'compareNow'),
  blockers: z.strictObject({
    edit: z.array(Blocker),
    submit: z.array(Blocker),
    recall: z.array(Blocker),
    approve: z.array(Blocker),
    return: z.array(Blocker),
  }),
  version: Version,
})
export type Plan = z.infer<typeof Plan>

const planParams = z.strictObject({ planId: Id })

/** Newest year first, then schools by name. */
export const listPlans = endpoint({
  name: 'listPlans',
  method: 'GET',
  path: '/plans',
  summary: 'Plans, of one school or of all that one may see',
  tag: 'plans',
  access: 'trust',
  query: z.strictObject({ ...pageQuery, schoolId: Id.optional() }),
  status: 200,
  answer: pageOf(PlanShort),
})

export const getPlan = endpoint({
  name: 'getPlan',
  method: 'GET',
  path: '/plans/:planId',
  summary: 'A plan: priorities with measures, milestones, actions and money',
  tag: 'plans',
  access: 'trust',
  params: planParams,
  status: 200,
  answer: Plan,
  versioned: true,
})

/**
 * Absent leaves a field, null clears it. The budget is a plan field; the committee's sight of it isn't: it goes
 * with the version that was in force on that day, so no day is taken before the first was approved, nor one to come.
 */
export const editPlan = endpoint({
  name: 'editPlan',
  method: 'PATCH',
  path: '/plans/:planId',
  summary: 'Change a plan’s budget, or when the local committee saw it',
  tag: 'plans',
  access: 'trust',
  params: planParams,
  body: z.strictObject({
    budgetPence: Pence.nullable().optional(),
    committeeSeenOn: Day.nullable().optional(),
    committeeMinute: text(200).nullable().optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Plan,
  versioned: true,
})

const act = {
  tag: 'plans',
  access: 'trust',
  params: planParams,
  ifMatch: true,
  idempotencyKey: true,
} as const

/** The head hands the plan to the trust; its plan fields stay as they are until it is answered. 409 lists every blocker. */
export const submitPlan = endpoint({
  ...act,
  name: 'submitPlan',
  method: 'POST',
  path: '/plans/:planId/submit',
  summary: 'Submit a plan to the trust',
  status: 200,
  answer: Plan,
  versioned: true,
})

export const recallPlan = endpoint({
  ...act,
  name: 'recallPlan',
  method: 'POST',
  path: '/plans/:planId/recall',
  summary: 'Take a submitted plan back',
  status: 200,
  answer: Plan,
  versioned: true,
})

export const returnPlan = endpoint({
  ...act,
  name: 'returnPlan',
  method: 'POST',
  path: '/plans/:planId/return',
  summary: 'Return a submitted plan to the school, with a reason',
  body: z.strictObject({ reason: text(2000) }),
  status: 200,
  answer: Plan,
  versioned: true,
})

/** Freezes exactly what was submitted as the next version, in force from now on. */
export const approvePlan = endpoint({
  ...act,
  name: 'approvePlan',
  method: 'POST',
  path: '/plans/:planId/approve',
  summary: 'Approve a submitted plan',
  status: 200,
  answer: Plan,
  versioned: true,
})

/** Newest first. */
export const listPlanVersions = endpoint({
  name: 'listPlanVersions',
  method: 'GET',
  path: '/plans/:planId/versions',
  summary: 'The approved versions of a plan',
  tag: 'plans',
  access: 'trust',
  params: planParams,
  status: 200,
  answer: z.strictObject({ items: z.array(PlanVersion) }),
})

/** What was frozen. `hash` is of the whole content, measures on few pupils among it. */
export const getPlanVersion = endpoint({
  name: 'getPlanVersion',
  method: 'GET',
  path: '/plans/:planId/versions/:number',
  summary: 'An approved version of a plan, as it was approved',
  tag: 'plans',
  access: 'trust',
  params: z.strictObject({ planId: Id, number: z.coerce.number().int().min(1) }),
  status: 200,
  answer: z.strictObject({
    ...PlanVersion.shape,
    planId: Id,
    school: SchoolName,
    academicYear: AcademicYear,
    budgetPence: Pence.nullable(),
    priorities: z.array(PlannedPriority),
  }),
})

/** One difference, in words; `field` null: all of it came or went. `from` and `to` are null where nothing was or is. */
export const PlanChange = z.strictObject({
  /** Null: of the plan itself. */
  priority: z.strictObject({ id: Id, title: z.string() }).nullable(),
  part: z.enum(changeParts),
  /** The measure, milestone, action or option that it is about, by its name. */
  name: z.string().nullable(),
  what: z.enum(['added', 'removed', 'changed']),
  field: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type PlanChange = z.infer<typeof PlanChange>

const Side = z.string().regex(/^([1-9]\d{0,5}|now)$/, 'Give the number of a version, or now')

/** `now` is what would go to the trust now, or is with it; for those who read drafts. */
export const comparePlan = endpoint({
  name: 'comparePlan',
  method: 'GET',
  path: '/plans/:planId/compare',
  summary: 'Two versions of a plan, field by field',
  tag: 'plans',
  access: 'trust',
  params: planParams,
  query: z.strictObject({ from: Side, to: Side }),
  status: 200,
  answer: z.strictObject({ changes: z.array(PlanChange) }),
})
