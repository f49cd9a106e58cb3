import type { Blocker } from '../../contracts/common.ts'
import { academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import type { PlanStatus } from '../plans/status.ts'

/** What becomes of an open priority when its cycle is closed: it goes on in a later one, or ends here with a reason. */
export type Ending =
  | { priorityId: string; outcome: 'carried-over' }
  | { priorityId: string; outcome: 'stop'; reason: string }

export type ClosingFacts = {
  status: 'open' | 'closed'
  planStatus: PlanStatus
  /** Priorities that are open and have not gone on from this cycle, by rank. */
  open: readonly { id: string; title: string }[]
  /** There is an open cycle of a later year, or this act opens one. */
  next: boolean
}

/**
 * Why a cycle can't be closed so; empty means it can. Of every open priority it is said what becomes of it; of a completed
 * one that is known. domain.md §3.
 */
export function closeBlockers(facts: ClosingFacts, endings: readonly Ending[]): Blocker[] {
  if (facts.status === 'closed') return [{ code: 'cycle-closed', message: 'This cycle is closed already' }]
  const unsaid = facts.open.filter(({ id }) => !endings.some((one) => one.priorityId === id))
  const open = new Set(facts.open.map(({ id }) => id))
  const twice = new Set(endings.map((one) => one.priorityId)).size < endings.length
  return [
    ...(facts.planStatus === 'submitted'
      ? [
          {
            code: 'plan-submitted',
            message:
              'The plan is with the trust: take it back, or close the cycle when it is approved or returned',
          },
        ]
      : []),
    ...unsaid.map(({ title }) => ({
      code: 'priority-open',
      message: `Say what becomes of “${title}”`,
    })),
    ...(twice || endings.some((one) => !open.has(one.priorityId))
      ? [
          {
            code: 'priorities-changed',
            message: 'The priorities that are open in this cycle have changed: look at them again',
          },
        ]
      : []),
    ...(!facts.next && endings.some((one) => one.outcome === 'carried-over')
      ? [{ code: 'no-next-cycle', message: 'Open the next cycle first, to carry priorities over into it' }]
      : []),
  ]
}

/** The academic year of the cycle that follows one: the next, or the present one when that has gone by too. */
export const yearAfter = (academicYear: number, today: string): number =>
  Math.max(academicYear + 1, academicYearOf(today))

export type CarriedPriority = {
  id: string
  title: string
  status: 'open' | 'completed'
  /** The year of the newest cycle that it is in. */
  academicYear: number
}

/** Why these priorities of the school can't be carried over into a cycle of this year; empty means they can. */
export function carryOverBlockers(priorities: readonly CarriedPriority[], academicYear: number): Blocker[] {
  return priorities.flatMap(({ title, ...it }) => {
    if (it.status === 'completed')
      return [
        { code: 'priority-completed', message: `“${title}” is completed: there is nothing to carry over` },
      ]
    return it.academicYear >= academicYear
      ? [
          {
            code: 'in-later-cycle',
            message: `“${title}” is in the cycle of ${academicYearWords(it.academicYear)} already`,
          },
        ]
      : []
  })
}
