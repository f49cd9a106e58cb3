import { Button } from '@mantine/core'
import { type Cycle, openCycle } from '@sixfold/shared/contracts/cycles.ts'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { refreshAll } from './queries.ts'

/** Opens this year's cycle in one tap; in the last three months of a year, the next one's. */
export function OpenCycle({ schoolId, cycles }: { schoolId: string; cycles: readonly Cycle[] }) {
  const year = yearToOpen(useToday(), cycles)
  const queryClient = useQueryClient()
  const [id] = useState(newId)
  const open = useMutation({
    mutationFn: (academicYear: number) => call(openCycle, { body: { id, schoolId, academicYear } }),
    onSuccess: (cycle) => notify(`The ${academicYearWords(cycle.academicYear)} cycle is open`),
    onSettled: () => refreshAll(queryClient),
  })
  if (year === null) return null
  return (
    <div>
      <ProblemAlert error={open.error} takeFocus />
      <Button
        variant={cycles.length > 0 ? 'default' : 'filled'}
        loading={open.isPending}
        onClick={() => open.mutate(year)}
      >
        Open the {academicYearWords(year)} cycle
      </Button>
    </div>
  )
}

/** The year whose cycle is wanted now; null when there is none to open. */
export function yearToOpen(today: string, cycles: readonly Pick<Cycle, 'academicYear'>[]): number | null {
  const year = academicYearOf(today)
  const has = (wanted: number) => cycles.some((cycle) => cycle.academicYear === wanted)
  if (!has(year)) return year
  return today >= `${year + 1}-06-01` && !has(year + 1) ? year + 1 : null
}
