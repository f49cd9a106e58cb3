import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { measuresQuery } from '../measures/queries.ts'
import { ValueField } from '../measures/ValueField.tsx'
import classes from './Progress.module.css'

interface ObservationFieldsProps {
  priorityId: string
  measureId: string
  value: string
  /** What is wrong with the value. */
  error: string | undefined
  onChange: (change: { measureId: string; value: string }) => void
}

/** What one of the priority's measures says now; where there is one only, it needs no choosing. */
export function ObservationFields({ priorityId, measureId, value, error, onChange }: ObservationFieldsProps) {
  const { data } = useQuery(measuresQuery(priorityId))
  if (!data) return null
  const measures = data.items
  if (measures.length === 0)
    return <p className={classes.soft}>This priority has no measure yet: add one on its page first.</p>
  const chosen = measures.length === 1 ? measures[0] : measures.find((measure) => measure.id === measureId)
  return (
    <>
      {measures.length > 1 && (
        <NativeSelect
          id="update-measure"
          label="Which measure?"
          value={measureId}
          onChange={(event) => onChange({ measureId: event.currentTarget.value, value: '' })}
          data={[
            { value: '', label: 'Choose' },
            ...measures.map((measure) => ({ value: measure.id, label: measure.name })),
          ]}
        />
      )}
      {chosen && (
        <ValueField
          key={chosen.id}
          id="update-value"
          kind={chosen.kind}
          label={chosen.name}
          description={chosen.kind === 'number' ? `What it says now, in ${chosen.unit}` : 'What it says now'}
          value={value}
          error={error}
          onChange={(said) =>
            onChange({ measureId: said === '' && measures.length === 1 ? '' : chosen.id, value: said })
          }
        />
      )}
    </>
  )
}
