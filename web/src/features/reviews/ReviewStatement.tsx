import { Textarea } from '@mantine/core'
import { reviewTextLimits, writeStatement } from '@sixfold/shared/contracts/review-acts.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { noNames } from '../cycles/no-names.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useReviewSave } from './use-review-save.ts'
import classes from './Work.module.css'

/** The head's statement: written by the head until the review is signed off, and read by the others. */
export function ReviewStatement({ review }: { review: ReviewWithTrail }) {
  const statement = review.work?.statement ?? null
  if (review.abilities.writeStatement && review.blockers.writeStatement.length === 0)
    return <StatementForm review={review} />
  if (!statement)
    return (
      <p className={classes.soft}>
        {review.status === 'signed-off' ? 'The head wrote none.' : 'The head has not written it yet.'}
      </p>
    )
  return <Quote by={`${statement.by.name} · ${formatDay(statement.day)}`}>{statement.text}</Quote>
}

function StatementForm({ review }: { review: ReviewWithTrail }) {
  const statement = review.work?.statement ?? null
  const version = statement?.version ?? 0
  const draft = useDraft({
    name: `review-statement.${review.id}`,
    title: `Your statement for the review of ${review.school.name}`,
    saved: { text: statement?.text ?? '' },
    version,
  })
  const [asked, setAsked] = useState(false)
  const text = draft.values.text
  const save = useReviewSave(
    review.id,
    { text: text.trim() },
    (sent) => call(writeStatement, { params: { reviewId: review.id }, ...sent }),
    async () => {
      draft.clear()
      await notify('Your statement is saved')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (text.trim() !== '' && draft.dirty && !save.isPending) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <Textarea
        label="Your statement"
        description={`What you would say of the half-year. Leaders and your partners read it once you save it; governors and trustees once the review is signed off. ${noNames}`}
        autosize
        minRows={5}
        maxLength={reviewTextLimits.statement}
        value={text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
        error={asked && text.trim() === '' && 'Write something here'}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={version}
        texts={[{ label: 'The statement', mine: text, theirs: statement?.text ?? '' }]}
      >
        <div className={classes.end}>
          <ReasonedButton type="submit" variant={draft.dirty ? 'filled' : 'default'} loading={save.isPending}>
            Save the statement
          </ReasonedButton>
          <span role="status" className={classes.soft}>
            {save.isPaused
              ? 'Kept on this device; saved as soon as there is a connection'
              : draft.dirty
                ? 'Not saved yet'
                : statement
                  ? `Saved · ${statement.by.name}, ${formatDay(statement.day)}`
                  : ''}
          </span>
        </div>
      </SaveEnd>
    </form>
  )
}
