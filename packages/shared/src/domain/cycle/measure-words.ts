import { isLevel, ratingWords } from '../categorisation/default-scheme.ts'
import type { MeasureKind } from './measure.ts'

type Measured = { kind: MeasureKind; unit: string }

/** A value of a measure in words: "58%", "412 pupils", "Yes", "Secure (3)". */
export function valueWords({ kind, unit }: Measured, value: number): string {
  if (kind === 'yes-no') return value === 1 ? 'Yes' : 'No'
  if (kind === 'level') return isLevel(value) ? `${ratingWords[value]} (${value})` : String(value)
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 4 })
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
