import { NativeSelect } from '@mantine/core'
import { criterionChoices } from '../../lib/criterion-choices.ts'
import { useScheme } from '../../lib/scheme.tsx'

export function CriterionField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const scheme = useScheme()
  return (
    <NativeSelect
      label="Which criterion does it serve?"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={criterionChoices(scheme, value)}
    />
  )
}
