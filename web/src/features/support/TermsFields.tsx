import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { costLimit, termDayFaults, type Terms } from '@sixfold/shared/domain/support/pairing.ts'
import { formatHalfDays } from '../../lib/format.ts'
import { criterionChoices } from '../../lib/criterion-choices.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { noNames } from './no-names.ts'
import { asTyped, halfDaysIn } from './pairing-words.ts'
import { ServedPriority } from './ServedPriority.tsx'
import classes from './Support.module.css'

/** The terms as they stand in a form: text until they are sent. */
export type TypedTerms = {
  criterionKey: string
  /** Empty: none in particular. */
  priorityId: string
  objective: string
  days: string
  takingPart: string
  startsOn: string
  endsOn: string
  /** In pounds. */
  cost: string
  counts: boolean
}

export const noTerms: TypedTerms = {
  criterionKey: '',
  priorityId: '',
  objective: '',
  days: '',
  takingPart: '',
  startsOn: '',
  endsOn: '',
  cost: '',
  counts: true,
}

/** A pairing's terms as a form holds them. */
export const typedTerms = (it: Pairing): TypedTerms => ({
  criterionKey: it.criterion.key,
  priorityId: it.priority?.id ?? '',
  objective: it.objective,
  days: asTyped(it.halfDays),
  takingPart: it.takingPart ?? '',
  startsOn: it.startsOn ?? '',
  endsOn: it.endsOn ?? '',
  cost: it.costPenceADay === null ? '' : String(it.costPenceADay / 100),
  counts: it.countsToEntitlement,
})

/** What a field says when it is at fault, by the contract's name of the field. */
export type FieldFaults = Readonly<Record<string, string | undefined>>

export const termsFieldIds = {
  criterionKey: 'criterion',
  objective: 'objective',
  halfDays: 'days',
  costPenceADay: 'cost',
  endsOn: 'ends-on',
} as const

/** What is still wrong with the terms; an empty object when nothing is. */
export function faultsInTerms({
  criterionKey,
  objective,
  days,
  startsOn,
  endsOn,
  cost,
}: TypedTerms): Record<string, string> {
  return {
    ...(criterionKey === '' && { criterionKey: 'Choose what the support is with' }),
    ...(objective.trim() === '' && { objective: 'Say what is to be better at the end' }),
    ...(halfDaysIn(days) === null && { halfDays: 'Give whole or half days, such as 2.5, up to 200' }),
    ...Object.fromEntries(
      termDayFaults({ startsOn: startsOn || null, endsOn: endsOn || null }).map(({ path, message }) => [
        path,
        message,
      ]),
    ),
    ...(penceIn(cost) === undefined && { costPenceADay: 'Give pounds, such as 350 or 99.50, up to 10,000' }),
  }
}

/** The terms to send, once nothing is wrong with them. */
export const termsIn = (it: TypedTerms): Terms => ({
  criterionKey: it.criterionKey,
  priorityId: it.priorityId || null,
  objective: it.objective,
  halfDays: halfDaysIn(it.days) ?? 0,
  takingPart: it.takingPart.trim() || null,
  startsOn: it.startsOn || null,
  endsOn: it.endsOn || null,
  costPenceADay: penceIn(it.cost) ?? null,
  countsToEntitlement: it.counts,
})

/** Pence in what someone typed as pounds; null: nothing; undefined: no such sum. */
function penceIn(typed: string): number | null | undefined {
  const plain = typed.trim().replace(/^£/, '').replaceAll(',', '')
  if (plain === '') return null
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) return undefined
  const pence = Math.round(Number(plain) * 100)
  return pence <= costLimit ? pence : undefined
}

interface TermsFieldsProps {
  /** The school that is helped; empty while none is chosen. */
  receiverSchoolId: string
  value: TypedTerms
  onChange: (value: TypedTerms) => void
  faults: FieldFaults
}

/** With what, to what end, and how much. */
export function TermsFields({ receiverSchoolId, value, onChange, faults }: TermsFieldsProps) {
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
      <ServedPriority
        schoolId={receiverSchoolId}
        value={value.priorityId}
        onChange={(priorityId) => onChange({ ...value, priorityId })}
        error={faults['priorityId']}
      />
      <Textarea
        id={termsFieldIds.objective}
        label="What is to be better at the end?"
        description={`Both sides agree to these words, and trustees read them once they have. ${noNames}`}
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
      <div className={classes.two}>
        <DayField
          label="From (optional)"
          value={value.startsOn}
          onChange={(startsOn) => onChange({ ...value, startsOn })}
          error={faults['startsOn']}
        />
        <DayField
          id={termsFieldIds.endsOn}
          label="Until (optional)"
          value={value.endsOn}
          onChange={(endsOn) => onChange({ ...value, endsOn })}
          error={faults['endsOn']}
        />
      </div>
      <TextInput
        label="Who takes part? (optional)"
        description="Posts are enough, such as “reading lead and two teachers of Year 3”. No names."
        maxLength={300}
        value={value.takingPart}
        onChange={(event) => onChange({ ...value, takingPart: event.currentTarget.value })}
      />
      <TextInput
        id={termsFieldIds.costPenceADay}
        label="What does a day cost? (optional)"
        description="In pounds. Leave it empty where no money changes hands."
        inputMode="decimal"
        autoComplete="off"
        value={value.cost}
        onChange={(event) => onChange({ ...value, cost: event.currentTarget.value })}
        error={faults['costPenceADay']}
      />
      <Checkbox
        label="What is delivered counts to the days that the receiver’s category promises"
        checked={value.counts}
        onChange={(event) => onChange({ ...value, counts: event.currentTarget.checked })}
      />
    </>
  )
}
