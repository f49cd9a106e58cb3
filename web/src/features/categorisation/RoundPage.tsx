import { Button } from '@mantine/core'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatAcademicYear, formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { RoundScheme } from '../schemes/RoundScheme.tsx'
import { useSession } from '../shell/session.ts'
import classes from './Categorisation.module.css'
import { CloseRound } from './CloseRound.tsx'
import { DecideTogether } from './DecideTogether.tsx'
import { EditRoundDays } from './EditRoundDays.tsx'
import { OpenRound } from './OpenRound.tsx'
import { roundSchoolPages, roundsQuery } from './queries.ts'
import { roundDaysWords } from './round-days.ts'
import { closedWords, roundQuestion, roundSummary } from './round-words.ts'
import { RoundTable } from './RoundTable.tsx'

/** The round that a year names, else the newest; null when the trust has none. */
export const roundOf = (rounds: readonly Round[], year: number | undefined): Round | null =>
  rounds.find((it) => it.academicYear === year) ?? rounds[0] ?? null

/** Where each school is in a round; for the board, what it is asked to decide. */
export function RoundPage({ year }: { year: number | undefined }) {
  const { data } = useSuspenseQuery(roundsQuery())
  const round = roundOf(data.items, year)
  const [toOpen] = data.yearsToOpen
  const today = useToday()
  const own = !useSession().abilities.compareSchools
  const open = toOpen !== undefined && (
    <OpenRound academicYear={toOpen} now={toOpen === academicYearOf(today)} />
  )
  if (round) {
    const actions = (
      <>
        {data.abilities.open && (
          <>
            <Button
              variant="default"
              renderRoot={(root) => (
                <Link {...root} to="/categorise/moderation" search={{ year: round.academicYear }} />
              )}
            >
              Compare schools
            </Button>
            {!round.closed && <EditRoundDays key={round.version} round={round} />}
            <CloseRound round={round} />
          </>
        )}
        {open}
      </>
    )
    return (
      <RoundScheme number={round.schemeNumber}>
        <RoundSchools round={round} rounds={data.items} actions={actions} />
      </RoundScheme>
    )
  }
  return (
    <Page title={roundQuestion([], academicYearOf(today), today, own)}>
      <EmptyState title="No round is open yet" action={open}>
        {open
          ? 'Open one to categorise every school for the year: propose, have the board decide, and publish.'
          : 'A trust leader opens one each year. What you may see of it then shows here.'}
      </EmptyState>
    </Page>
  )
}

interface RoundSchoolsProps {
  round: Round
  rounds: readonly Round[]
  actions: ReactNode
}

function RoundSchools({ round, rounds, actions }: RoundSchoolsProps) {
  const today = useToday()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    roundSchoolPages(round.id),
  )
  // Whoever isn't led here by the rail has a school of their own to read of, and no round to run.
  const { compareSchools, seeTrust } = useSession().abilities
  const own = !compareSchools
  const rows = data.pages.flatMap((page) => page.items)
  const year = formatAcademicYear(round.academicYear)
  const lead = [
    closedWords(round),
    hasNextPage || own ? '' : roundSummary(rows),
    round.closed ? '' : roundDaysWords(round),
  ].filter(Boolean)
  return (
    <Page
      title={roundQuestion(rows, round.academicYear, today, own)}
      crumbs={['Categorise', year]}
      lead={lead.length === 0 ? undefined : lead.map((words) => <p key={words}>{words}</p>)}
      actions={
        <>
          <DecideTogether roundId={round.id} rows={rows} />
          {actions}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="Nothing here for you yet">
          {own
            ? 'Your school’s category shows here once it is published.'
            : 'Schools show here once the board has something to decide about them, or their category is published.'}
        </EmptyState>
      ) : (
        <RoundTable caption={`Schools in the ${year} round`} rows={rows} roundId={round.id} />
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more schools
        </Button>
      )}
      {round.history.length > (round.closed ? 1 : 0) && (
        <details>
          <summary>When it was closed and opened again</summary>
          <ul>
            {round.history.map(({ to, on, by, reason }, index) => (
              <li key={round.history.length - index}>
                {to === 'closed' ? 'Closed' : 'Opened again'} on {formatDay(on)} by {by.name}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {seeTrust && (
        <>
          <p>
            <Link to="/categorise/years">See categories year by year</Link>
          </p>
          <p>
            <Link to="/set-up/scheme" search={{ version: round.schemeNumber }}>
              See how schools are judged
            </Link>
          </p>
        </>
      )}
      {rounds.length > 1 && <OtherRounds rounds={rounds.filter((it) => it.id !== round.id)} />}
    </Page>
  )
}

function OtherRounds({ rounds }: { rounds: readonly Round[] }) {
  return (
    <nav aria-label="Other rounds">
      <ul className={classes.rounds}>
        {rounds.map(({ id, academicYear }) => (
          <li key={id}>
            <Link to="/categorise" search={{ year: academicYear }}>
              {formatAcademicYear(academicYear)} round
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
