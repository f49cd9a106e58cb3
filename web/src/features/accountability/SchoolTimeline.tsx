import { Button, Skeleton } from '@mantine/core'
import { withoutRuns } from '@sixfold/shared/domain/accountability/counted-anew.ts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Section } from '../../ui/Section.tsx'
import { timelinePages } from './queries.ts'
import { Events } from './TodayPage.tsx'

/** What happened at a school, as far as the person may see it: newest first, ten at a time. */
export function SchoolTimeline({ schoolId }: { schoolId: string }) {
  return (
    <Suspense fallback={<Skeleton height="12rem" radius="lg" />}>
      <Timeline schoolId={schoolId} />
    </Suspense>
  )
}

function Timeline({ schoolId }: { schoolId: string }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    timelinePages(schoolId),
  )
  const events = withoutRuns(data.pages.flatMap((page) => page.items))
  return (
    <Section heading="What happened here?" divided id="timeline">
      {events.length === 0 ? <p>Nothing is recorded yet.</p> : <Events events={events} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </Section>
  )
}
