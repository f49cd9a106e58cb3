import { Button } from '@mantine/core'
import type { MeetingRow } from '@sixfold/shared/contracts/meetings.ts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { AddMeeting } from './AddMeeting.tsx'
import classes from './Bodies.module.css'
import { meetingPages } from './queries.ts'

/** The meetings of every body by day: what is to come, the soonest first, then what was held, the latest first. */
export function MeetingsPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(meetingPages)
  const today = useToday()
  const [adding, setAdding] = useState(false)
  const meetings = data.pages.flatMap((page) => page.items)
  const toCome = meetings.filter((it) => it.day >= today).toReversed()
  const held = meetings.filter((it) => it.day < today)
  const keep = data.pages[0]?.abilities.keep ?? false
  const add = keep && <Button onClick={() => setAdding(true)}>Add a meeting</Button>
  return (
    <Page
      title="When do our bodies meet, and what came of it?"
      lead={
        <>
          <Link to="/set-up/bodies">Who decides</Link> ·{' '}
          <Link to="/meetings/interests">Declared interests</Link>
        </>
      }
      actions={meetings.length > 0 && add}
    >
      {meetings.length === 0 && (
        <EmptyState title="No meetings yet" action={add}>
          {keep
            ? 'Add the board’s next meeting: decisions can name it once it is held.'
            : 'They show here once the clerk or a trust leader adds them.'}
        </EmptyState>
      )}
      {toCome.length > 0 && <Meetings heading="To come" meetings={toCome} />}
      {held.length > 0 && <Meetings heading="Held" meetings={held} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier meetings
        </Button>
      )}
      {keep && <AddMeeting opened={adding} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Meetings({ heading, meetings }: { heading: string; meetings: readonly MeetingRow[] }) {
  const today = useToday()
  return (
    <Section heading={heading} divided>
      <Rows
        items={meetings.map((it) => ({
          key: it.id,
          children: (
            <>
              <Link to="/meetings/$meetingId" params={{ meetingId: it.id }}>
                {it.body.name}, {formatDay(it.day)}
              </Link>
              <p className={classes.soft}>
                {it.day >= today ? (
                  <>
                    Papers go out on <DayText day={it.papersOutOn} distance="after" />
                  </>
                ) : (
                  heldInWords(it)
                )}
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}

function heldInWords({ present, decisions, minutesReference }: MeetingRow): string {
  const who =
    present === 0 ? 'Nobody recorded as present yet' : `${count(present, 'person', 'people')} present`
  const what = decisions === 0 ? 'no decisions' : count(decisions, 'decision')
  return `${who}, ${what}${minutesReference ? ` · minutes ${minutesReference}` : ''}`
}
