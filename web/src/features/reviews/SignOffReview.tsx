import { Textarea } from '@mantine/core'
import { reviewTextLimits } from '@sixfold/shared/contracts/review-acts.ts'
import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import {
  askedLevelFault,
  outcomeWords,
  type ReviewOutcome,
  reviewOutcomes,
} from '@sixfold/shared/domain/reviews/outcome.ts'
import { type FormEvent, useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { noNames } from '../cycles/no-names.ts'
import { levelAsked, NewCategory } from './NewCategory.tsx'
import { useReviewAct } from './use-review-act.ts'
import classes from './Work.module.css'

/** What came of a review that was held: confirm, or ask for a new decision, with a reason; asks once more, since it locks. */
export function SignOffReview({ review, work }: { review: ReviewWithTrail; work: ReviewWork }) {
  const scheme = useScheme()
  const act = useReviewAct(review)
  const draft = useDraft({
    name: `review-outcome.${review.id}`,
    title: `What came of the review of ${review.school.name}`,
    saved: { outcome: '', level: '', reason: '' },
    version: review.version,
  })
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const reason = draft.values.reason.trim()
  const outcome = reviewOutcomes.find((one) => one === draft.values.outcome) ?? null
  const level = levelAsked(outcome, draft.values.level, work)
  const fault = outcome && work.decidedOn && askedLevelFault(scheme, { outcome, level }, work.decidedOn)
  const missing = [
    ...(outcome === null ? [{ fieldId: 'review-outcome', message: 'Say what came of it' }] : []),
    ...(fault ? [{ fieldId: 'review-level', message: fault }] : []),
    ...(reason === '' ? [{ fieldId: 'review-reason', message: 'Say why' }] : []),
  ]
  const send = async () => {
    if (outcome === null) return
    try {
      await act.mutateAsync({ to: 'signOff', outcome, reason, ...(level === null ? {} : { level }) })
    } catch {
      return
    }
    draft.clear()
    setAsking(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (missing.length > 0) return
    act.reset()
    setAsking(true)
  }
  const shown = attempt > 0 ? missing : []
  const errorOf = (fieldId: string) => shown.find((one) => one.fieldId === fieldId)?.message
  const outcomeError = errorOf('review-outcome')
  return (
    <Section heading="What came of it?">
      <form onSubmit={submit} className={classes.form} noValidate>
        <DraftNote draft={draft} />
        <FormErrors errors={shown} attempt={attempt} />
        <ChoiceCards<ReviewOutcome>
          id="review-outcome"
          label="Does the category still fit?"
          choices={reviewOutcomes.map((value) => ({
            value,
            label: outcomeWords[value].label,
            description: outcomeWords[value].means,
          }))}
          value={outcome}
          onChange={(chosen) => draft.change({ outcome: chosen, level: '' })}
          {...(outcomeError ? { error: outcomeError } : {})}
        />
        {outcome !== null && work.decidedOn && (
          <NewCategory
            outcome={outcome}
            decidedOn={work.decidedOn}
            value={level}
            error={errorOf('review-level')}
            onChange={(chosen) => draft.change({ level: chosen })}
          />
        )}
        <Textarea
          id="review-reason"
          label="Why?"
          description={`Published with the review: the school, its governors and every trustee read it. ${noNames}`}
          autosize
          minRows={3}
          maxLength={reviewTextLimits.reason}
          value={draft.values.reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          error={errorOf('review-reason')}
        />
        <div className={classes.end}>
          <ReasonedButton type="submit" reasons={review.blockers.signOff} loading={act.isPending}>
            Sign off
          </ReasonedButton>
        </div>
      </form>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Sign off the review of ${review.school.name}?`}
        confirmLabel="Sign off"
        onConfirm={() => void send()}
        loading={act.isPending}
        error={act.error}
      >
        {outcome !== null && (
          <p>
            {outcomeWords[outcome].label}
            {level !== null && `: ${scheme.levels[level].label} is proposed`}.
          </p>
        )}
        <p>
          Nothing of it changes after that, and governors and trustees read it.
          {work.nextDueOn && ` The next review falls due on ${formatDay(work.nextDueOn)}.`}
        </p>
      </ConfirmDialog>
    </Section>
  )
}
