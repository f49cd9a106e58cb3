import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Reviews.module.css'
import { useReviewAct } from './use-review-act.ts'

/** Opens a review's preparation; says first what that does, as it is done once. */
export function PrepareReview({ review }: { review: ReviewWithTrail }) {
  const act = useReviewAct(review)
  return (
    <Section
      heading="Is it time to prepare it?"
      lead="The plan as it was and as it is are kept as two pictures, and what happened since is written down by itself. The head writes a statement, and you judge each priority."
    >
      <div className={classes.buttons}>
        <ReasonedButton
          reasons={review.blockers.prepare}
          loading={act.isPending}
          onClick={() => act.mutate({ to: 'prepare' })}
        >
          Open the preparation
        </ReasonedButton>
      </div>
      <ProblemAlert error={act.error} takeFocus />
    </Section>
  )
}
