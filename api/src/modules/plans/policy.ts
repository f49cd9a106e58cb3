import type { Actor } from '../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'

/** The plan of a school's cycle. */
export type PlanSubject = { schoolId: string }

export type PlanAction =
  /** See what isn't approved yet. */
  | 'readDraft'
  /** Its budget, and when the local committee saw it. */
  | 'edit'
  | 'submit'
  | 'recall'
  | 'approve'
  | 'return'

/** domain.md §2: the head hands it in, a trust leader answers it; nobody answers the plan of their own school. */
export const planPolicy: Policy<PlanSubject, PlanAction> = {
  read: (actor, plan) => cyclePolicy.read(actor, plan),
  readDraft: (actor, plan) => cyclePolicy.readDrafts(actor, plan),
  edit: (actor, plan) => cyclePolicy.edit(actor, plan),
  submit: (actor, { schoolId }) => actor.heads(schoolId),
  recall: (actor, { schoolId }) => actor.heads(schoolId),
  approve: (actor, plan) => answers(actor, plan),
  return: (actor, plan) => answers(actor, plan),
}

const answers = (actor: Actor, { schoolId }: PlanSubject) => actor.leads() && !actor.barredFrom(schoolId)

export const authorizePlan = (action: PlanAction | 'read', actor: Actor, plan: PlanSubject) =>
  authorizeBy(planPolicy, action, actor, plan)
