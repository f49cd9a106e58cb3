import { NativeSelect } from '@mantine/core'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useScheme } from '../../lib/scheme.tsx'

export function CriterionField({
  value,
  onChange,
}: {
  value: CriterionKey
  onChange: (key: CriterionKey) => void
}) {
  const { criteria } = useScheme()
  return (
    <NativeSelect
      label="Which criterion does it serve?"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as CriterionKey)}
      data={criteria.map(({ key, name }) => ({ value: key, label: name }))}
    />
  )
}
