import { Button, Modal, Textarea } from '@mantine/core'
import { type Cycle, reopenCycle } from '@sixfold/shared/contracts/cycles.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { refreshAll } from './queries.ts'
import { useStableKey } from './use-stable-key.ts'

/** A leader opens a cycle again that was closed by mistake. Nothing for others, and while it is open. */
export function ReopenCycle({ cycle }: { cycle: Cycle }) {
  const [opened, setOpened] = useState(false)
  if (!cycle.abilities.reopen) return null
  const label = `Reopen ${academicYearWords(cycle.academicYear)}`
  return (
    <div className="no-print">
      <ReasonedButton variant="default" reasons={cycle.blockers.reopen} onClick={() => setOpened(true)}>
        {label}…
      </ReasonedButton>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`${label}?`}>
        <ReopenForm cycle={cycle} label={label} onClose={() => setOpened(false)} />
      </Modal>
    </div>
  )
}

function ReopenForm({ cycle, label, onClose }: { cycle: Cycle; label: string; onClose: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const draft = useDraft({
    name: `reopen.${cycle.id}.${cycle.version}`,
    title: `Why ${academicYearWords(cycle.academicYear)} at ${cycle.school.name} is reopened`,
    saved: { reason: '' },
  })
  const reason = draft.values.reason.trim()
  const [asked, setAsked] = useState(false)
  const reopen = useMutation({
    mutationFn: () =>
      call(reopenCycle, {
        params: { cycleId: cycle.id },
        version: cycle.version,
        key: keyOf([cycle.version, reason]),
        body: { reason },
      }),
    onSuccess: async () => {
      draft.clear()
      onClose()
      await notify(`The ${academicYearWords(cycle.academicYear)} cycle is open again`)
    },
    onSettled: () => refreshAll(queryClient),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason !== '') reopen.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <p className={classes.text}>
        What was stopped by closing it goes on at the step where it was. That it was closed stays in the
        trail.
      </p>
      <Textarea
        label="Why?"
        description={`Shown with the cycle, to governors and trustees too. ${noNames}`}
        data-autofocus
        maxLength={2000}
        value={draft.values.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={asked && reason === '' && 'Say why it is reopened'}
      />
      <ProblemAlert error={reopen.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={reopen.isPending}>
          {label}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
