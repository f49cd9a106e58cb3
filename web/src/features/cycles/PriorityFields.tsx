import { NativeSelect } from '@mantine/core'
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
