import { Button, Modal, Textarea } from '@mantine/core'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import type { ReviewMove } from '@sixfold/shared/domain/reviews/move.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { moveWords } from './move-words.ts'
import classes from './Reviews.module.css'

interface MoveDialogProps {
  review: ReviewWithTrail
  /** What is being done; null while nothing is. */
  move: ReviewMove | null
  onClose: () => void
}

/** Asks for the day and why, before a review is moved or kept as not held. */
export function MoveDialog({ review, move, onClose }: MoveDialogProps) {
  return (
    <Modal opened={move !== null} onClose={onClose} title={move ? moveWords[move].question : ''}>
      {move && <Moving key={move} review={review} move={move} onDone={onClose} />}
    </Modal>
  )
}

function Moving({ review, move, onDone }: { review: ReviewWithTrail; move: ReviewMove; onDone: () => void }) {
  const queryClient = useQueryClient()
  const stableKey = useStableKey()
  const [dueOn, setDueOn] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const words = moveWords[move]
  const days = review.days[move]
  const { id, version } = review
  const send = useMutation({
    mutationFn: () =>
      call(words.endpoint, {
        params: { reviewId: id },
        version,
        key: stableKey([move, id, version, dueOn, reason]),
        body: { dueOn, reason },
      }),
    onSuccess: (after) => {
      onDone()
      return notify(words.done(after))
    },
    onSettled: () => refreshAll(queryClient),
  })
  const faults = { ...faultsOf(send.error), ...missingIn(dueOn, reason, days) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(missingIn(dueOn, reason, days)).length === 0) send.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DayField
        label={words.dayLabel}
        description={
          days &&
          `From ${formatDay(days.from)} to ${formatDay(days.to)}. If the school is away then, its last day before.`
        }
        data-autofocus
        {...(days ? { min: days.from, max: days.to } : {})}
        value={dueOn}
        onChange={setDueOn}
        error={asked && faults['dueOn']}
      />
      <Textarea
        label="Why?"
        description={`The school, leaders and its partners read this; governors and trustees see the days. ${noNames}`}
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && faults['reason']}
      />
      <ProblemAlert error={send.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={send.isPending}>
          {move === 'notHeld' ? 'Keep it as not held' : words.button}
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function missingIn(dueOn: string, reason: string, days: { from: string; to: string } | null) {
  const outside = days !== null && (dueOn < days.from || dueOn > days.to)
  return {
    ...(dueOn === '' ? { dueOn: 'Choose a day' } : {}),
    ...(dueOn !== '' && outside
      ? { dueOn: `Choose a day from ${formatDay(days.from)} to ${formatDay(days.to)}` }
      : {}),
    ...(reason.trim() === '' ? { reason: 'Say why, so that the school knows' } : {}),
  } as Record<string, string>
}
