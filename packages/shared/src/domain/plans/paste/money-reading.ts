import { pasteLimits } from './limits.ts'

/** What a cell says of money, in pence; null is no amount. As with days, a fault leaves the text as it is, to be mended. */
export type MoneyReading =
  | { pence: number | null; note: string | null; fault: null }
  | { fault: string; suggestion: number | null }

/** "£1,250", "1250.00", "1.2k", "50p", "nil". `text` is not empty. */
export function readMoney(text: string): MoneyReading {
  const given = text.slice(0, 200).toLowerCase().replace(/\s+/g, ' ').trim()
  const words = given.replace(/^(?:approx(?:imately|\.)?|c\.|circa|about|up to) ?/, '')
  if (/^(?:nil|none|no cost|free|zero)$/.test(words)) return { pence: 0, note: null, fault: null }
  if (/^(?:n\/?a|not applicable|[-–—]+)$/.test(words))
    return { pence: null, note: 'Read as no amount', fault: null }
  const pence = penceIn(words)
  if (pence === null && /^[(£ ]*[-−(][£ ]*\d/.test(words))
    return { fault: 'An amount can’t be below nothing', suggestion: null }
  if (pence === null) return { fault: 'This is not an amount of money', suggestion: onlyAmount(words) }
  if (pence > pasteLimits.pence) return { fault: 'This is more than £20,000,000', suggestion: null }
  return { pence, note: words === given ? null : 'Read as exactly this amount', fault: null }
}

function penceIn(words: string): number | null {
  const bare = words.replace(/^(?:£|gbp) ?/, '').replace(/ ?(?:gbp|pounds?)$/, '')
  if (/^\d{1,3}p$/.test(bare)) return Number(bare.slice(0, -1))
  const parts = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d{1,2}))?(?: ?(k|thousand|m|million))?$/.exec(bare)
  if (!parts) return null
  const [, pounds = '', decimals = '', unit = ''] = parts
  const times = unit === '' ? 1 : /k|thousand/.test(unit) ? 1000 : 1_000_000
  return (Number(pounds.replace(/[, ]/g, '')) * 100 + Number(decimals.padEnd(2, '0'))) * times
}

/** The one amount among other words: "£500 (supply)". Null when there are several, or none. */
function onlyAmount(words: string): number | null {
  const numbers = words.match(/\d[\d,.]*/g) ?? []
  const amount = /£ ?[\d,]*\d(?:\.\d{1,2})?(?: ?k\b)?/.exec(words)
  const pence = numbers.length === 1 && amount ? penceIn(amount[0]) : null
  return pence !== null && pence <= pasteLimits.pence ? pence : null
}
