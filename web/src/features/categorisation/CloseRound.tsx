import { Button, Modal, Textarea } from '@mantine/core'
import { closeRound, reopenRound, type Round } from '@sixfold/shared/contracts/rounds.ts'
import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { noNames } from '../cycles/no-names.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Categorisation.module.css'

/** Ends a round by hand, or takes that back, for whoever may. Once its year is over there is nothing to take back. */
export function CloseRound({ round }: { round: Round }) {
  const [opened, setOpened] = useState(false)
  if (!round.abilities.edit) return null
  const { closed, blockers } = round
  if (closed && blockers.reopen.some(({ code }) => code === 'year-over')) return null
  const label = `${closed ? 'Reopen' : 'Close'} the ${formatAcademicYear(round.academicYear)} round`
  return (
    <>
      <ReasonedButton
        variant="default"
        reasons={closed ? blockers.reopen : blockers.close}
        onClick={() => setOpened(true)}
      >
        {label}…
      </ReasonedButton>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`${label}?`}>
        <ReasonForm round={round} label={label} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function ReasonForm({ round, label, onClose }: { round: Round; label: string; onClose: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const year = formatAcademicYear(round.academicYear)
  const closes = round.closed === null
  const draft = useDraft({
    name: `round-status.${round.id}.${round.version}`,
    title: `Why the ${year} round is ${closes ? 'closed' : 'reopened'}`,
    saved: { reason: '' },
  })
  const reason = draft.values.reason.trim()
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const over = useToday() > academicYearDays(round.academicYear).to
  const act = useMutation({
    mutationFn: () =>
      call(closes ? closeRound : reopenRound, {
        params: { roundId: round.id },
        version: round.version,
        key: keyOf([round.version, reason]),
        body: { reason },
      }),
    onSuccess: async () => {
      draft.clear()
      onClose()
      await notify(closes ? `The ${year} round is closed` : `The ${year} round is open again`)
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason === '') field.current?.focus()
    else act.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.dialog}>
      <DraftNote draft={draft} />
      <p>
        {closes && over
          ? 'Its year is over, so this can’t be taken back. Self-assessments on which nothing was proposed close with it, and hold up no later round.'
          : closes
            ? 'No other school begins in it, and it no longer stands in place of reviews: one that is past its day is late from now on. Self-assessments on which nothing was proposed close too. Reviews under way, and the decisions that they ask for, go on.'
            : 'Schools may begin in it again, and it stands in place of the reviews of those that it hasn’t categorised. Self-assessments that closed with it go on where they were.'}
      </p>
      <Textarea
        ref={field}
        label="Why?"
        description={`Everybody in the trust may read it. ${noNames}`}
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.values.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={asked && reason === '' && `Say why it is ${closes ? 'closed' : 'reopened'}`}
      />
      <ProblemAlert error={act.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={act.isPending}>
          {label}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
