import { z } from 'zod'
import { pasteLimits } from '../domain/plans/paste/limits.ts'
import { Day, Id, Pence, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { CriterionKey } from './criterion-key.ts'

const Statement = text(pasteLimits.statement).optional()
const Statements = { problem: Statement, rootCause: Statement, intendedOutcome: Statement }

const Action = z.strictObject({
  id: Id,
  title: text(pasteLimits.action),
  owner: text(pasteLimits.owner).optional(),
  dueOn: Day.optional(),
  plannedPence: Pence.optional(),
})
const Actions = z.array(Action).max(pasteLimits.actions)

/**
 * What was read from a pasted table, all of it or nothing: new priorities at step 1, and what goes to those that the cycle
 * has (statements only where there is none). At most 60 priorities and 500 actions at once. 400 names every fault by its
 * path; a new priority of the title of one in the cycle is a fault, and so is an action of the title of one in its priority
 * (capitals and spaces aside), so that none is there twice.
 */
export const pastePlan = endpoint({
  name: 'pastePlan',
  method: 'POST',
  path: '/cycles/:cycleId/paste',
  summary: 'Add priorities and actions read from a table',
  tag: 'plans',
  access: 'trust',
  params: z.strictObject({ cycleId: Id }),
  body: z.strictObject({
    added: z
      .array(
        z.strictObject({
          id: Id,
          title: text(pasteLimits.title),
          criterionKey: CriterionKey,
          lead: text(pasteLimits.lead).optional(),
          ...Statements,
          actions: Actions,
        }),
      )
      .max(pasteLimits.priorities),
    existing: z
      .array(z.strictObject({ priorityId: Id, ...Statements, actions: Actions }))
      .max(pasteLimits.priorities),
  }),
  idempotencyKey: true,
  status: 200,
  answer: z.strictObject({ priorities: z.int(), actions: z.int() }),
})
