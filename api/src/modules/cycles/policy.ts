import type { Actor } from '../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'

/**
 * A cycle, a priority, a measure: whoever may do something to it is decided by its school. `published` is false of a
 * priority that no approved version of a plan holds yet, so that only those who read drafts know of it.
 */
export type CycleSubject = { schoolId: string; published?: boolean }

export type CycleAction =
  /** See drafts: what isn't yet part of the published record. */
  | 'readDrafts'
  /** See measures on fewer than six pupils, which stay within school and leaders; domain.md §1. */
  | 'readFewPupils'
  | 'open'
  | 'addPriority'
  /** Put a cycle's priorities in order. */
  | 'rank'
  /** Close a cycle, and say what becomes of what is open in it. */
  | 'close'
  /** Open a cycle again that was closed by mistake. */
  | 'reopen'
  /** Title, criterion and lead. */
  | 'edit'
  /** The words of steps, and measures. */
  | 'write'
  /** Go on a step, or back. */
  | 'advance'
  /** End a turn at step 6: embed, adapt, spread or stop. */
  | 'decide'
  /** Go past open conditions of a gate. */
  | 'override'

/** domain.md §2: the school's people work its cycle, its head shapes it; other schools' people don't see it at all. */
export const cyclePolicy: Policy<CycleSubject, CycleAction> = {
  read: (actor, { schoolId, published = true }) =>
    readsDrafts(actor, schoolId) || (published && (actor.governs(schoolId) || actor.seesPublishedRecords())),
  readDrafts: (actor, { schoolId }) => readsDrafts(actor, schoolId),
  readFewPupils: (actor, { schoolId }) => writes(actor, schoolId),
  open: (actor, { schoolId }) => shapes(actor, schoolId),
  addPriority: (actor, { schoolId }) => shapes(actor, schoolId),
  rank: (actor, { schoolId }) => shapes(actor, schoolId),
  close: (actor, { schoolId }) => shapes(actor, schoolId),
  reopen: (actor) => actor.leads(),
  edit: (actor, { schoolId }) => shapes(actor, schoolId),
  write: (actor, { schoolId }) => writes(actor, schoolId),
  advance: (actor, { schoolId }) => writes(actor, schoolId),
  decide: (actor, { schoolId }) => shapes(actor, schoolId),
  // The own-school bar: nobody waves through the work of their own school.
  override: (actor, { schoolId }) => actor.leads() && !actor.barredFrom(schoolId),
}

const shapes = (actor: Actor, schoolId: string) => actor.leads() || actor.heads(schoolId)
const writes = (actor: Actor, schoolId: string) => shapes(actor, schoolId) || actor.contributesAt(schoolId)
const readsDrafts = (actor: Actor, schoolId: string) => writes(actor, schoolId) || actor.partners(schoolId)

export const authorizeCycle = (action: CycleAction | 'read', actor: Actor, subject: CycleSubject) =>
  authorizeBy(cyclePolicy, action, actor, subject)
