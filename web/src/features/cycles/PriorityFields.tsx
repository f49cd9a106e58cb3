import { NativeSelect, TextInput } from '@mantine/core'
import { type CriterionKey, defaultCriteria } from '@sixfold/shared/domain/categorisation/default-scheme.ts'

export function CriterionField({
  value,
  onChange,
}: {
  value: CriterionKey
  onChange: (key: CriterionKey) => void
}) {
  return (
    <NativeSelect
      label="Which criterion does it serve?"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as CriterionKey)}
      data={defaultCriteria.map(({ key, name }) => ({ value: key, label: name }))}
    />
  )
}

export function LeadField({ value, onChange }: { value: string; onChange: (lead: string) => void }) {
  return (
    <TextInput
      label="Who leads it? (optional)"
      description="A name or a post, as the school says it."
      maxLength={120}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
