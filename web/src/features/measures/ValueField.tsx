import { NativeSelect, TextInput, type TextInputProps } from '@mantine/core'
import type { MeasureKind } from '@sixfold/shared/domain/cycle/measure.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { choicesOf } from './value-text.ts'

interface ValueFieldProps extends Pick<TextInputProps, 'id' | 'label' | 'description' | 'error'> {
  kind: MeasureKind
  /** As typed; empty for none. */
  value: string
  onChange: (value: string) => void
}

/** A value of a measure: typed where it is a number, chosen where it is a yes or no, or a level. */
export function ValueField({ kind, onChange, ...rest }: ValueFieldProps) {
  const scheme = useScheme()
  const field = {
    ...rest,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  const choices = choicesOf(scheme, kind)
  return choices ? (
    <NativeSelect {...field} data={[{ value: '', label: 'Choose' }, ...choices]} />
  ) : (
    <TextInput {...field} inputMode="decimal" autoComplete="off" />
  )
}
