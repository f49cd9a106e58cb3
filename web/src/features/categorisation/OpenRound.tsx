import { Button } from '@mantine/core'
import { openRound } from '@sixfold/shared/contracts/rounds.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { dayFaults, daysSent, proposedDays } from './round-days.ts'
import { RoundDayFields } from './RoundDayFields.tsx'

/** Opens an academic year's round, after saying what follows. `now`: it is this year's, so the page's main act. */
export function OpenRound({ academicYear, now }: { academicYear: number; now: boolean }) {
  const [asking, setAsking] = useState(false)
  const [id] = useState(newId)
  const today = useToday()
  const [days, setDays] = useState(() => proposedDays(academicYear, today))
  const faults = dayFaults(academicYear, days)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const year = formatAcademicYear(academicYear)
  const open = useMutation({
    mutationFn: () => call(openRound, { body: { id, academicYear, ...daysSent(days) } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      setAsking(false)
      await navigate({ to: '/categorise', search: { year: academicYear } })
      await notify(`The ${year} round is open`)
    },
  })
  return (
    <>
      <Button variant={now ? 'filled' : 'default'} onClick={() => setAsking(true)}>
        Open the {year} round
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Open the ${year} round?`}
        confirmLabel="Open the round"
        onConfirm={() => {
          if (Object.keys(faults).length === 0) open.mutate()
        }}
        loading={open.isPending}
        error={open.error}
      >
        <p>
          Every school of the trust is in it. Until a school’s category is published, the round stands in
          place of its review. These days remind people; change or clear them now or later.
        </p>
        <RoundDayFields
          academicYear={academicYear}
          value={days}
          faults={{ ...faultsOf(open.error), ...faults }}
          onChange={setDays}
        />
      </ConfirmDialog>
    </>
  )
}
