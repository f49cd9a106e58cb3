import { type Scheme, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { type MeasureKind, valueFault } from '@sixfold/shared/domain/cycle/measure.ts'
import { numberIn } from '../../lib/number-in.ts'

/** What a value of this kind is chosen from; null for a number, which is typed. */
export function choicesOf(
  { ratingWords }: Pick<Scheme, 'ratingWords'>,
  kind: MeasureKind,
): { value: string; label: string }[] | null {
  if (kind === 'yes-no')
    return [
      { value: '1', label: 'Yes' },
      { value: '0', label: 'No' },
    ]
  if (kind === 'level')
    return levels.map((level) => ({ value: String(level), label: `${level} ${ratingWords[level]}` }))
  return null
}

/** What is wrong with a value as it was typed; null when nothing is. Nothing typed is no value, which is none of this. */
export function typedFault(kind: MeasureKind, typed: string): string | null {
  const value = numberIn(typed)
  if (Number.isNaN(value)) return 'Give a number, for example 58.5'
  return valueFault(kind, value)
}
