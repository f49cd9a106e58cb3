import { z } from 'zod'
import { stepKeys } from '../domain/cycle/steps.ts'
import {
  abilities,
  AcademicYear,
  Blocker,
  Day,
  Id,
  Pence,
  PersonName,
  pageQuery,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { CriterionKey } from './criterion-key.ts'
import { Decision, NotedStep, Priority, PriorityShort, StepNote } from './priority.ts'

/** One school's improvement work in one academic year, with its priorities by rank. */
export const Cycle = z.strictObject({
  id: Id,
  school: SchoolName,
  academicYear: AcademicYear,
  status: z.enum(['open', 'closed']),
  priorities: z.array(PriorityShort),
  /** Its newest reopening; null when it was never closed by mistake. */
  reopened: z.strictObject({ day: Day, by: PersonName, reason: z.string() }).nullable(),
  abilities: abilities('addPriority', 'rank', 'close', 'reopen'),
  /** Whatever is in the way, for those who may; what becomes of its open priorities is asked when it is closed. */
  blockers: z.strictObject({
    rank: z.array(Blocker),
    close: z.array(Blocker),
    reopen: z.array(Blocker),
  }),
  version: Version,
})
export type Cycle = z.infer<typeof Cycle>

/** `carryOver`: open priorities of the school's earlier cycles that go on in this one, in this order, with their trail. */
export const openCycle = endpoint({
  name: 'openCycle',
  method: 'POST',
  path: '/cycles',
  summary: 'Open a school’s cycle for an academic year, with priorities carried over',
  tag: 'cycles',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    schoolId: Id,
    academicYear: AcademicYear,
    carryOver: z.array(Id).max(100).default([]),
  }),
  status: 201,
  answer: Cycle,
  versioned: true,
})

/** Newest year first, then schools by name. `abilities` are about `schoolId`; without one, false. */
export const listCycles = endpoint({
  name: 'listCycles',
  method: 'GET',
  path: '/cycles',
  summary: 'Cycles, of one school or of all that one may see',
  tag: 'cycles',
  access: 'trust',
  query: z.strictObject({ ...pageQuery, schoolId: Id.optional() }),
  status: 200,
  answer: z.strictObject({
    items: z.array(Cycle),
    nextCursor: z.string().nullable(),
    abilities: abilities('read', 'open'),
  }),
})

export const getCycle = endpoint({
  name: 'getCycle',
  method: 'GET',
  path: '/cycles/:cycleId',
  summary: 'A cycle with its priorities',
  tag: 'cycles',
  access: 'trust',
  params: z.strictObject({ cycleId: Id }),
  status: 200,
  answer: Cycle,
  versioned: true,
})

/** Every priority of the cycle once, the first in rank first. */
export const setRanks = endpoint({
  name: 'setRanks',
  method: 'PUT',
  path: '/cycles/:cycleId/ranks',
  summary: 'Put a cycle’s priorities in order',
  tag: 'cycles',
  access: 'trust',
  params: z.strictObject({ cycleId: Id }),
  body: z.strictObject({ priorityIds: z.array(Id).max(200) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Cycle,
  versioned: true,
})

/**
 * Says of each priority that is open in it what becomes of it: it goes on in the school's next open cycle, which `openNext`
 * opens where there is none, or is stopped with a reason. 409 lists every blocker.
 */
export const closeCycle = endpoint({
  name: 'closeCycle',
  method: 'POST',
  path: '/cycles/:cycleId/close',
  summary: 'Close a cycle',
  tag: 'cycles',
  access: 'trust',
  params: z.strictObject({ cycleId: Id }),
  body: z.strictObject({
    priorities: z
      .array(
        z.discriminatedUnion('outcome', [
          z.strictObject({ priorityId: Id, outcome: z.literal('carried-over') }),
          z.strictObject({ priorityId: Id, outcome: z.literal('stop'), reason: text(2000) }),
        ]),
      )
      .max(200),
    openNext: z.strictObject({ id: Id }).optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Cycle,
  versioned: true,
})

/** What closing it stopped goes on where it was. 409 where a priority went on in a later cycle. */
export const reopenCycle = endpoint({
  name: 'reopenCycle',
  method: 'POST',
  path: '/cycles/:cycleId/reopen',
  summary: 'Reopen a cycle that was closed by mistake',
  tag: 'cycles',
  access: 'trust',
  params: z.strictObject({ cycleId: Id }),
  body: z.strictObject({ reason: text(2000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Cycle,
  versioned: true,
})

const Statement = text(4000).nullable().optional()

/** A person of the trust, or words; not both. */
const Lead = { lead: text(120).nullable().optional(), leadPersonId: Id.nullable().optional() }

/** It begins at step 1, after the priorities that the cycle has. */
export const addPriority = endpoint({
  name: 'addPriority',
  method: 'POST',
  path: '/priorities',
  summary: 'Add a priority to a cycle',
  tag: 'cycles',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    cycleId: Id,
    title: text(160),
    criterionKey: CriterionKey,
    ...Lead,
  }),
  status: 201,
  answer: Priority,
  versioned: true,
})

const priorityParams = z.strictObject({ priorityId: Id })

export const getPriority = endpoint({
  name: 'getPriority',
  method: 'GET',
  path: '/priorities/:priorityId',
  summary: 'A priority: track, gate, trail, measures and evidence',
  tag: 'cycles',
  access: 'trust',
  params: priorityParams,
  status: 200,
  answer: Priority,
  versioned: true,
})

/** Absent leaves a field, null clears it (lead, and before step 2 the statements). 403 for a field that isn't yours. */
export const editPriority = endpoint({
  name: 'editPriority',
  method: 'PATCH',
  path: '/priorities/:priorityId',
  summary: 'Change a priority’s text',
  tag: 'cycles',
  access: 'trust',
  params: priorityParams,
  body: z.strictObject({
    title: text(160).optional(),
    criterionKey: CriterionKey.optional(),
    ...Lead,
    problem: Statement,
    rootCause: Statement,
    intendedOutcome: Statement,
    budgetPence: Pence.nullable().optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Priority,
  versioned: true,
})

/** The note on a step of the present turn. If-Match names the note's own version: `"0"` for one not yet written. */
export const writeStepNote = endpoint({
  name: 'writeStepNote',
  method: 'PUT',
  path: '/priorities/:priorityId/steps/:step/note',
  summary: 'Write the note on a step',
  tag: 'cycles',
  access: 'trust',
  params: z.strictObject({ priorityId: Id, step: NotedStep }),
  body: z.strictObject({ note: text(8000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: StepNote,
  versioned: true,
})

/**
 * Moves a priority: `next`, or a step by its key (an earlier one goes back and needs a reason). Leaving step 6 takes a
 * decision with a reason. `overrideReason`, a leader's, goes past open conditions. 409 lists every blocker.
 */
export const moveStep = endpoint({
  name: 'moveStep',
  method: 'POST',
  path: '/priorities/:priorityId/steps',
  summary: 'Go on, go back, or complete a priority',
  tag: 'cycles',
  access: 'trust',
  params: priorityParams,
  body: z.strictObject({
    to: z.enum(['next', ...stepKeys]),
    reason: text(2000).optional(),
    decision: Decision.optional(),
    overrideReason: text(2000).optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Priority,
  versioned: true,
})
