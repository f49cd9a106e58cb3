import { Button } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportPages } from './queries.ts'
import { ReportRows } from './ReportRows.tsx'

/** Packs and reports: drafts, which leaders alone see, then what is frozen, the newest first. */
export function ReportsPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(reportPages)
  const all = data.pages.flatMap((page) => page.items)
  const [drafts, frozen] = [all.filter((it) => it.frozen === null), all.filter((it) => it.frozen !== null)]
  const mayMake = data.pages[0]?.abilities.make ?? false
  const make = mayMake && (
    <Button component={Link} to="/reports/new">
      Make a report or a pack
    </Button>
  )
  return (
    <Page
      title="What has been reported to the board?"
      lead="Each is frozen once, with its hash: what it says stays as it was, whatever is corrected later."
      actions={all.length > 0 && make}
    >
      {all.length === 0 && (
        <EmptyState title="No reports yet" action={make}>
          {mayMake
            ? 'Make a pack for the board’s next meeting: you see what it says before you sign it.'
            : 'They show here once a trust leader has signed one, or papers have gone out.'}
        </EmptyState>
      )}
      {drafts.length > 0 && (
        <Section heading="Drafts" lead="Nobody but trust leaders sees these." divided>
          <ReportRows reports={drafts} />
        </Section>
      )}
      {frozen.length > 0 && (
        <Section heading="Frozen" divided>
          <ReportRows reports={frozen} />
        </Section>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </Page>
  )
}
