import type { Blocker } from '../../contracts/common.ts'
import { academicYearDays, academicYearWords } from '../calendar/academic-year.ts'
import { type CategorisationStatus, isUnfinished, statusWords } from './status.ts'

/** What is in the way of everything that a round asks of schools once a leader has closed it. */
export const roundClosedBlocker = (academicYear: number): Blocker => ({
  code: 'round-closed',
  message: `The ${academicYearWords(academicYear)} round is closed`,
})

/** A school's way through the round, as it stands today; `barred`: the person asking belongs to it or has an interest in it. */
export type OnItsWay = { schoolId: string; name: string; status: CategorisationStatus; barred: boolean }

/**
 * Why a round can't be closed today; empty means it can. What is proposed is decided first, each school by name; a self-assessment
 * on which nothing was proposed closes with the round. Of a school from which somebody is barred they are told only that it is under
 * way, whatever its stage: whether anything is proposed there isn't theirs to know (domain.md §2).
 */
export function closeRoundBlockers(
  round: { academicYear: number; closed: boolean },
  onTheirWay: readonly OnItsWay[],
): Blocker[] {
  if (round.closed) return [roundClosedBlocker(round.academicYear)]
  return onTheirWay
    .filter(({ status }) => isUnfinished(status))
    .flatMap(({ schoolId, name, status, barred }): Blocker[] => {
      if (barred)
        return [
          {
            code: `own-school.${schoolId}`,
            message: `${name} is under way, and you belong to it or have an interest in it: another leader closes the round, or you once it is decided`,
          },
        ]
      if (status === 'self-assessing') return []
      return [
        {
          code: `undecided.${schoolId}`,
          message: `${name} isn’t decided yet: ${statusWords[status].toLowerCase()}`,
        },
      ]
    })
}

/** Why a closed round can't be opened again today; empty means it can. Once its year is over nothing can begin in it. */
export function reopenRoundBlockers(
  { academicYear, closed }: { academicYear: number; closed: boolean },
  today: string,
): Blocker[] {
  const year = academicYearWords(academicYear)
  return [
    ...(closed ? [] : [{ code: 'round-open', message: `The ${year} round is open` }]),
    ...(today > academicYearDays(academicYear).to
      ? [{ code: 'year-over', message: `${year} is over; categorise schools in this year’s round` }]
      : []),
  ]
}
