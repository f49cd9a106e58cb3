import { Textarea } from '@mantine/core'
import { noNames } from './no-names.ts'
import { reasonFieldIds, type ReasonsAsked } from './reasons-asked.ts'
import type { FieldFaults } from './TermsFields.tsx'

interface ReasonFieldsProps {
  value: ReasonsAsked
  onChange: (value: ReasonsAsked) => void
  faults: FieldFaults
}

/** Asks for a reason where the trust's rules do; nothing otherwise. */
export function ReasonFields({ value, onChange, faults }: ReasonFieldsProps) {
  return (
    <>
      {value.conflictReason !== null && (
        <Textarea
          id={reasonFieldIds.conflictReason}
          label="Why is this right in spite of a conflict of interest?"
          description={`Both sides read this. ${noNames}`}
          maxLength={1000}
          value={value.conflictReason}
          onChange={(event) => onChange({ ...value, conflictReason: event.currentTarget.value })}
          error={faults['conflictReason']}
        />
      )}
      {value.loadReason !== null && (
        <Textarea
          id={reasonFieldIds.loadReason}
          label="Why can the giver do more?"
          description={`Both sides read this. ${noNames}`}
          maxLength={1000}
          value={value.loadReason}
          onChange={(event) => onChange({ ...value, loadReason: event.currentTarget.value })}
          error={faults['loadReason']}
        />
      )}
    </>
  )
}
