import { halfDayWords } from '../accountability/words.ts'
import { academicYearDays, academicYearOf } from '../calendar/academic-year.ts'
import { type BookedPairing, type Giver, giverKey, ledgerRow, promisedIn } from './ledger.ts'
import type { PairingStatus } from './pairing.ts'

/** Pairings at once that a school gives without a reason; domain.md §6. */
const usualAtOnce = 2
const atOnce: readonly PairingStatus[] = ['agreed', 'active', 'paused']

export type GiverLoad = {
  giver: Giver
  /** Half-days of this academic year. */
  promised: number
  /** Null: what it can give isn't known. */
  offered: number | null
  atOnce: number
  warnings: string[]
}

/**
 * Givers who have promised more than they offered for this academic year, or give to more than usual at once, each with the
 * reason; the others are left out. `offered`: half-days by `giverKey`.
 */
export function overloadedGivers(
  pairings: readonly BookedPairing[],
  offered: ReadonlyMap<string, number>,
  today: string,
): GiverLoad[] {
  const year = academicYearDays(academicYearOf(today))
  const givers = Map.groupBy(pairings, ({ giver }) => giverKey(giver))
  return [...givers].flatMap(([key, those]) => {
    const [first] = those
    if (!first) return []
    const promised = those.reduce((sum, it) => {
      const row = ledgerRow(it, year)
      return row ? sum + promisedIn(row) : sum
    }, 0)
    const load = {
      giver: first.giver,
      promised,
      offered: offered.get(key) ?? null,
      atOnce: those.filter(({ status }) => atOnce.includes(status)).length,
    }
    const warnings = warningsOf(load)
    return warnings.length > 0 ? [{ ...load, warnings }] : []
  })
}

function warningsOf({ giver, promised, offered, atOnce: now }: Omit<GiverLoad, 'warnings'>): string[] {
  return [
    now > usualAtOnce &&
      `${giver.name} gives in ${now} pairings at once; more than ${usualAtOnce} needs a reason`,
    offered !== null &&
      promised > offered &&
      `${giver.name} has promised ${halfDayWords(promised)} this year and offered ${halfDayWords(offered)}`,
  ].filter((it) => it !== false)
}
