import type { Meeting, MeetingDecision } from '@sixfold/shared/contracts/meetings.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import classes from './Bodies.module.css'
import { meetingCrumbs } from './crumbs.tsx'
import { EditMeeting } from './EditMeeting.tsx'
import { MeetingInterests } from './MeetingInterests.tsx'
import { MeetingPacks } from '../reports/MeetingPacks.tsx'
import { Presence } from './Presence.tsx'
import { meetingQuery } from './queries.ts'

/** A meeting: its papers and minutes, who was there, what was declared, decided, and is to be noted. */
export function MeetingPage({ meetingId }: { meetingId: string }) {
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId))
  const today = useToday()
  const name = `${meeting.body.name}, ${formatDay(meeting.day)}`
  return (
    <Page
      title={name}
      heading={
        meeting.day > today
          ? `What comes before “${meeting.body.name}” on ${formatDay(meeting.day)}?`
          : `What came of “${meeting.body.name}” on ${formatDay(meeting.day)}?`
      }
      crumbs={meetingCrumbs(name)}
      actions={meeting.abilities.keep && <EditMeeting meeting={meeting} />}
    >
      <Section heading="Papers and minutes">
        <Facts
          items={[
            {
              label: 'Body',
              value: (
                <Link to="/set-up/bodies/$bodyId" params={{ bodyId: meeting.body.id }}>
                  {meeting.body.name}
                </Link>
              ),
            },
            {
              label: meeting.papersOutOn > today ? 'Papers go out' : 'Papers went out',
              value: <DayText day={meeting.papersOutOn} distance="after" />,
            },
            { label: 'Minutes', value: meeting.minutesReference ?? 'No reference yet' },
          ]}
        />
      </Section>
      <MeetingPacks meetingId={meetingId} />
      <Decided meeting={meeting} />
      {meeting.body.kind === 'board' && <ToNote meeting={meeting} />}
      <Presence meeting={meeting} />
      <MeetingInterests meeting={meeting} />
    </Page>
  )
}

function Decided({ meeting }: { meeting: Meeting }) {
  const today = useToday()
  return (
    <Section heading="Decided" divided>
      {meeting.decisions.length === 0 ? (
        <p className={classes.soft}>
          {meeting.day > today
            ? 'Nothing can be decided at it before it is held.'
            : 'No decision names this meeting.'}
        </p>
      ) : (
        <Decisions decisions={meeting.decisions} besides={meeting.body.name} />
      )}
    </Section>
  )
}

function ToNote({ meeting }: { meeting: Meeting }) {
  return (
    <Section
      heading="To note"
      lead="What committees and the chief executive decided since the board met before."
      divided
    >
      {meeting.toNote.length === 0 ? (
        <p className={classes.soft}>Nothing to note.</p>
      ) : (
        <Decisions decisions={meeting.toNote} />
      )}
    </Section>
  )
}

/** `besides`: the body of the page itself, which needs no naming. */
function Decisions({ decisions, besides }: { decisions: readonly MeetingDecision[]; besides?: string }) {
  return (
    <Rows
      items={decisions.map((it) => ({
        key: it.id,
        children: (
          <>
            <div className={classes.line}>
              <Link to="/categorise/$categorisationId" params={{ categorisationId: it.categorisationId }}>
                {it.school.name}
              </Link>
              <CategoryChip level={it.level} />
            </div>
            <p className={classes.soft}>
              {it.body === besides ? 'Recorded' : `${it.body}: recorded`} by {it.by.name} on{' '}
              {formatDay(it.day)}, in force from {formatDay(it.effectiveOn)}
              {it.minuteReference && ` · minute ${it.minuteReference}`}
            </p>
          </>
        ),
      }))}
    />
  )
}
