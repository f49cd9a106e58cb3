import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Terms } from '@sixfold/shared/domain/support/pairing.ts'
import { formatHalfDays } from '../../lib/format.ts'
import { criterionChoices } from '../../lib/criterion-choices.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { noNames } from './no-names.ts'
import { halfDaysIn } from './pairing-words.ts'

/** The terms as they stand in a form: text until they are sent. */
export type TypedTerms = { criterionKey: string; objective: string; days: string }

/** What a field says when it is at fault, by the contract's name of the field. */
export type FieldFaults = Readonly<Record<string, string | undefined>>

export const termsFieldIds = {
  criterionKey: 'criterion',
  objective: 'objective',
  halfDays: 'days',
} as const

/** What is still wrong with the terms; an empty object when nothing is. */
export function faultsInTerms({ criterionKey, objective, days }: TypedTerms): Record<string, string> {
  return {
    ...(criterionKey === '' && { criterionKey: 'Choose what the support is with' }),
    ...(objective.trim() === '' && { objective: 'Say what is to be better at the end' }),
    ...(halfDaysIn(days) === null && { halfDays: 'Give whole or half days, such as 2.5, up to 200' }),
  }
}

/** The terms to send, once nothing is wrong with them. */
export const termsIn = ({ criterionKey, objective, days }: TypedTerms): Terms => ({
  criterionKey,
  objective,
  halfDays: halfDaysIn(days) ?? 0,
})

interface TermsFieldsProps {
  value: TypedTerms
  onChange: (value: TypedTerms) => void
  faults: FieldFaults
}

/** With what, to what end, and how much. */
export function TermsFields({ value, onChange, faults }: TermsFieldsProps) {
  const scheme = useScheme()
  const halfDays = halfDaysIn(value.days)
  return (
    <>
      <NativeSelect
        id={termsFieldIds.criterionKey}
        label="With what?"
        data={[{ value: '', label: 'Choose a criterion' }, ...criterionChoices(scheme, value.criterionKey)]}
        value={value.criterionKey}
        onChange={(event) => onChange({ ...value, criterionKey: event.currentTarget.value })}
        error={faults['criterionKey']}
      />
      <Textarea
        id={termsFieldIds.objective}
        label="What is to be better at the end?"
        description={`Both schools agree to these words, and trustees read them once they have. ${noNames}`}
        maxLength={1000}
        value={value.objective}
        onChange={(event) => onChange({ ...value, objective: event.currentTarget.value })}
        error={faults['objective']}
      />
      <TextInput
        id={termsFieldIds.halfDays}
        label="How many days?"
        description={halfDays === null ? 'Whole and half days, such as 2.5' : formatHalfDays(halfDays)}
        inputMode="decimal"
        autoComplete="off"
        value={value.days}
        onChange={(event) => onChange({ ...value, days: event.currentTarget.value })}
        error={faults['halfDays']}
      />
    </>
  )
}
