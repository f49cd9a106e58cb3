import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayInLondon, formatDay } from '../../lib/format.ts'
import { inStage, stages } from './pairing-words.ts'

const [waiting, , , ended] = stages
type Dated = Pick<Pairing, 'status' | 'createdAt' | 'ended' | 'agreedOn'>

/** The day that counts: when it ended early, else when both agreed, else when the schools were brought together. */
const pairingDay = (pairing: Dated): string =>
  pairing.ended?.day ?? pairing.agreedOn ?? dayInLondon(pairing.createdAt)

/** What stands beside the status: "14 Nov 2026" where that says what happened then, else "asked 3 Nov 2026", "agreed 14 Nov 2026". */
export function pairingDayWords(pairing: Dated): string {
  const day = formatDay(pairingDay(pairing))
  if (pairing.ended || pairing.status === 'agreed') return day
  return `${pairing.agreedOn ? 'agreed' : 'asked'} ${day}`
}

/**
 * Pairings of the present academic year, and those of each one before it, newest year first; within a year as given. One
 * that a school has still to answer is of now, whenever it was asked.
 */
export function byYear<P extends Dated>(
  pairings: readonly P[],
  today: string,
): { now: P[]; earlier: { academicYear: number; pairings: P[] }[] } {
  const present = academicYearOf(today)
  const years = Map.groupBy(pairings, (pairing) =>
    inStage(pairing, waiting) ? present : Math.min(present, academicYearOf(pairingDay(pairing))),
  )
  return {
    now: years.get(present) ?? [],
    earlier: [...years]
      .filter(([year]) => year !== present)
      .map(([academicYear, those]) => ({ academicYear, pairings: those }))
      .toSorted((a, b) => b.academicYear - a.academicYear),
  }
}

/** Neither declined nor withdrawn. */
export const wentAhead = (pairing: Dated): boolean => !inStage(pairing, ended)
