import { Button, Checkbox, Modal } from '@mantine/core'
import { type Cycle, openCycle } from '@sixfold/shared/contracts/cycles.ts'
import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Cycle.module.css'
import { carriable, yearToOpen } from './next-cycle.ts'
import { refreshAll } from './queries.ts'

/** Opens this year's cycle in one tap; in the last three months of a year the next one's. What is open may go on in it. */
export function OpenCycle({ schoolId, cycles }: { schoolId: string; cycles: readonly Cycle[] }) {
  const year = yearToOpen(useToday(), cycles)
  const [asking, setAsking] = useState(false)
  const open = useOpen(schoolId, () => setAsking(false))
  if (year === null) return null
  const goingOn = carriable(cycles, year)
  const asks = goingOn.length > 0
  return (
    <div>
      {!asking && <ProblemAlert error={open.error} takeFocus />}
      <Button
        variant={cycles.length > 0 ? 'default' : 'filled'}
        loading={open.isPending && !asking}
        onClick={() => (asks ? setAsking(true) : open.mutate({ academicYear: year, carryOver: [] }))}
      >
        Open the {academicYearWords(year)} cycle{asks && '…'}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={`What goes on in ${academicYearWords(year)}?`}
      >
        <CarryOver
          priorities={goingOn}
          loading={open.isPending}
          error={open.error}
          label={`Open the ${academicYearWords(year)} cycle`}
          onOpen={(carryOver) => open.mutate({ academicYear: year, carryOver })}
          onCancel={() => setAsking(false)}
        />
      </Modal>
    </div>
  )
}

function useOpen(schoolId: string, onDone: () => void) {
  const queryClient = useQueryClient()
  const [id] = useState(newId)
  return useMutation({
    mutationFn: (of: { academicYear: number; carryOver: string[] }) =>
      call(openCycle, { body: { id, schoolId, ...of } }),
    onSuccess: async (cycle) => {
      onDone()
      await notify(`The ${academicYearWords(cycle.academicYear)} cycle is open`)
    },
    onSettled: () => refreshAll(queryClient),
  })
}

interface CarryOverProps {
  priorities: readonly PriorityShort[]
  loading: boolean
  error: unknown
  label: string
  onOpen: (priorityIds: string[]) => void
  onCancel: () => void
}

/** Everything that is open goes on unless one says otherwise; the rest stays where it is until that cycle is closed. */
function CarryOver({ priorities, loading, error, label, onOpen, onCancel }: CarryOverProps) {
  const [chosen, setChosen] = useState(() => priorities.map(({ id }) => id))
  return (
    <div className={classes.form}>
      <Checkbox.Group
        label="Priorities that go on"
        description="They keep their step and their trail. What you leave out stays in the earlier cycle until that is closed."
        value={chosen}
        onChange={setChosen}
      >
        <div className={classes.form}>
          {priorities.map(({ id, title }) => (
            <Checkbox key={id} value={id} label={title} />
          ))}
        </div>
      </Checkbox.Group>
      <ProblemAlert error={error} takeFocus />
      <ActionBar>
        <Button
          loading={loading}
          onClick={() => onOpen(priorities.map(({ id }) => id).filter((id) => chosen.includes(id)))}
        >
          {label}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </ActionBar>
    </div>
  )
}
