import { halfDayWords } from '../accountability/words.ts'
import { academicYearDays, academicYearOf } from '../calendar/academic-year.ts'
import { type BookedPairing, type Giver, giverKey, ledgerRow, promisedIn } from './ledger.ts'

export type GiverLoad = {
  giver: Giver
  /** Half-days of this academic year. */
  promised: number
  /** Null: what it can give isn't known. */
  offered: number | null
  /** Pairings that are agreed and not over, and to whoever may know of them those that are asked about. */
  atOnce: number
  warnings: string[]
}

/** What givers have taken on beside what is booked. */
export type LoadFacts = {
  /** Half-days of this academic year, by `giverKey`. */
  offered: ReadonlyMap<string, number>
  /** Pairings that are asked about count where `withAsked`; else the agreed ones alone. */
  open: readonly { giver: Giver; pairings: number; withAsked: boolean }[]
  /** Pairings that a school may give at once without a reason. */
  pairingsAtOnce: number
}

/**
 * Givers who have promised more than they offered for this academic year, and schools that give in more pairings at once than
 * they may without a reason; each with why, by name. The others are left out.
 */
export function overloadedGivers(
  pairings: readonly BookedPairing[],
  { offered, open, pairingsAtOnce }: LoadFacts,
  today: string,
): GiverLoad[] {
  const year = academicYearDays(academicYearOf(today))
  const booked = Map.groupBy(pairings, ({ giver }) => giverKey(giver))
  const givers = new Map([...pairings, ...open].map(({ giver }) => [giverKey(giver), giver]))
  return [...givers]
    .flatMap(([key, giver]) => {
      const promised = (booked.get(key) ?? []).reduce((sum, it) => {
        const row = ledgerRow(it, year)
        return row ? sum + promisedIn(row) : sum
      }, 0)
      const { pairings: atOnce = 0, withAsked = true } = open.find((it) => giverKey(it.giver) === key) ?? {}
      const load = { giver, promised, offered: offered.get(key) ?? null, atOnce }
      const warnings = warningsOf(load, pairingsAtOnce, withAsked)
      return warnings.length > 0 ? [{ ...load, warnings }] : []
    })
    .toSorted((a, b) => a.giver.name.localeCompare(b.giver.name, 'en'))
}

function warningsOf(
  { giver, promised, offered, atOnce }: Omit<GiverLoad, 'warnings'>,
  pairingsAtOnce: number,
  withAsked: boolean,
): string[] {
  return [
    giver.kind === 'school' &&
      atOnce > pairingsAtOnce &&
      `${giver.name} ${withAsked ? 'gives or is asked for' : 'gives'} in ${atOnce} pairings at once; more than ${pairingsAtOnce} needs a reason`,
    offered !== null &&
      promised > offered &&
      `${giver.name} has promised ${halfDayWords(promised)} this year and offered ${halfDayWords(offered)}`,
  ].filter((it) => it !== false)
}
