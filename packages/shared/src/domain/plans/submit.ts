import type { Blocker } from '../../contracts/common.ts'
import { isBefore, stepOf } from '../cycle/steps.ts'
import { numbered, type PlanContent, type PlannedPriority } from './content.ts'
import { goesOn, type Standing, type Standings } from './standing.ts'
import { onPlanField, type PlanStatus } from './status.ts'

/**
 * What a priority lacks to go to the trust: what step 1 asks in words, who leads it, how one will know, and who does what by
 * when. Options, milestones, evidence and money make a plan better, and each step's own gate asks for them in its time: they
 * hold no plan up. Only plan fields count, so that what was submitted stays what is approved.
 */
export function missingFrom(priority: PlannedPriority): Blocker[] {
  const { problem, rootCause, intendedOutcome, lead, measures, actions } = priority
  const measured = measures.some((measure) => measure.baseline !== null && measure.target !== null)
  const owned = actions.some((action) => action.owner !== null && action.dueOn !== null)
  return [
    ...lacking(written(problem), 'problem-missing', 'Write down the problem'),
    ...lacking(written(rootCause), 'root-cause-missing', 'Write down the root cause'),
    ...lacking(written(intendedOutcome), 'intended-outcome-missing', 'Write down the intended outcome'),
    ...lacking(written(lead), 'lead-missing', 'Say who leads it'),
    ...lacking(measured, 'measure-missing', 'Give a measure a baseline and a target'),
    ...lacking(owned, 'action-missing', 'Give an action an owner and a due day'),
  ]
}

/**
 * What goes to the trust. A priority that lacks something, or goes on in a later cycle and is planned there, stays as the
 * version in force has it, or out of this version when that doesn't hold it: so a priority begun during the year doesn't
 * hold up a change of the others. One that is completed goes as it is: it was planned when step 3 asked for that, and what it
 * lacks since can't be mended any more. What goes is numbered 1, 2, 3 …, whatever stays out between.
 */
export function contentToSubmit(
  now: PlanContent,
  inForce: PlanContent | null,
  standings: Standings,
): PlanContent {
  return numbered({
    ...now,
    priorities: now.priorities.flatMap((priority) => {
      const standing = standings.get(priority.id)
      if (!goesOn(standing) && missingFrom(priority).length === 0) return [priority]
      const approved = inForce?.priorities.find((one) => one.id === priority.id)
      if (approved) return [approved]
      return standing?.status === 'completed' && !goesOn(standing) ? [priority] : []
    }),
  })
}

export type SubmitFacts = {
  status: PlanStatus
  cycleOpen: boolean
  /** As it stands, whole. */
  now: PlanContent
  inForce: PlanContent | null
  standings: Standings
  /** Something differs between the version in force and what would go. */
  changed: boolean
}

/**
 * Why a plan can't be submitted now, every reason; empty means it can. A priority that has come to step 3 is being planned, so
 * it goes complete or holds the plan up; one that is still at steps 1 and 2 may stay out, as long as another goes.
 */
export function submitBlockers(facts: SubmitFacts): Blocker[] {
  const { status, now, inForce, standings } = facts
  if (status === 'submitted') return [{ code: 'plan-submitted', message: 'The trust has this plan already' }]
  if (status === 'approved')
    return [
      { code: 'plan-approved', message: 'This plan is approved: the next version begins with a change' },
    ]
  if (!facts.cycleOpen) return [cycleClosed]
  if (now.priorities.length === 0)
    return [{ code: 'no-priority', message: 'Add the first priority to the plan' }]
  if (inForce === null && now.priorities.every(({ id }) => goesOn(standings.get(id))))
    return [
      { code: 'all-gone-on', message: 'Its priorities go on in a later cycle: submit them with that plan' },
    ]
  const goes = contentToSubmit(now, inForce, standings).priorities.length > 0
  const blockers = now.priorities
    .filter((priority) => holdsUp(standings.get(priority.id), goes))
    .flatMap((priority) =>
      missingFrom(priority).map(({ code, message }) => ({
        code,
        message: `“${priority.title}”: ${lower(message)}`,
      })),
    )
  if (blockers.length > 0 || facts.changed) return blockers
  return [
    {
      code: 'nothing-changed',
      message: 'Nothing that goes to the trust differs from the version in force',
    },
  ]
}

/**
 * Whether what a priority lacks holds the whole plan up: it is planned here, open and at step 3 or beyond, or nothing goes
 * without it.
 */
export const holdsUp = (standing: Standing | undefined, someGo: boolean): boolean =>
  !goesOn(standing) &&
  (!someGo ||
    (standing?.status === 'open' &&
      standing.step !== null &&
      !isBefore(standing.step, stepOf('prepare').key)))

/** Why a plan's budget can't be changed now; empty means it can. */
export const editPlanBlockers = (status: PlanStatus, cycleOpen: boolean): Blocker[] => [
  ...onPlanField(status).blockers,
  ...(cycleOpen ? [] : [cycleClosed]),
]

const cycleClosed: Blocker = { code: 'cycle-closed', message: 'This year’s cycle is closed' }

const gone: Record<Exclude<PlanStatus, 'submitted'>, string> = {
  draft: 'The school has the plan: it was taken back, or isn’t submitted yet',
  returned: 'The plan was returned to the school already',
  approved: 'The plan is approved already',
}

/** Why a plan can't be taken back, returned or approved now: it must be with the trust. */
export function answerBlockers(status: PlanStatus, cycleOpen = true): Blocker[] {
  if (status !== 'submitted') return [{ code: 'not-submitted', message: gone[status] }]
  return cycleOpen ? [] : [cycleClosed]
}

const written = (text: string | null): boolean => text !== null && text.trim() !== ''
const lacking = (met: boolean, code: string, message: string): Blocker[] => (met ? [] : [{ code, message }])
const lower = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)
