import { TextInput, type TextInputProps } from '@mantine/core'

interface DayFieldProps extends Omit<TextInputProps, 'type' | 'value' | 'onChange' | 'defaultValue'> {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (day: string) => void
  /** Earliest and latest day that can be chosen. */
  min?: string
  max?: string
}

/** A field for one calendar day, with the browser's own calendar: nothing to load, and familiar on a phone. */
export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  return (
    <TextInput
      {...rest}
      type="date"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
