import { formatHalfDays, formatMoney, inWords, sentence } from '../../lib/format.ts'
import { unusedWords } from './delivered-words.ts'
import type { LedgerTotals } from './ledger-search.ts'

/** "19½ days agreed, 6 days delivered and 11½ days remaining, in seven pairings; 2 days weren’t used." */
export function ledgerInWords({
  pairings,
  broughtForward,
  agreed,
  delivered,
  remaining,
  unused,
}: LedgerTotals): string {
  const before = broughtForward > 0 ? `${formatHalfDays(broughtForward)} brought forward, ` : ''
  const those = pairings === 1 ? 'in one pairing' : `in ${inWords(pairings)} pairings`
  const rest = unused > 0 ? `; ${unusedWords(unused)} by the end` : ''
  return sentence(
    `${before}${formatHalfDays(agreed)} agreed, ${formatHalfDays(delivered)} delivered and ${formatHalfDays(remaining)} remaining, ${those}${rest}.`,
  )
}

/** "£4,500", or "no cost agreed" where no pairing has one; what the figure leaves out, else null. */
export function costInWords({ pairings, uncosted, deliveredPence }: LedgerTotals): {
  cost: string
  but: string | null
} {
  if (uncosted === pairings) return { cost: 'No cost agreed', but: null }
  return {
    cost: formatMoney(deliveredPence),
    but: uncosted === 0 ? null : `${inWords(uncosted)} without a cost`,
  }
}
