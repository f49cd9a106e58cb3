import type { Decision, StepKey } from '../cycle/steps.ts'
import { comparePlans } from './compare.ts'
import { numbered, type PlanContent } from './content.ts'

/** Where a priority is, and what became of it in the plan's cycle. */
export type Standing = {
  status: 'open' | 'completed'
  step: StepKey | null
  outcome: Decision | 'carried-over' | null
}

/** By the priority's id. */
export type Standings = ReadonlyMap<string, Standing>

/** It was carried over into a later cycle: what is planned of it now is planned there. */
export const goesOn = (standing: Standing | undefined): boolean => standing?.outcome === 'carried-over'

/**
 * What a plan says to those who read drafts; `now` is what its priorities say, whichever cycle they are in. A settled plan
 * says what is in force and, beside it, what was begun since and stayed out, all in the cycle's order and with its ranks. In a draft a priority that goes on in a later
 * cycle stays as it is in force here. Before the first version all is as it stands.
 */
export function contentAsItStands(
  now: PlanContent,
  inForce: PlanContent | null,
  standings: Standings,
  settled: boolean,
): PlanContent {
  if (inForce === null) return now
  const held = (id: string) => inForce.priorities.find((one) => one.id === id)
  const here = ({ id }: { id: string }) => !goesOn(standings.get(id))
  if (settled) {
    const priorities = now.priorities.flatMap((one) => {
      const approved = held(one.id)
      if (approved) return [{ ...approved, rank: one.rank }]
      return here(one) ? [one] : []
    })
    return { ...inForce, priorities }
  }
  return {
    ...now,
    priorities: now.priorities.flatMap((one) => {
      if (here(one)) return [one]
      const approved = held(one.id)
      return approved ? [{ ...approved, rank: one.rank }] : []
    }),
  }
}

/**
 * Whether a draft differs in nothing from the version in force any more: neither in what that holds, finished or not, nor in
 * what would go to the trust. What was begun since and stays out makes no difference.
 */
export function isBackInForce(now: PlanContent, going: PlanContent, inForce: PlanContent): boolean {
  const held = new Set(inForce.priorities.map(({ id }) => id))
  const heldNow = numbered({ ...now, priorities: now.priorities.filter(({ id }) => held.has(id)) })
  return comparePlans(inForce, heldNow).length === 0 && comparePlans(inForce, going).length === 0
}
