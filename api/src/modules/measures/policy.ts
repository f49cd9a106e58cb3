import type { Actor } from '../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'

/** `published`: the approved version in force holds it. */
export type MeasureSubject = { schoolId: string; fewPupils: boolean; published: boolean }

/** `write`: the measure, its milestones and its observations. */
export type MeasureAction = 'write'

/** A draft is read by those who read drafts; a measure on few pupils stays within school and trust leaders. domain.md §1, §2. */
export const measurePolicy: Policy<MeasureSubject, MeasureAction> = {
  read: (actor, measure) =>
    cyclePolicy.read(actor, measure) &&
    (measure.published || cyclePolicy.readDrafts(actor, measure)) &&
    (!measure.fewPupils || cyclePolicy.readFewPupils(actor, measure)),
  write: (actor, measure) => cyclePolicy.write(actor, measure),
}

export const authorizeMeasure = (action: MeasureAction | 'read', actor: Actor, measure: MeasureSubject) =>
  authorizeBy(measurePolicy, action, actor, measure)
