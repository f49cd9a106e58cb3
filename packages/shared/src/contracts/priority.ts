import { z } from 'zod'
import { entryKinds } from '../domain/cycle/move.ts'
import { decisions, notedSteps, stepKeys } from '../domain/cycle/steps.ts'
import { strengths } from '../domain/evidence/words.ts'
import {
  abilities,
  AcademicYear,
  Blocker,
  Day,
  Id,
  Instant,
  Pence,
  PersonName,
  SchoolName,
  Version,
} from './common.ts'
import { LinkedEvidence } from './evidence.ts'
import { MeasureShort } from './measures.ts'
import { CriterionKey } from './criterion-key.ts'

const Step = z.enum(stepKeys)
export const NotedStep = z.enum(notedSteps)
export const Decision = z.enum(decisions)

/** How a claim is evidenced, by all that is linked to it, also what the person asking may not see. `count`: live pieces. */
export const EvidenceSummary = z.strictObject({
  count: z.int(),
  strength: z.enum(strengths),
  contested: z.boolean(),
  /** Why it is so, and what would make it stronger, in words. */
  reason: z.string(),
})
export type EvidenceSummary = z.infer<typeof EvidenceSummary>

const Place = {
  id: Id,
  rank: z.int(),
  title: z.string(),
  criterionKey: CriterionKey,
  /** Who leads it, in words; `leadPersonId` where that is a person of the trust. */
  lead: z.string().nullable(),
  leadPersonId: Id.nullable(),
  status: z.enum(['open', 'completed']),
  /** Null once completed. */
  step: Step.nullable(),
  turn: z.int(),
  /** The step in which it was stopped, its cycle being closed before step 6 was decided; null otherwise. */
  stoppedAt: Step.nullable(),
  /** What became of it in this cycle: what step 6 decided, `stop` when the cycle was closed, or that it went on in a later one. */
  outcome: z.enum([...decisions, 'carried-over']).nullable(),
  /** Why, where it was stopped by closing the cycle. */
  outcomeReason: z.string().nullable(),
}

/** A priority as lists show it. `blockers` is empty for those who only read its published record. */
export const PriorityShort = z.strictObject({
  ...Place,
  /** Done steps that a leader went past with an override. */
  overridden: z.array(Step),
  /** Evidence on its present step; on step 6 once completed. */
  evidence: EvidenceSummary,
  /** Its first measure that the person asking may see. */
  measure: MeasureShort.nullable(),
  blockers: z.strictObject({ advance: z.array(Blocker) }),
})
export type PriorityShort = z.infer<typeof PriorityShort>

export const StepNote = z.strictObject({
  turn: z.int(),
  step: NotedStep,
  note: z.string(),
  updatedAt: z.string(),
  updatedBy: PersonName,
  version: Version,
})
export type StepNote = z.infer<typeof StepNote>

/** One line of the trail. `toStep` is null when it completed the priority. */
export const StepEntry = z.strictObject({
  id: Id,
  sequence: z.int(),
  turn: z.int(),
  kind: z.enum(entryKinds),
  fromStep: Step.nullable(),
  toStep: Step.nullable(),
  day: Day,
  recordedAt: Instant,
  by: PersonName,
  reason: z.string().nullable(),
  decision: Decision.nullable(),
  /** What a leader went past, and why; null when nothing was overridden. */
  override: z.strictObject({ reason: z.string(), blockers: z.array(Blocker) }).nullable(),
})
export type StepEntry = z.infer<typeof StepEntry>

/**
 * All that the priority's screen needs. For those who only read the published record, its title, criterion, lead and texts
 * and its measures are as the plan in force says them, its steps as they are now; 404 before a plan with it is approved.
 */
export const Priority = z.strictObject({
  ...Place,
  school: SchoolName,
  cycle: z.strictObject({ id: Id, academicYear: AcademicYear }),
  /** The text of step 1. */
  statement: z.strictObject({
    problem: z.string().nullable(),
    rootCause: z.string().nullable(),
    intendedOutcome: z.string().nullable(),
  }),
  /** Its share of the plan's money. */
  budgetPence: Pence.nullable(),
  steps: z.array(
    z.strictObject({
      key: Step,
      state: z.enum(['done', 'now', 'ahead']),
      /** The override with which it was left last, while it is done. */
      override: StepEntry.shape.override,
    }),
  ),
  /** Of every turn, oldest first, as far as the person asking may read them. */
  notes: z.array(StepNote),
  /** The conditions for leaving the present step; null once completed, and for those who only read the published record. */
  gate: z
    .array(
      z.strictObject({
        ...Blocker.shape,
        met: z.boolean(),
        /** Those that lack it, where it is about measures. */
        measures: z.array(Id).optional(),
      }),
    )
    .nullable(),
  /** Newest first. */
  trail: z.array(StepEntry),
  measures: z.array(MeasureShort),
  evidence: z.strictObject({
    ...EvidenceSummary.shape,
    /** Evidence on the judgement of the present turn's impact. */
    impact: EvidenceSummary,
    /** Contradictions first, then the newest; of every turn and step. */
    items: z.array(LinkedEvidence),
    /** Linked, but not for the person asking. */
    hidden: z.int(),
  }),
  /**
   * `edit`: why nothing of it can be changed. `planFields`: why what is planned of it can't (its title, lead, texts, budget,
   * measures, milestones, chosen option), none for those who only read the published record; what runs goes on.
   */
  blockers: z.strictObject({
    advance: z.array(Blocker),
    edit: z.array(Blocker),
    planFields: z.array(Blocker),
  }),
  abilities: abilities('edit', 'write', 'advance', 'decide', 'override', 'addEvidence'),
  version: Version,
})
export type Priority = z.infer<typeof Priority>
