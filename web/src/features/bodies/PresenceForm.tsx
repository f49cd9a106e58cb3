import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { type Meeting, recordPresence } from '@sixfold/shared/contracts/meetings.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useSetting } from '../trusts/use-setting.ts'
import classes from './Bodies.module.css'
import { attendersQuery, meetingQuery } from './queries.ts'

/** Ids in one text, as a draft keeps them; in order, so that the same people are the same text. */
const textOf = (ids: readonly string[]) => ids.toSorted().join(' ')
const idsIn = (text: string) => text.split(' ').filter((id) => id !== '')

interface PresenceFormProps {
  meeting: Meeting
  /** `saved`: it was recorded; else nothing was. */
  onDone: (saved: boolean) => void
}

/** Ticks the members who were there, and adds who attended besides. */
export function PresenceForm({ meeting, onDone }: PresenceFormProps) {
  const queryClient = useQueryClient()
  const query = meetingQuery(meeting.id)
  const { data, error } = useQuery(attendersQuery)
  const [attender, setAttender] = useState('')
  const saved = { present: textOf(meeting.present.map((person) => person.id)) }
  const draft = useDraft({
    name: `presence.${meeting.id}`,
    title: `Who was at ${meeting.body.name}`,
    saved,
    version: meeting.version,
  })
  const present = new Set(idsIn(draft.values.present))
  const people = [...meeting.members, ...meeting.present, ...(data?.items ?? [])]
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
  const members = new Set(meeting.members.map((person) => person.id))
  const attending = [...present].filter((id) => !members.has(id))
  const others = (data?.items ?? []).filter((person) => !members.has(person.id) && !present.has(person.id))
  const namesIn = (text: string) => idsIn(text).map(nameOf).toSorted().join(', ')
  const set = (id: string, there: boolean) =>
    draft.change({ present: textOf([...[...present].filter((one) => one !== id), ...(there ? [id] : [])]) })
  const save = useSetting({
    body: { personIds: [...present] },
    save: (sent) => call(recordPresence, { params: { meetingId: meeting.id }, ...sent }),
    reread: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    onSaved: async (answer) => {
      draft.clear()
      queryClient.setQueryData(query.queryKey, answer)
      onDone(true)
      await notify('Recorded')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <fieldset className={classes.group}>
        <legend>Members</legend>
        <div className={classes.choices}>
          {meeting.members.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={present.has(id)}
              onChange={(event) => set(id, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      {attending.length > 0 && (
        <fieldset className={classes.group}>
          <legend>Attending</legend>
          <div className={classes.choices}>
            {attending.map((id) => (
              <Checkbox key={id} label={nameOf(id)} checked onChange={() => set(id, false)} />
            ))}
          </div>
        </fieldset>
      )}
      <ProblemAlert error={error} />
      <NativeSelect
        label="Somebody else of the trust who attended (optional)"
        data={[
          { value: '', label: 'Choose somebody' },
          ...others.map((person) => ({ value: person.id, label: person.name })),
        ]}
        value={attender}
        onChange={(event) => {
          if (event.currentTarget.value !== '') set(event.currentTarget.value, true)
          setAttender('')
        }}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={meeting.version}
        texts={[{ label: 'Present', mine: namesIn(draft.values.present), theirs: namesIn(saved.present) }]}
      >
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            Record
          </Button>
          <Button variant="default" onClick={() => onDone(false)}>
            Cancel
          </Button>
        </div>
      </SaveEnd>
    </form>
  )
}
