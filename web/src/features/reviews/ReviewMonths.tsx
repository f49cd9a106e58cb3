import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { Link } from '@tanstack/react-router'
import { count, formatWeekday } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Tiles } from '../../ui/Columns.tsx'
import { Section } from '../../ui/Section.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { begunWords, dueWords } from './due-words.ts'
import { byMonth, monthName } from './months.ts'
import classes from './Reviews.module.css'

/** Open reviews by the month that they are due in: from the first to the last, and the months between that have none. */
export function ReviewMonths({ reviews }: { reviews: readonly Review[] }) {
  return (
    <Tiles min="18rem">
      {byMonth(reviews).map(({ month, due }) => (
        <Section
          key={month}
          heading={monthName(month)}
          lead={due.length === 0 ? 'No review' : count(due.length, 'review')}
        >
          {due.length > 0 && (
            <ul className={classes.month}>
              {due.map((review) => (
                <Due key={review.id} review={review} />
              ))}
            </ul>
          )}
        </Section>
      ))}
    </Tiles>
  )
}

function Due({ review }: { review: Review }) {
  const today = useToday()
  return (
    <li>
      <time dateTime={review.dueOn}>{formatWeekday(review.dueOn, today)}</time>
      <div>
        <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
          {review.school.name}
        </Link>
        <div className={review.overdue ? classes.late : classes.soft}>
          <CategoryChip level={review.category.level} variant="plain" /> · {begunWords(review.status)}
          {dueWords(review, today)}
          {review.moves.length > 0 && ' · moved'}
        </div>
      </div>
    </li>
  )
}
