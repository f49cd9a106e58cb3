import { Button, Modal } from '@mantine/core'
import { editRound, type Round } from '@sixfold/shared/contracts/rounds.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Categorisation.module.css'
import { dayFaults, daysSent, daysText } from './round-days.ts'
import { RoundDayFields } from './RoundDayFields.tsx'

/** Sets the days of a round, for whoever may open one. */
export function EditRoundDays({ round }: { round: Round }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Set the round’s days
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="By when is what to be done?">
        <DaysForm round={round} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function DaysForm({ round, onClose }: { round: Round; onClose: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [days, setDays] = useState(() => daysText(round))
  const save = useMutation({
    mutationFn: () =>
      call(editRound, {
        params: { roundId: round.id },
        version: round.version,
        key: keyOf([round.version, days]),
        body: daysSent(days),
      }),
    onSuccess: async () => {
      onClose()
      await notify('The round’s days are set')
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const faults = dayFaults(round.academicYear, days)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(faults).length === 0) save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.dialog}>
      <p>
        Schools and leaders are reminded of them. A day that is empty isn’t set; nothing is closed on any.
      </p>
      <RoundDayFields
        academicYear={round.academicYear}
        value={days}
        faults={{ ...faultsOf(save.error), ...faults }}
        onChange={setDays}
      />
      <ProblemAlert error={save.error} takeFocus />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={save.isPending}>
          Set the days
        </Button>
      </div>
    </form>
  )
}
