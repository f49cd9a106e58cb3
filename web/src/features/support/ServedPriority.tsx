import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { schoolCyclesQuery } from '../cycles/queries.ts'

interface ServedPriorityProps {
  /** The school that is helped; empty while none is chosen. */
  schoolId: string
  value: string
  onChange: (priorityId: string) => void
  error?: string | undefined
}

/** Which open priority of the school's plan the support serves; nothing to choose while it has none. */
export function ServedPriority({ schoolId, value, onChange, error }: ServedPriorityProps) {
  const { data } = useQuery({ ...schoolCyclesQuery(schoolId), enabled: schoolId !== '' })
  const open = (data?.items ?? []).flatMap(({ priorities }) => priorities).filter(({ step }) => step !== null)
  const choices = [...new Map(open.map(({ id, title }) => [id, title]))]
  if (choices.length === 0) return null
  return (
    <NativeSelect
      id="priority"
      label="Which priority of its plan does it serve? (optional)"
      description="The giver doesn’t read it; the objective below says what it has to know."
      data={[
        { value: '', label: 'None in particular' },
        ...choices.map(([id, title]) => ({ value: id, label: title })),
      ]}
      value={choices.some(([id]) => id === value) ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}
