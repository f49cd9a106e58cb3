import { halfDayWords } from '../accountability/words.ts'
import { academicYearDays, academicYearOf } from '../calendar/academic-year.ts'
import { type BookedPairing, type Giver, giverKey, ledgerRow, promisedIn } from './ledger.ts'

/** What a giver has taken on. */
export type GiverTotals = {
  giver: Giver
  /** Half-days of this academic year. */
  promised: number
  /** Null: what it can give isn't known. */
  offered: number | null
  /** Pairings that are agreed and not over, and to whoever may know of them those that are asked about: then `withAsked`. */
  atOnce: number
  withAsked: boolean
}
export type GiverLoad = Omit<GiverTotals, 'withAsked'> & { warnings: string[] }

/** What givers have taken on beside what is booked. */
export type LoadFacts = {
  /** Half-days of this academic year, by `giverKey`. */
  offered: ReadonlyMap<string, number>
  /** Pairings that are asked about count where `withAsked`; else the agreed ones alone. */
  open: readonly { giver: Giver; pairings: number; withAsked: boolean }[]
  /** Pairings that a school may give at once without a reason. */
  pairingsAtOnce: number
}

/** What each giver has taken on in the academic year of a day, by name. */
export function giverTotals(
  pairings: readonly BookedPairing[],
  { offered, open }: Pick<LoadFacts, 'offered' | 'open'>,
  today: string,
): GiverTotals[] {
  const year = academicYearDays(academicYearOf(today))
  const booked = Map.groupBy(pairings, ({ giver }) => giverKey(giver))
  const givers = new Map([...pairings, ...open].map(({ giver }) => [giverKey(giver), giver]))
  return [...givers]
    .map(([key, giver]) => {
      const promised = (booked.get(key) ?? []).reduce((sum, it) => {
        const row = ledgerRow(it, year)
        return row ? sum + promisedIn(row) : sum
      }, 0)
      const { pairings: atOnce = 0, withAsked = true } = open.find((it) => giverKey(it.giver) === key) ?? {}
      return { giver, promised, offered: offered.get(key) ?? null, atOnce, withAsked }
    })
    .toSorted((a, b) => a.giver.name.localeCompare(b.giver.name, 'en'))
}

/**
 * Givers who have promised more than they offered for this academic year, and schools that give in more pairings at once than
 * they may without a reason; each with why, by name. The others are left out.
 */
export const overloadedGivers = (
  pairings: readonly BookedPairing[],
  { pairingsAtOnce, ...facts }: LoadFacts,
  today: string,
): GiverLoad[] =>
  giverTotals(pairings, facts, today).flatMap(({ withAsked, ...load }) => {
    const warnings = giverWarnings({ ...load, withAsked }, pairingsAtOnce)
    return warnings.length > 0 ? [{ ...load, warnings }] : []
  })

/** Why a giver has taken on too much; empty: it hasn't. */
export function giverWarnings(
  { giver, promised, offered, atOnce, withAsked }: GiverTotals,
  pairingsAtOnce: number,
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
