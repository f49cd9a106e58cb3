import { Button, Modal, NativeSelect } from '@mantine/core'
import { addMeeting } from '@sixfold/shared/contracts/meetings.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Bodies.module.css'
import { when } from './body-words.ts'
import { bodiesQuery, meetingQuery } from './queries.ts'

/** Adds a meeting of a body, held or to come, then opens it. */
export function AddMeeting({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Which body meets, and when?">
      <AddForm onClose={onClose} />
    </Modal>
  )
}

function AddForm({ onClose }: { onClose: () => void }) {
  const today = useToday()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { data, error } = useQuery(bodiesQuery)
  const [id] = useState(newId)
  const [chosen, setChosen] = useState<string | null>(null)
  const [day, setDay] = useState('')
  const [papersOutOn, setPapersOutOn] = useState('')
  const [asked, setAsked] = useState(false)
  const bodies = data?.items ?? []
  const bodyId = chosen ?? bodies[0]?.id ?? ''
  const add = useMutation({
    mutationFn: () => call(addMeeting, { body: { id, bodyId, day, papersOutOn: papersOutOn || day } }),
    onSuccess: async (meeting) => {
      queryClient.setQueryData(meetingQuery(meeting.id).queryKey, meeting)
      void queryClient.invalidateQueries()
      onClose()
      await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } })
      await notify('Meeting added')
    },
  })
  const faults = faultsOf(add.error)
  const late = papersOutOn !== '' && day !== '' && papersOutOn > day
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (bodyId !== '' && day !== '' && !late && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <ProblemAlert error={add.error ?? error} takeFocus />
      <NativeSelect
        label="Body"
        data={bodies.map((body) => ({
          value: body.id,
          label: when(body, today) === 'over' && body.kind !== 'board' ? `${body.name} (ended)` : body.name,
        }))}
        data-autofocus
        value={bodyId}
        onChange={(event) => setChosen(event.currentTarget.value)}
        error={faults['bodyId']}
      />
      <MeetingDays
        day={day}
        papersOutOn={papersOutOn}
        onDay={setDay}
        onPapersOut={setPapersOutOn}
        dayFault={faults['day'] ?? (asked && day === '' && 'Give the day')}
        papersFault={faults['papersOutOn'] ?? (late && latePapers)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          Add the meeting
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

export const latePapers = 'Papers go out on the day of the meeting or before it'

interface MeetingDaysProps {
  day: string
  papersOutOn: string
  onDay: (day: string) => void
  onPapersOut: (day: string) => void
  dayFault: string | false | undefined
  papersFault: string | false | undefined
}

/** The day of a meeting, and the one on which its papers go out. */
export function MeetingDays(props: MeetingDaysProps) {
  const { day, papersOutOn, onDay, onPapersOut, dayFault, papersFault } = props
  return (
    <div className={classes.days}>
      <DayField label="Day" value={day} onChange={onDay} error={dayFault} />
      <DayField
        label="Papers go out on"
        description="Left empty: on the day itself."
        max={day}
        value={papersOutOn}
        onChange={onPapersOut}
        error={papersFault}
      />
    </div>
  )
}
