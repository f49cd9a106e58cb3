import { Textarea } from '@mantine/core'
import { judgePriority, reviewTextLimits } from '@sixfold/shared/contracts/review-acts.ts'
import type { ReviewedPriority, ReviewJudgement } from '@sixfold/shared/contracts/review-work.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import {
  type ImpactRating,
  impactRatings,
  impactWords,
  type ProgressRating,
  progressRatings,
  ratingWords,
} from '@sixfold/shared/domain/progress/words.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { noNames } from '../cycles/no-names.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { ratingLook } from '../progress/rating-look.ts'
import { useReviewSave } from './use-review-save.ts'
import classes from './Work.module.css'

type Text = { progress: string; impact: string; note: string }

/** A priority's progress and impact, judged at the review with a note; kept on this device until it is saved. */
export function JudgePriority({ review, priority }: { review: ReviewWithTrail; priority: ReviewedPriority }) {
  const { judgement } = priority
  const version = judgement?.version ?? 0
  const draft = useDraft<Text>({
    name: `review-judgement.${review.id}.${priority.id}`,
    title: `${priority.title} at the review of ${review.school.name}`,
    saved: textOf(judgement),
    version,
  })
  const { values: text, change } = draft
  const [attempt, setAttempt] = useState(0)
  const faults = attempt > 0 ? faultsOf(priority.id, text) : []
  const errorOf = (name: keyof Text) =>
    faults.find((fault) => fault.fieldId === fieldOf(priority.id, name))?.message
  const save = useReviewSave(
    review.id,
    {
      progress: text.progress as ProgressRating,
      impact: text.impact as ImpactRating,
      note: text.note.trim(),
    },
    (sent) => call(judgePriority, { params: { reviewId: review.id, priorityId: priority.id }, ...sent }),
    async () => {
      draft.clear()
      await notify('Judged')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faultsOf(priority.id, text).length === 0 && draft.dirty && !save.isPending) save.mutate(draft.base)
  }
  const errors = { progress: errorOf('progress'), impact: errorOf('impact') }
  return (
    <form onSubmit={submit} className={classes.form} noValidate aria-label={`Judge ${priority.title}`}>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <ChoiceCards<ProgressRating>
        id={fieldOf(priority.id, 'progress')}
        label="Progress: is it on track?"
        layout="row"
        choices={progressRatings.map((value) => ({
          value,
          label: ratingWords[value],
          ...ratingLook[value],
        }))}
        value={progressRatings.find((one) => one === text.progress) ?? null}
        onChange={(progress) => change({ progress })}
        {...(errors.progress ? { error: errors.progress } : {})}
      />
      <ChoiceCards<ImpactRating>
        id={fieldOf(priority.id, 'impact')}
        label="Impact: what can be seen of it?"
        layout="row"
        choices={impactRatings.map((value) => ({ value, label: impactWords[value].label }))}
        value={impactRatings.find((one) => one === text.impact) ?? null}
        onChange={(impact) => change({ impact })}
        {...(errors.impact ? { error: errors.impact } : {})}
      />
      <Textarea
        id={fieldOf(priority.id, 'note')}
        label="How do you know?"
        description={`The head reads it at once; governors and trustees once the review is signed off. ${noNames}`}
        autosize
        minRows={2}
        maxLength={reviewTextLimits.note}
        value={text.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={errorOf('note')}
      />
      <SaveEnd save={save} draft={draft} version={version} texts={texts(text, textOf(judgement))}>
        <div className={classes.end}>
          <ReasonedButton
            type="submit"
            variant={draft.dirty ? 'filled' : 'default'}
            reasons={review.blockers.judge}
            loading={save.isPending}
          >
            {judgement ? 'Save another judgement' : 'Save the judgement'}
          </ReasonedButton>
          <span role="status" className={classes.soft}>
            {statusOf(draft.dirty, save.isPaused, judgement)}
          </span>
        </div>
      </SaveEnd>
    </form>
  )
}

function statusOf(dirty: boolean, paused: boolean, judgement: ReviewJudgement | null): string {
  if (paused) return 'Kept on this device; saved as soon as there is a connection'
  if (dirty) return 'Not saved yet'
  return judgement ? `Saved · ${judgement.by.name}, ${formatDay(judgement.day)}` : 'Not judged yet'
}

const fieldOf = (priorityId: string, name: keyof Text) => `${name}-${priorityId}`

const textOf = (judgement: ReviewJudgement | null): Text => ({
  progress: judgement?.progress ?? '',
  impact: judgement?.impact ?? '',
  note: judgement?.note ?? '',
})

function faultsOf(priorityId: string, text: Text): { fieldId: string; message: string }[] {
  const messages: Text = {
    progress: 'Say whether it is on track',
    impact: 'Say what can be seen of the impact',
    note: 'Say how you know',
  }
  return (Object.keys(messages) as (keyof Text)[])
    .filter((name) => text[name].trim() === '')
    .map((name) => ({ fieldId: fieldOf(priorityId, name), message: messages[name] }))
}

function texts(mine: Text, theirs: Text) {
  const said = ({ progress, impact, note }: Text) => [
    {
      label: 'Progress',
      text: progressRatings.some((one) => one === progress) ? ratingWords[progress as ProgressRating] : '',
    },
    {
      label: 'Impact',
      text: impactRatings.some((one) => one === impact) ? impactWords[impact as ImpactRating].label : '',
    },
    { label: 'How we know', text: note },
  ]
  return said(mine).map(({ label, text }, index) => ({
    label,
    mine: text,
    theirs: said(theirs)[index]?.text ?? '',
  }))
}
