import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import type { ReviewMove } from '@sixfold/shared/domain/reviews/move.ts'
import { isOpenReview, reviewStatusWords } from '@sixfold/shared/domain/reviews/status.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatAcademicYear, formatDay, sentence } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Columns } from '../../ui/Columns.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { QuestionsAbout } from '../questions/QuestionsAbout.tsx'
import { begunWords, dueWords, whyThen } from './due-words.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { moveWords } from './move-words.ts'
import { OtherReviews } from './OtherReviews.tsx'
import { PrepareReview } from './PrepareReview.tsx'
import { reviewQuery } from './queries.ts'
import { ReviewHistory } from './ReviewHistory.tsx'
import { ReviewWorkspace } from './ReviewWorkspace.tsx'
import classes from './Reviews.module.css'

const moves: readonly ReviewMove[] = ['defer', 'bringForward', 'notHeld']

/**
 * One review: when, which category made it, what became of its day and why, and what one may do about it. From its preparation
 * on, what was prepared, written and judged comes first.
 */
export function ReviewPage({ reviewId }: { reviewId: string }) {
  const { data: review } = useSuspenseQuery(reviewQuery(reviewId))
  const { school, status } = review
  const open = isOpenReview(status)
  return (
    <Page
      title={titleOf(review, open)}
      crumbs={[
        <Link key="reviews" to="/reviews">
          Reviews
        </Link>,
        <Link key="school" to="/schools/$schoolId" params={{ schoolId: school.id }}>
          {school.name}
        </Link>,
        formatDay(review.dueOn),
      ]}
      lead={<Lead review={review} open={open} />}
    >
      {review.work && <ReviewWorkspace review={review} work={review.work} />}
      <Columns
        aside={
          <>
            <QuestionsAbout
              asking={{ record: { kind: 'review', id: reviewId }, name: `the review of ${school.name}` }}
              schoolId={school.id}
            />
            <ReviewHistory trail={review.trail} />
            <OtherReviews review={review} />
          </>
        }
      >
        {review.abilities.prepare && status === 'scheduled' && <PrepareReview review={review} />}
        <Section heading="What is it about?">
          <Facts
            items={[
              {
                label: 'Category',
                value: (
                  <>
                    <CategoryChip level={review.category.level} />{' '}
                    {formatAcademicYear(review.category.academicYear)}, in force from{' '}
                    <DayText day={review.category.effectiveOn} />
                  </>
                ),
              },
              { label: 'State', value: reviewStatusWords[status] },
              { label: open ? 'Why then' : 'Its day', value: sentence(whyThen(review)) },
              { label: 'First due', value: <DayText day={review.nominalDueOn} /> },
            ]}
          />
        </Section>
        {open && review.abilities.move && <Moves review={review} />}
      </Columns>
    </Page>
  )
}

function titleOf({ school, work }: ReviewWithTrail, open: boolean): string {
  if (work && open) return `What has changed at ${school.name}, and what do we make of it?`
  return open ? `When is ${school.name} reviewed?` : `What became of this review of ${school.name}?`
}

function Lead({ review, open }: { review: ReviewWithTrail; open: boolean }) {
  const today = useToday()
  if (!open) return reviewStatusWords[review.status]
  return (
    <span className={review.overdue ? classes.late : undefined}>
      <time dateTime={review.dueOn}>{formatDay(review.dueOn)}</time> · {begunWords(review.status)}
      {dueWords(review, today)}
    </span>
  )
}

function Moves({ review }: { review: ReviewWithTrail }) {
  const [move, setMove] = useState<ReviewMove | null>(null)
  return (
    <Section
      heading="Does another day suit better?"
      lead="The old day stays in the review’s history, with who moved it and why."
    >
      <div className={classes.buttons}>
        {moves.map((one) => (
          <ReasonedButton
            key={one}
            variant="default"
            reasons={review.blockers[one]}
            onClick={() => setMove(one)}
          >
            {moveWords[one].button}
          </ReasonedButton>
        ))}
      </div>
      <MoveDialog review={review} move={move} onClose={() => setMove(null)} />
    </Section>
  )
}
