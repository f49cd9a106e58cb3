import { Button, SegmentedControl } from '@mantine/core'
import { type BoardSince, markBoardSeen, type SinceChange } from '@sixfold/shared/contracts/board-since.ts'
import type { SinceKind } from '@sixfold/shared/domain/accountability/since-names.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { v7 } from 'uuid'
import { call } from '../../lib/api-client.ts'
import { count, formatDay, formatInstant } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSession } from '../shell/session.ts'
import { boardSinceQuery } from './queries.ts'
import { RecordLink } from './RecordLink.tsx'

/** What the board's page says now and did not say then: since one last looked, or since the last meeting. */
export function SincePage({ from }: { from: SinceKind }) {
  const { data } = useSuspenseQuery(boardSinceQuery(from))
  const navigate = useNavigate({ from: '/board/since' })
  // When the board meets is for those who see its meetings.
  const { seeGovernors } = useSession().abilities
  return (
    <Page
      title={headingOf(from, data)}
      lead={leadOf(from, data)}
      crumbs={[
        <Link key="board" to="/board">
          Board
        </Link>,
        'What changed',
      ]}
      actions={from === 'look' && <MarkSeen until={data.until} />}
    >
      {!seeGovernors && (
        <SegmentedControl
          aria-label="Since when?"
          data={[
            { value: 'look', label: 'Since I last looked' },
            { value: 'meeting', label: 'Since the last meeting' },
          ]}
          value={from}
          onChange={(value) => void navigate({ search: value === 'meeting' ? { from: 'meeting' } : {} })}
        />
      )}
      {!data.comparesSupport && (
        <Notice>Support is counted anew from 1 September, and isn’t compared with the year before.</Notice>
      )}
      <Changes from={from} data={data} />
    </Page>
  )
}

function headingOf(from: SinceKind, { since, changes }: BoardSince): string {
  const when = from === 'look' ? 'since you last looked' : 'since the last meeting'
  if (since === null) return `What changed ${when}?`
  return changes.length === 0
    ? `Nothing changed ${when}`
    : `${count(changes.length, 'change')} ${when}, at ${count(bySchool(changes).length, 'school')}`
}

function leadOf(from: SinceKind, { since, meeting }: BoardSince): string {
  if (from === 'meeting')
    return meeting
      ? `${meeting.body.name} met on ${formatDay(meeting.day)}: what the page shows now and didn’t at the end of that day.`
      : ''
  return since === null ? '' : `You marked the board’s page as seen on ${formatInstant(since)}.`
}

function Changes({ from, data }: { from: SinceKind; data: BoardSince }) {
  if (data.since === null)
    return from === 'look' ? (
      <EmptyState title="You have not marked the page as seen yet">
        Read <Link to="/board">the board’s page</Link>, then mark it as seen here. From then on this page
        tells what changed.
      </EmptyState>
    ) : (
      <EmptyState title="The board has not met yet">
        Once a meeting of the board has passed, this page tells what changed since. The clerk and trust
        leaders keep <Link to="/meetings">meetings</Link>.
      </EmptyState>
    )
  if (data.changes.length === 0)
    return (
      <EmptyState title="The page reads as it did">
        No category, review, priority
        {data.comparesSupport ? ', evidence of a step or support' : ' or evidence of a step'} is other than it
        was.
      </EmptyState>
    )
  return bySchool(data.changes).map(({ school, changes }) => (
    <Section key={school.id} heading={school.name}>
      <Card variant="flush">
        <Rows
          items={changes.map(({ sentence, record }) => ({
            key: sentence,
            children: (
              <RecordLink record={record} school={school}>
                {sentence}
              </RecordLink>
            ),
          }))}
        />
      </Card>
    </Section>
  ))
}

function bySchool(changes: readonly SinceChange[]) {
  const groups = Map.groupBy(changes, ({ school }) => school.id)
  return [...groups.values()].flatMap((of) => (of[0] ? [{ school: of[0].school, changes: of }] : []))
}

function MarkSeen({ until }: { until: string }) {
  const queryClient = useQueryClient()
  const mark = useMutation({
    mutationFn: () => call(markBoardSeen, { body: { id: v7(), until } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: boardSinceQuery('look').queryKey })
      await notify('Marked as seen')
    },
  })
  return (
    <>
      <Button loading={mark.isPending} onClick={() => mark.mutate()}>
        Mark as seen
      </Button>
      <ProblemAlert error={mark.error} />
    </>
  )
}
