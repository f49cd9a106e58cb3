import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay, sentence } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { begunWords, dueWords, whyThen } from './due-words.ts'
import { nextReviewQuery } from './queries.ts'
import classes from './Reviews.module.css'

/** The next review on a school's page: when, how far off or how late, and why then; the way to its own page. */
export function NextReview({ schoolId }: { schoolId: string }) {
  const { data, error } = useQuery(nextReviewQuery(schoolId))
  const today = useToday()
  if (error) return <ProblemAlert error={error} />
  if (!data) return <Card caption="Next review">…</Card>
  const [review] = data.items
  if (!review)
    return (
      <Card caption="Next review">
        <p className={classes.soft}>None yet. The school’s first category makes one.</p>
      </Card>
    )
  const reason = review.moves.at(-1)?.reason
  return (
    <Card caption="Next review">
      <p className={classes.figure}>
        <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
          <time dateTime={review.dueOn}>{formatDay(review.dueOn)}</time>
        </Link>
      </p>
      <p className={classes.soft}>
        <span className={review.overdue ? classes.late : undefined}>{sentence(dueWords(review, today))}</span>{' '}
        · {begunWords(review.status)}
        {whyThen(review)}
        {reason && `: “${reason}”`}
      </p>
    </Card>
  )
}
