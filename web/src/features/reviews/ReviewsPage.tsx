import { Button } from '@mantine/core'
import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { reviewStatusWords } from '@sixfold/shared/domain/reviews/status.ts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { dueWords, reviewsSummary } from './due-words.ts'
import { MovedDays } from './MovedDays.tsx'
import { openReviewPages } from './queries.ts'
import { ReviewMonths } from './ReviewMonths.tsx'
import classes from './Reviews.module.css'

export type ReviewsView = 'list' | 'months'

/** Open reviews of every school that one may see: what is late first, then what comes next; or all of them by month. */
export function ReviewsPage({ view }: { view: ReviewsView }) {
  const today = useToday()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(openReviewPages())
  const reviews = data.pages.flatMap((page) => page.items).toSorted((a, b) => urgency(a) - urgency(b))
  return (
    <Page
      title="Which reviews are late, and which come next?"
      lead={hasNextPage ? undefined : reviewsSummary(reviews, today)}
      actions={reviews.length > 0 && <OtherView view={view} />}
    >
      {view === 'months' && reviews.length > 0 ? (
        <ReviewMonths reviews={reviews} />
      ) : (
        <ReviewTable reviews={reviews} today={today} />
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more reviews
        </Button>
      )}
    </Page>
  )
}

function ReviewTable({ reviews, today }: { reviews: readonly Review[]; today: string }) {
  return (
    <Card variant="flush">
      <DataTable
        caption="Open reviews: late, then to come, then covered by a round"
        columns={columnsOn(today)}
        rows={reviews}
        rowKey={(review) => review.id}
        empty={
          <EmptyState title="No review is due yet">
            Publishing a school’s category makes one, due some months after the category takes effect, as the
            trust’s scheme says.
          </EmptyState>
        }
      />
    </Card>
  )
}

const OtherView = ({ view }: { view: ReviewsView }) => (
  <Button
    variant="default"
    renderRoot={(props) => (
      <Link {...props} to="/reviews" search={view === 'months' ? {} : { view: 'months' as const }} />
    )}
  >
    {view === 'months' ? 'Show them as a list' : 'Show them by month'}
  </Button>
)

/** Late first, then to come, then those that a round covers; within each the earliest due first, as they came. */
const urgency = ({ overdue, coveredBy }: Review) => (overdue ? 0 : coveredBy === null ? 1 : 2)

const columnsOn = (today: string): Column<Review>[] => [
  {
    key: 'school',
    header: 'School',
    naming: true,
    sortBy: (review) => review.school.name,
    cell: ({ school }) => (
      <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
        {school.name}
      </Link>
    ),
  },
  {
    key: 'category',
    header: 'Category',
    sortBy: (review) => review.category.level,
    cell: (review) => <CategoryChip level={review.category.level} />,
  },
  {
    key: 'due',
    header: 'Due',
    sortBy: (review) => review.dueOn,
    cell: (review) => (
      <>
        <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
          <time dateTime={review.dueOn}>{formatDay(review.dueOn)}</time>
        </Link>{' '}
        <span className={review.overdue ? classes.late : undefined}>· {dueWords(review, today)}</span>
        <MovedDays moves={review.moves} />
      </>
    ),
  },
  {
    key: 'status',
    header: 'State',
    sortBy: (review) => reviewStatusWords[review.status],
    cell: (review) => reviewStatusWords[review.status],
  },
]
