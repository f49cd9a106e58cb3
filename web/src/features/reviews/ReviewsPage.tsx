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
import { openReviewPages } from './queries.ts'
import classes from './Reviews.module.css'

/** Open reviews of every school that one may see: what is late first, then what comes next. */
export function ReviewsPage() {
  const today = useToday()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(openReviewPages())
  const reviews = data.pages.flatMap((page) => page.items).toSorted((a, b) => urgency(a) - urgency(b))
  return (
    <Page
      title="Which reviews are late, and which come next?"
      lead={hasNextPage ? undefined : reviewsSummary(reviews, today)}
    >
      <Card variant="flush">
        <DataTable
          caption="Open reviews: late, then to come, then covered by a round"
          columns={columnsOn(today)}
          rows={reviews}
          rowKey={(review) => review.id}
          empty={
            <EmptyState title="No review is due yet">
              Publishing a school’s category makes one, due six months after the category takes effect.
            </EmptyState>
          }
        />
      </Card>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more reviews
        </Button>
      )}
    </Page>
  )
}

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
      <span className={review.overdue ? classes.late : undefined}>
        <time dateTime={review.dueOn}>{formatDay(review.dueOn)}</time> · {dueWords(review, today)}
      </span>
    ),
  },
  {
    key: 'status',
    header: 'State',
    sortBy: (review) => reviewStatusWords[review.status],
    cell: (review) => reviewStatusWords[review.status],
  },
]
