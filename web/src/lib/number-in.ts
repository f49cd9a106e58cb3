/** A number as people type it: "58", "58,5", "£1,200" or "1 200" too. NaN for anything else; null for nothing. */
export function numberIn(text: string): number | null {
  const plain = text
    .replace(/[\s%£]/g, '')
    .replace(/^([-−]?\d+),(\d{1,2})$/, '$1.$2')
    .replace(/,/g, '')
    .replace('−', '-')
  if (plain === '') return null
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** Pounds as people type them, in pence: "1,250" is 125000. NaN for what is no sum of money; null for nothing. */
export function penceIn(text: string): number | null {
  const pounds = numberIn(text)
  if (pounds === null || Number.isNaN(pounds)) return pounds
  const pence = Math.round(pounds * 100)
  return Math.abs(pence - pounds * 100) < 1e-6 ? pence : Number.NaN
}

/** Pence as somebody would type them: "1250", "12.50". */
export const poundsText = (pence: number | null): string =>
  pence === null ? '' : (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2)
