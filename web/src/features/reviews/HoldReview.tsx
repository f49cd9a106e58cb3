import { Textarea } from '@mantine/core'
import { reviewTextLimits } from '@sixfold/shared/contracts/review-acts.ts'
import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import { heldDayFault } from '@sixfold/shared/domain/reviews/work.ts'
import { type FormEvent, useState } from 'react'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { useReviewAct } from './use-review-act.ts'
import classes from './Work.module.css'

/** Keeps when a review was held and who was present; whoever records it held it. */
export function HoldReview({ review, work }: { review: ReviewWithTrail; work: ReviewWork }) {
  const today = useToday()
  const act = useReviewAct(review)
  const draft = useDraft({
    name: `review-held.${review.id}`,
    title: `Who was at the review of ${review.school.name}`,
    saved: { heldOn: today, present: '' },
    version: review.version,
  })
  const [asked, setAsked] = useState(false)
  const { heldOn, present } = draft.values
  const dayFault = heldOn === '' ? 'Choose the day' : heldDayFault(heldOn, work.prepared.day, today)
  const presentFault = present.trim() === '' ? 'Say who was present' : null
  const send = async () => {
    try {
      await act.mutateAsync({ to: 'hold', heldOn, present: present.trim() })
    } catch {
      return
    }
    draft.clear()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (dayFault === null && presentFault === null && !act.isPending) void send()
  }
  return (
    <Section heading="Was it held?" lead="You record it as the one who held it. After that its day stays.">
      <form onSubmit={submit} className={classes.form} noValidate>
        <DraftNote draft={draft} />
        <DayField
          label="Held on"
          min={work.prepared.day}
          max={today}
          value={heldOn}
          onChange={(day) => draft.change({ heldOn: day })}
          error={asked && dayFault}
        />
        <Textarea
          label="Who was present?"
          description="By role, such as “the head, the chair of governors”. No pupils and no families."
          autosize
          minRows={1}
          maxLength={reviewTextLimits.present}
          value={present}
          onChange={(event) => draft.change({ present: event.currentTarget.value })}
          error={asked && presentFault}
        />
        <ProblemAlert error={act.error} takeFocus />
        <div className={classes.end}>
          <ReasonedButton type="submit" reasons={review.blockers.hold} loading={act.isPending}>
            It was held
          </ReasonedButton>
        </div>
      </form>
    </Section>
  )
}
