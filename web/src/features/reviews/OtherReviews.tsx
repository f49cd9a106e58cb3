import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { reviewStatusWords } from '@sixfold/shared/domain/reviews/status.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { Rows } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { schoolReviewsQuery } from './queries.ts'

/** The other reviews of a review's school, the latest first. Nothing when there are none. */
export function OtherReviews({ review }: { review: Pick<Review, 'id' | 'school'> }) {
  const { data } = useQuery(schoolReviewsQuery(review.school.id))
  const others = (data?.items ?? []).filter(({ id }) => id !== review.id).toReversed()
  if (others.length === 0) return null
  return (
    <Section heading="Other reviews of the school">
      <Rows
        items={others.map(({ id, dueOn, status, category }) => ({
          key: id,
          children: (
            <>
              <Link to="/reviews/$reviewId" params={{ reviewId: id }}>
                <time dateTime={dueOn}>{formatDay(dueOn)}</time>
              </Link>
              <div>{reviewStatusWords[status]}</div>
            </>
          ),
          end: <CategoryChip level={category.level} />,
        }))}
      />
    </Section>
  )
}
