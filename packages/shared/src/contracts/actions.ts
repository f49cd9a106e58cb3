import { z } from 'zod'
import { actionStatuses } from '../domain/plans/action.ts'
import {
  abilities,
  Blocker,
  Day,
  Id,
  Instant,
  pageQuery,
  Pence,
  PersonName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'

/** Who does what by when, in a turn of a priority. */
export const Action = z.strictObject({
  id: Id,
  priorityId: Id,
  turn: z.int(),
  /** Its place among the actions of its turn. */
  rank: z.int(),
  title: z.string(),
  /** A person of the trust, or whoever it is in words. */
  owner: z.strictObject({ personId: Id.nullable(), name: z.string() }).nullable(),
  dueOn: Day.nullable(),
  status: z.enum(actionStatuses),
  plannedPence: Pence.nullable(),
  actualPence: Pence.nullable(),
  /** Open, and its day has passed. */
  overdue: z.boolean(),
  /** When, by whom and why it came to the status that it has; null for one that has always been open. */
  moved: z.strictObject({ day: Day, by: PersonName, reason: z.string().nullable() }).nullable(),
  createdAt: Instant,
  abilities: abilities('edit'),
  /** `edit`: its title, owner, day and planned cost. `setStatus`: its status and what it cost in the end. */
  blockers: z.strictObject({
    edit: z.array(Blocker),
    setStatus: z.array(Blocker),
    remove: z.array(Blocker),
  }),
  version: Version,
})
export type Action = z.infer<typeof Action>

/** What is odd about it and may be so: a day that has passed. */
const SavedAction = z.strictObject({
  ...Action.shape,
  warnings: z.array(z.strictObject({ path: z.string(), message: z.string() })),
})

/**
 * In the order in which they were added, those that were taken out left aside. For those who only read the published record:
 * the actions of approved plans, as those say them, with the status that they have now.
 */
export const listActions = endpoint({
  name: 'listActions',
  method: 'GET',
  path: '/actions',
  summary: 'Actions of a priority, of every turn, or of all of a school’s priorities',
  tag: 'plans',
  access: 'trust',
  query: z
    .strictObject({ ...pageQuery, priorityId: Id.optional(), schoolId: Id.optional() })
    .refine(
      (query) => (query.priorityId === undefined) !== (query.schoolId === undefined),
      'Give either priorityId or schoolId',
    ),
  status: 200,
  answer: z.strictObject({
    items: z.array(Action),
    nextCursor: z.string().nullable(),
    /** About `priorityId`; without one, false and none. */
    abilities: abilities('add'),
    blockers: z.strictObject({ add: z.array(Blocker) }),
  }),
})

const actionParams = z.strictObject({ actionId: Id })

export const getAction = endpoint({
  name: 'getAction',
  method: 'GET',
  path: '/actions/:actionId',
  summary: 'An action',
  tag: 'plans',
  access: 'trust',
  params: actionParams,
  status: 200,
  answer: Action,
  versioned: true,
})

const planned = {
  /** Someone of the trust; or `owner` in words, not both. */
  ownerPersonId: Id.nullable().optional(),
  owner: text(120).nullable().optional(),
  /** A day that has passed is a warning in the answer, not a fault. */
  dueOn: Day.nullable().optional(),
  plannedPence: Pence.nullable().optional(),
}

/** It goes after the actions of the priority's present turn. */
export const addAction = endpoint({
  name: 'addAction',
  method: 'POST',
  path: '/actions',
  summary: 'Add an action to a priority',
  tag: 'plans',
  access: 'trust',
  body: z.strictObject({ id: Id, priorityId: Id, title: text(300), ...planned }),
  status: 201,
  answer: SavedAction,
  versioned: true,
})

/**
 * Absent leaves a field, null clears it; a person takes the place of an owner in words, and the other way round. All but the
 * actual cost are plan fields: a change of an approved plan begins the draft of its next version.
 */
export const editAction = endpoint({
  name: 'editAction',
  method: 'PATCH',
  path: '/actions/:actionId',
  summary: 'Change an action',
  tag: 'plans',
  access: 'trust',
  params: actionParams,
  body: z.strictObject({ title: text(300).optional(), ...planned, actualPence: Pence.nullable().optional() }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: SavedAction,
  versioned: true,
})

/** To the status that it has already: answers it as it is. Dropping needs a reason. */
export const setActionStatus = endpoint({
  name: 'setActionStatus',
  method: 'POST',
  path: '/actions/:actionId/status',
  summary: 'Mark an action done, drop it with a reason, or open it again',
  tag: 'plans',
  access: 'trust',
  params: actionParams,
  body: z.strictObject({ status: z.enum(actionStatuses), reason: text(2000).optional() }),
  idempotencyKey: true,
  status: 200,
  answer: Action,
  versioned: true,
})

/** All or none: 404 when one isn't an action here, 409 lists every action that can't be done. */
export const markActionsDone = endpoint({
  name: 'markActionsDone',
  method: 'POST',
  path: '/actions/mark-done',
  summary: 'Mark several actions done',
  tag: 'plans',
  access: 'trust',
  body: z.strictObject({
    ids: z
      .array(Id)
      .min(1)
      .max(100)
      .refine((ids) => new Set(ids).size === ids.length, 'Name each action once'),
  }),
  idempotencyKey: true,
  status: 200,
  answer: z.strictObject({ items: z.array(Action) }),
})

/** Every action of the present turn, in the order wanted; 409 when one was added or taken out meanwhile. */
export const orderActions = endpoint({
  name: 'orderActions',
  method: 'PUT',
  path: '/priorities/:priorityId/action-order',
  summary: 'Put the actions of a priority into another order',
  tag: 'plans',
  access: 'trust',
  params: z.strictObject({ priorityId: Id }),
  body: z.strictObject({ ids: z.array(Id).min(1).max(500) }),
  status: 200,
  answer: z.strictObject({ items: z.array(Action) }),
})

/** Only while no approved plan holds it; after that it is dropped with a reason. */
export const removeAction = endpoint({
  name: 'removeAction',
  method: 'POST',
  path: '/actions/:actionId/remove',
  summary: 'Take out an action that was never part of an approved plan',
  tag: 'plans',
  access: 'trust',
  params: actionParams,
  ifMatch: true,
  idempotencyKey: true,
  status: 204,
  answer: null,
})
