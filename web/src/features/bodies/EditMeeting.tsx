import { Button, Modal, TextInput } from '@mantine/core'
import { editMeeting, type Meeting, minutesLimit } from '@sixfold/shared/contracts/meetings.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useSetting } from '../trusts/use-setting.ts'
import { latePapers, MeetingDays } from './AddMeeting.tsx'
import classes from './Bodies.module.css'
import { meetingQuery } from './queries.ts'

/** Changes a meeting's days, or says where it is minuted. */
export function EditMeeting({ meeting }: { meeting: Meeting }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {meeting.minutesReference === null ? 'Days and minutes…' : 'Change…'}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="When is it, and where is it minuted?">
        <EditForm meeting={meeting} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function EditForm({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const queryClient = useQueryClient()
  const query = meetingQuery(meeting.id)
  const saved = {
    day: meeting.day,
    papers: meeting.papersOutOn,
    minutes: meeting.minutesReference ?? '',
  }
  const draft = useDraft({
    name: `meeting.${meeting.id}`,
    title: `${meeting.body.name}, ${formatDay(meeting.day)}`,
    saved,
    version: meeting.version,
  })
  const { day, papers, minutes } = draft.values
  const late = papers !== '' && papers > day
  const save = useSetting({
    body: { day, papersOutOn: papers || day, minutesReference: minutes.trim() || null },
    save: (sent) => call(editMeeting, { params: { meetingId: meeting.id }, ...sent }),
    reread: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    onSaved: async (answer) => {
      draft.clear()
      queryClient.setQueryData(query.queryKey, answer)
      onClose()
      await notify('Saved')
    },
  })
  const faults = faultsOf(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day !== '' && !late && !save.isPending) save.mutate(draft.base)
  }
  const dayIn = (one: string) => (one === '' ? '' : formatDay(one))
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <TextInput
        label="Minutes reference (optional)"
        description="Where the meeting is minuted, e.g. B 2026/14."
        maxLength={minutesLimit}
        data-autofocus
        value={minutes}
        onChange={(event) => draft.change({ minutes: event.currentTarget.value })}
      />
      <MeetingDays
        day={day}
        papersOutOn={papers}
        onDay={(one) => draft.change({ day: one })}
        onPapersOut={(one) => draft.change({ papers: one })}
        dayFault={faults['day'] ?? (day === '' && 'Give the day')}
        papersFault={faults['papersOutOn'] ?? (late && latePapers)}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={meeting.version}
        texts={[
          { label: 'Minutes', mine: minutes, theirs: saved.minutes },
          { label: 'Day', mine: dayIn(day), theirs: dayIn(saved.day) },
          { label: 'Papers go out on', mine: dayIn(papers), theirs: dayIn(saved.papers) },
        ]}
      >
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </SaveEnd>
    </form>
  )
}
