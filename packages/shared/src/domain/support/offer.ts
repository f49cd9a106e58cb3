import type { Blocker } from '../../contracts/common.ts'
import { academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import { supportYears } from './published-ratings.ts'

/** Help that a school can give in one academic year, in half-days: half a day up to 200 days. */
export const offerHalfDays = { min: 1, max: 400 }

/** Why nothing can be offered or asked for by this school for that year; empty: it can. Both are given anew each year. */
export function supportYearBlockers(
  academicYear: number,
  school: { name: string; leftOn: string | null },
  today: string,
): Blocker[] {
  const [now, next] = supportYears(today)
  const blockers: (Blocker | false)[] = [
    academicYear < now && {
      code: 'year-over',
      message: `${academicYearWords(academicYear)} is over: what was said of it stays as it is`,
    },
    academicYear > next && {
      code: 'year-ahead',
      message: `That is too far ahead: it can be said for ${academicYearWords(now)} and ${academicYearWords(next)}`,
    },
    school.leftOn !== null &&
      (school.leftOn < today || academicYearOf(school.leftOn) < academicYear) && {
        code: 'school-left',
        message: `${school.name} does not belong to the trust then`,
      },
  ]
  return blockers.filter((it) => it !== false)
}

/** Why it can't be changed or withdrawn; empty: it can. */
export const standingBlockers = (
  it: { withdrawn: boolean; academicYear: number },
  today: string,
): Blocker[] => [
  ...(it.withdrawn ? [{ code: 'withdrawn', message: 'This was withdrawn, and stays as it is' }] : []),
  ...(it.academicYear < academicYearOf(today)
    ? [{ code: 'year-over', message: `${academicYearWords(it.academicYear)} is over: it stays as it was` }]
    : []),
]

/** Of what a school has offered, half-days that no agreed support has taken up yet; never below none. */
export const freeHalfDays = ({ offered, promised }: { offered: number; promised: number }): number =>
  Math.max(0, offered - promised)
