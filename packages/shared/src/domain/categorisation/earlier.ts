import type { Blocker } from '../../contracts/common.ts'
import { academicYearDays, academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import type { Belonging } from './round.ts'

/** Categories of so many years before this one may be entered, so that movement shows from the first day. */
const yearsBack = 5

/** The years whose categories may be entered later, the newest first; domain.md §4.3. */
export function earlierYears(today: string): number[] {
  const now = academicYearOf(today)
  return Array.from({ length: yearsBack }, (_, back) => now - 1 - back)
}

/** A category entered later counts from the first day of its year: the day itself isn't asked for. */
export const earlierEffectiveOn = (academicYear: number): string => academicYearDays(academicYear).from

export type EarlierFacts = {
  academicYear: number
  school: Pick<Belonging, 'leftOn'>
  /** The first academic year for which the school's category was decided here; null before the first. */
  firstDecided: number | null
}

/** The first academic year for which a category was decided here; null before the first. */
export const firstDecidedIn = (decisions: readonly { academicYear: number }[]): number | null =>
  decisions.length === 0 ? null : Math.min(...decisions.map((it) => it.academicYear))

/** Why a year's category can't be entered later, or corrected; empty means it can. What was decided here is never written over. */
export function earlierBlockers(of: EarlierFacts, today: string): Blocker[] {
  const { academicYear, school, firstDecided } = of
  const year = academicYearWords(academicYear)
  const { from } = academicYearDays(academicYear)
  const years = earlierYears(today)
  return [
    ...(academicYear >= academicYearOf(today)
      ? [{ code: 'not-earlier', message: `The category for ${year} is decided in its round` }]
      : []),
    ...(academicYear < Math.min(...years)
      ? [{ code: 'too-long-ago', message: `Enter the ${yearsBack} years before this one` }]
      : []),
    ...(firstDecided !== null && academicYear >= firstDecided
      ? [
          {
            code: 'decided-here',
            message: `The school’s categories from ${academicYearWords(firstDecided)} on were decided here, and stay as they are`,
          },
        ]
      : []),
    ...(school.leftOn !== null && school.leftOn < from
      ? [{ code: 'left-before', message: `The school had left the trust before ${year}` }]
      : []),
  ]
}
