import { type Scheme, isLevel } from '../categorisation/scheme.ts'
import type { MeasureKind } from './measure.ts'

type Measured = { kind: MeasureKind; unit: string }

/** Made once: to make one takes far longer than to use it. */
const inWords = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 })

/** A value of a measure in words: "58%", "412 pupils", "Yes", "Secure (3)". */
export function valueWords(
  { ratingWords }: Pick<Scheme, 'ratingWords'>,
  { kind, unit }: Measured,
  value: number,
): string {
  if (kind === 'yes-no') return value === 1 ? 'Yes' : 'No'
  if (kind === 'level') return isLevel(value) ? `${ratingWords[value]} (${value})` : String(value)
  const number = inWords.format(value)
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
