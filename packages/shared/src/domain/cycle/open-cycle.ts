import type { Blocker } from '../../contracts/common.ts'
import { academicYearDays, academicYearOf, academicYearWords } from '../calendar/academic-year.ts'

export type OpenCycleFacts = {
  academicYear: number
  /** Days on which the school joins and leaves the trust, inclusive; null while it belongs. */
  joinedOn: string
  leftOn: string | null
  /** This school has a cycle for this year. */
  exists: boolean
}

/** Why a school's cycle for this year cannot be opened today; empty means it can. One a school and year; domain.md §1. */
export function openCycleBlockers(facts: OpenCycleFacts, today: string): Blocker[] {
  const year = academicYearWords(facts.academicYear)
  const { from, to } = academicYearDays(facts.academicYear)
  const belongs = facts.joinedOn <= to && (facts.leftOn === null || facts.leftOn >= from)
  return [
    ...(facts.exists
      ? [{ code: 'cycle-exists', message: `This school has a cycle for ${year} already` }]
      : []),
    ...(belongs
      ? []
      : [{ code: 'school-not-in-trust', message: `The school is not in the trust in ${year}` }]),
    ...(facts.academicYear > academicYearOf(today) + 1
      ? [{ code: 'too-far-ahead', message: 'Open a cycle for this academic year or the next' }]
      : []),
  ]
}
