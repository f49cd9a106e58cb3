import { Button, NativeSelect } from '@mantine/core'
import type { BodyDecision } from '@sixfold/shared/contracts/board-decisions.ts'
import { shortMovement } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { count, formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { boardQuery, decisionPages } from './queries.ts'

/** What each body is asked to do, and what it did. */
export function DecisionsPage({ bodyId }: { bodyId: string | undefined }) {
  const { data: board } = useSuspenseQuery(boardQuery(undefined))
  const decisions = useSuspenseInfiniteQuery(decisionPages(bodyId))
  const navigate = useNavigate({ from: '/board/decisions' })
  const bodies = decisions.data.pages[0]?.bodies ?? []
  const items = decisions.data.pages.flatMap((page) => page.items)
  const scheme = useScheme()
  const waits = board.awaitingDecision
  return (
    <Page
      title={
        waits === 0
          ? 'Nothing waits for a decision'
          : `${count(waits, 'category waits', 'categories wait')} for ${board.abilities.decide ? 'your' : 'the board’s'} decision`
      }
      crumbs={[
        <Link key="board" to="/board">
          Board
        </Link>,
        'Decisions',
      ]}
      actions={
        waits > 0 && (
          <Button component={Link} to="/categorise">
            {board.abilities.decide ? 'Read and decide' : 'See the round'}
          </Button>
        )
      }
    >
      <Section heading="Who may decide today">
        <Facts
          items={bodies.map(({ id, name, meets }) => ({
            label: name,
            value: meets ? (
              <>
                meets{' '}
                <Link to="/meetings/$meetingId" params={{ meetingId: meets.id }}>
                  <DayText day={meets.day} distance="after" />
                </Link>
                ; papers out on {formatDay(meets.papersOutOn)}
              </>
            ) : (
              <>
                no <Link to="/meetings">meeting</Link> is set for {id === bodyId ? 'it' : 'this body'}
              </>
            ),
          }))}
        />
      </Section>
      <Section heading="What was decided?">
        {bodies.length > 1 && (
          <NativeSelect
            label="Body"
            value={bodyId ?? ''}
            data={[
              { value: '', label: 'Every body' },
              ...bodies.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: value === '' ? {} : { body: value } })
            }
          />
        )}
        <Card variant="flush">
          <DataTable
            caption="Decisions on categories, the newest first"
            columns={columnsIn(scheme)}
            rows={items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="Nothing was decided yet">
                Categories that a body decides on are listed here, with where they are minuted.
              </EmptyState>
            }
          />
        </Card>
        {decisions.hasNextPage && (
          <Button
            variant="default"
            loading={decisions.isFetchingNextPage}
            onClick={() => void decisions.fetchNextPage()}
          >
            Show earlier decisions
          </Button>
        )}
      </Section>
    </Page>
  )
}

const columnsIn = (scheme: Pick<Scheme, 'levels'>): Column<BodyDecision>[] => [
  {
    key: 'school',
    header: 'School',
    naming: true,
    cell: ({ school, categorisationId }) => (
      <Link to="/categorise/$categorisationId" params={{ categorisationId }}>
        {school.name}
      </Link>
    ),
  },
  { key: 'category', header: 'Category', cell: ({ level }) => <CategoryChip level={level} /> },
  {
    key: 'movement',
    header: 'Support needed',
    cell: ({ level, was }) => shortMovement(scheme, was, level),
  },
  { key: 'year', header: 'For', cell: ({ academicYear }) => academicYearWords(academicYear) },
  { key: 'effective', header: 'In force from', cell: ({ effectiveOn }) => formatDay(effectiveOn) },
  {
    key: 'body',
    header: 'Decided by',
    cell: ({ body, by, day }) => `${body.name}, recorded by ${by.name} on ${formatDay(day)}`,
  },
  {
    key: 'minute',
    header: 'Minute',
    cell: ({ meeting, minuteReference }) =>
      meeting ? (
        <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {minuteReference ?? `Meeting of ${formatDay(meeting.day)}`}
        </Link>
      ) : (
        (minuteReference ?? 'No reference')
      ),
  },
]
