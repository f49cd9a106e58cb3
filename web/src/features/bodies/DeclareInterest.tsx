import { Button, Modal, NativeSelect, Textarea } from '@mantine/core'
import { declareInterest, interestLimits } from '@sixfold/shared/contracts/interests.ts'
import type { Meeting } from '@sixfold/shared/contracts/meetings.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { schoolChoicesQuery } from '../people/people-queries.ts'
import classes from './Bodies.module.css'
import { attendersQuery } from './queries.ts'

interface DeclareInterestProps {
  /** At which it was declared; left out: apart from one. */
  meeting?: Meeting
  onClose: () => void
}

/** Records that somebody has an interest in a school. */
export function DeclareInterest({ opened, ...form }: DeclareInterestProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Who has an interest in which school?">
      <DeclareForm {...form} />
    </Modal>
  )
}

function DeclareForm({ meeting, onClose }: DeclareInterestProps) {
  const today = useToday()
  const queryClient = useQueryClient()
  const people = useQuery(attendersQuery)
  const schools = useQuery(schoolChoicesQuery)
  const [id] = useState(newId)
  const [asked, setAsked] = useState(false)
  const draft = useDraft({
    name: `interest.${meeting?.id ?? 'standing'}`,
    title: 'A declared interest',
    saved: { personId: '', schoolId: '', words: '', fromOn: today },
  })
  const { personId, schoolId, words, fromOn } = draft.values
  const declare = useMutation({
    mutationFn: () =>
      call(declareInterest, {
        body: { id, personId, schoolId, words, ...(meeting ? { meetingId: meeting.id } : { fromOn }) },
      }),
    onSuccess: async () => {
      draft.clear()
      onClose()
      await queryClient.invalidateQueries()
      await notify('Interest recorded')
    },
  })
  const faults = faultsOf(declare.error)
  const complete = personId !== '' && schoolId !== '' && words.trim() !== '' && fromOn !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (complete && !declare.isPending) declare.mutate()
  }
  const choices = (items: readonly { id: string; name: string }[] = []) => [
    { value: '', label: 'Choose one' },
    ...items.map(({ id: value, name }) => ({ value, label: name })),
  ]
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <ProblemAlert error={declare.error ?? people.error ?? schools.error} takeFocus />
      <NativeSelect
        label="Person"
        data={choices(people.data?.items)}
        data-autofocus
        value={personId}
        onChange={(event) => draft.change({ personId: event.currentTarget.value })}
        error={faults['personId'] ?? (asked && personId === '' && 'Choose a person')}
      />
      <NativeSelect
        label="School"
        data={choices(schools.data?.items)}
        value={schoolId}
        onChange={(event) => draft.change({ schoolId: event.currentTarget.value })}
        error={faults['schoolId'] ?? (asked && schoolId === '' && 'Choose a school')}
      />
      <Textarea
        label="In their words"
        description="What the interest is, in a sentence. The boardroom reads it: name no pupils, and nothing on health or conduct."
        autosize
        minRows={2}
        maxLength={interestLimits.words}
        value={words}
        onChange={(event) => draft.change({ words: event.currentTarget.value })}
        error={faults['words'] ?? (asked && words.trim() === '' && 'Say what the interest is')}
      />
      {!meeting && (
        <DayField
          label="Declared on"
          max={today}
          value={fromOn}
          onChange={(day) => draft.change({ fromOn: day })}
          error={faults['fromOn'] ?? (asked && fromOn === '' && 'Give the day')}
        />
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={declare.isPending}>
          Record
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
