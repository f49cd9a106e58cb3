import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { yearAfter } from '@sixfold/shared/domain/cycle/close-cycle.ts'

/** The year whose cycle is wanted now; null when there is none to open. From June on, next year's. */
export function yearToOpen(today: string, cycles: readonly Pick<Cycle, 'academicYear'>[]): number | null {
  const year = academicYearOf(today)
  const has = (wanted: number) => cycles.some((cycle) => cycle.academicYear === wanted)
  if (!has(year)) return year
  return today >= `${year + 1}-06-01` && !has(year + 1) ? year + 1 : null
}

/** Open priorities that have not gone on from this cycle, by rank. */
export const openIn = (cycle: Pick<Cycle, 'priorities'>): PriorityShort[] =>
  cycle.priorities.filter(({ status, outcome }) => status === 'open' && outcome === null)

/** What could be carried over into a cycle of this year: open in an earlier one. */
export const carriable = (cycles: readonly Cycle[], academicYear: number): PriorityShort[] =>
  cycles
    .filter((cycle) => cycle.status === 'open' && cycle.academicYear < academicYear)
    .toSorted((a, b) => a.academicYear - b.academicYear)
    .flatMap(openIn)

/** The year in which a closed cycle's priorities go on, and whether its cycle is still to be opened. */
export function nextOf(cycle: Cycle, cycles: readonly Cycle[], today: string) {
  const later = cycles
    .filter((one) => one.status === 'open' && one.academicYear > cycle.academicYear)
    .toSorted((a, b) => a.academicYear - b.academicYear)[0]
  return { academicYear: later?.academicYear ?? yearAfter(cycle.academicYear, today), opens: !later }
}

/** In the last three months of its year and after, closing a cycle is what comes next. */
export const isDueToClose = ({ academicYear }: Pick<Cycle, 'academicYear'>, today: string): boolean =>
  today >= `${academicYear + 1}-06-01` || today > academicYearDays(academicYear).to

/** Where the work is: this year's cycle, once that is closed the one after it, else the newest before. `cycles` newest first. */
export function cycleToShow<One extends Pick<Cycle, 'academicYear' | 'status'>>(
  cycles: readonly One[],
  year: number,
): One | undefined {
  const present = cycles.find((one) => one.academicYear === year)
  if (present?.status === 'open') return present
  const later = cycles.findLast((one) => one.academicYear > year && one.status === 'open')
  return (present ? (later ?? present) : cycles.find((one) => one.academicYear < year)) ?? cycles[0]
}
