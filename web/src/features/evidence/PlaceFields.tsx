import { NativeSelect, SimpleGrid } from '@mantine/core'
import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { useQuery } from '@tanstack/react-query'
import { schoolCyclesQuery } from '../cycles/queries.ts'
import type { EvidenceText } from './evidence-text.ts'

interface PlaceFieldsProps {
  schools: readonly { id: string; name: string }[]
  text: Pick<EvidenceText, 'schoolId' | 'priorityId'>
  onSchool: (schoolId: string) => void
  onPriority: (priority: PriorityShort | null) => void
  schoolError: string | undefined
}

/** Which school evidence is about, and which of its priorities it bears on; none yet is fine. */
export function PlaceFields({ schools, text, onSchool, onPriority, schoolError }: PlaceFieldsProps) {
  const priorities = useOpenPriorities(text.schoolId)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NativeSelect
        id="evidence-schoolId"
        label="Which school is it about?"
        data-autofocus={schools.length > 1 || undefined}
        value={text.schoolId}
        error={schoolError}
        onChange={(event) => onSchool(event.currentTarget.value)}
        data={[
          ...(schools.length === 1 ? [] : [{ value: '', label: 'Choose' }]),
          ...schools.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        id="evidence-priorityId"
        label="Which priority does it bear on? (optional)"
        value={text.priorityId}
        disabled={text.schoolId === ''}
        onChange={(event) =>
          onPriority(priorities.find((priority) => priority.id === event.currentTarget.value) ?? null)
        }
        data={[
          { value: '', label: 'None yet' },
          ...priorities.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </SimpleGrid>
  )
}

/** What a school is improving now; none while that is being read. */
export function useOpenPriorities(schoolId: string): PriorityShort[] {
  const { data } = useQuery({ ...schoolCyclesQuery(schoolId), enabled: schoolId !== '' })
  const all = (data?.items ?? []).flatMap((cycle) => cycle.priorities)
  return all.filter(
    (priority, index) =>
      priority.step !== null && all.findIndex((other) => other.id === priority.id) === index,
  )
}
