import { Button } from '@mantine/core'
import type { TimelineEvent, TodayItem } from '@sixfold/shared/contracts/accountability.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatInstant } from '../../lib/format.ts'
import { Columns } from '../../ui/Columns.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { useSession } from '../shell/session.ts'
import { RatingChip } from '../progress/RatingChip.tsx'
import { UpdatesToRead } from '../progress/UpdatesToRead.tsx'
import classes from './Accountability.module.css'
import { todayQuery } from './queries.ts'
import { RecordLink } from './RecordLink.tsx'

/** What waits for the person who looks, the late first; then what changed lately. */
export function TodayPage() {
  const { data } = useSuspenseQuery(todayQuery)
  const { items, changed } = data
  const { seeTrust } = useSession().abilities
  return (
    <Page title="What needs me now?">
      <Columns aside={seeTrust && <Changed events={changed} />}>
        {seeTrust && <UpdatesToRead />}
        {items.length === 0 ? (
          <EmptyState title="Nothing waits for you">
            {seeTrust
              ? 'What is late, or due within two weeks, shows here as soon as there is something.'
              : 'When the trust asks you to look again at a category, it shows here. What you have finished needs nothing more from you.'}
          </EmptyState>
        ) : (
          <Section heading={items.length === 1 ? 'One thing waits' : `${items.length} things wait`} divided>
            <ul className={classes.list}>
              {items.map((item, place) => (
                // Two actions of a priority may be of one name and day.
                <Item key={`${item.kind} ${item.record.id} ${items.length - place}`} item={item} />
              ))}
            </ul>
          </Section>
        )}
      </Columns>
    </Page>
  )
}

function Item({ item }: { item: TodayItem }) {
  return (
    <li className={classes.act}>
      <div className={classes.matter}>
        {item.kind === 'action' ? (
          <Link
            to="/priorities/$priorityId"
            params={{ priorityId: item.record.id }}
            search={{ step: 'deliver' }}
          >
            <strong>{item.title}</strong>
          </Link>
        ) : (
          <RecordLink record={item.record} school={item.school}>
            <strong>{item.title}</strong>
          </RecordLink>
        )}
        <Why item={item} />
      </div>
      {item.update && (
        <Button
          variant="default"
          aria-label={`Update ${item.title}`}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/priorities/$priorityId/update"
              params={{ priorityId: item.record.id }}
              search={{ from: 'today' }}
            />
          )}
        >
          Update
        </Button>
      )}
    </li>
  )
}

function Why({ item }: { item: TodayItem }) {
  const last = item.update?.last
  return (
    <>
      <span className={classes.soft}>
        {item.why}
        {item.day !== null && (
          <>
            {' · '}
            <span className={item.late ? classes.late : undefined}>
              <DayText day={item.day} distance={item.late ? 'due' : 'after'} />
            </span>
          </>
        )}
      </span>
      {item.update && (
        <span className={classes.soft}>
          {last ? (
            <>
              <RatingChip rating={last.rating} plain /> on <DayText day={last.day} distance="after" />
            </>
          ) : (
            'No update yet'
          )}
        </span>
      )}
    </>
  )
}

function Changed({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <Section heading="What changed lately" divided>
      {events.length === 0 ? (
        <p className={classes.soft}>Nothing yet.</p>
      ) : (
        <Events events={events} schools />
      )}
    </Section>
  )
}

/** Events as sentences, newest first; `schools` names the school of each. */
export function Events({ events, schools = false }: { events: readonly TimelineEvent[]; schools?: boolean }) {
  return (
    <ol className={classes.list}>
      {events.map((event) => (
        <li key={event.id} className={classes.item}>
          <RecordLink record={event.record} school={event.school}>
            {event.sentence}
          </RecordLink>
          <span className={classes.soft}>
            {schools && event.school ? `${event.school.name} · ` : ''}
            {event.by.name} · <time dateTime={event.at}>{formatInstant(event.at)}</time>
          </span>
        </li>
      ))}
    </ol>
  )
}
