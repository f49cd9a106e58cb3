import { Button } from '@mantine/core'
import type { BoardFilter } from '@sixfold/shared/domain/accountability/board-filter-names.ts'
import type { BoardList } from '@sixfold/shared/domain/accountability/board-list-names.ts'
import { criteriaOf } from '@sixfold/shared/domain/accountability/board-ratings.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useToday } from '../../lib/today.tsx'
import { QuestionsAbout } from '../questions/QuestionsAbout.tsx'
import { useSession } from '../shell/session.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { NewestPack } from '../reports/NewestPack.tsx'
import { AsAt, PastNotice } from './AsAt.tsx'
import { BoardFilters } from './BoardFilters.tsx'
import { BoardRatings } from './BoardRatings.tsx'
import { BoardSchools } from './BoardSchools.tsx'
import { BoardTiles } from './BoardTiles.tsx'
import { filteredBoard } from './filtered-board.ts'
import { TrustForecasts } from './Forecasts.tsx'
import { Headline, headlineParts } from './Headline.tsx'
import { Movement } from './Movement.tsx'
import { BoardExceptions } from './exceptions/BoardExceptions.tsx'
import { exceptionsQuery } from './exceptions/queries.ts'
import { boardQuery, boardRatingsQuery, boardSinceQuery } from './queries.ts'

interface BoardPageProps {
  asAt: string | undefined
  show: BoardList | undefined
  filter: BoardFilter
}

/** The trustees' page: what moved, how sure we are, what the board is asked; and the same of one school, for its governors. */
export function BoardPage({ asAt, show, filter }: BoardPageProps) {
  const scheme = useScheme()
  const { data: whole } = useSuspenseQuery(boardQuery(asAt))
  const { data: ratings } = useSuspenseQuery(boardRatingsQuery(asAt))
  const { data: exceptions, error } = useQuery(exceptionsQuery(asAt))
  const rules = exceptions?.rules ?? []
  const board = filteredBoard(scheme, whole.abilities.seeTrust ? filter : {}, whole, ratings.schools)
  const past = board.asAt < useToday()
  const { abilities } = useSession()
  // A figure is asked about as it is of the whole trust.
  const ofTrust = whole.abilities.seeTrust && board.of === null
  const one = !whole.abilities.seeTrust && board.schools.length === 1 ? board.schools[0] : undefined
  const title = headlineParts(scheme, board, !past, rules)
    .map((part) => part.text)
    .join('')
  return (
    <Page
      title={title}
      heading={<Headline board={board} today={!past} rules={rules} />}
      lead={<Beside today={!past} decisions={whole.abilities.seeTrust} />}
      actions={<AsAt key={board.asAt} asAt={board.asAt} />}
    >
      {past && <PastNotice asAt={board.asAt} />}
      {whole.schools.length > 0 && whole.abilities.seeTrust && (
        <BoardFilters
          filter={filter}
          schools={whole.schools}
          criteria={criteriaOf(scheme, ratings.schools)}
          shown={board.schools.length}
        />
      )}
      {whole.schools.length === 0 ? (
        <NoSchools past={past} mayImport={abilities.setUp} />
      ) : board.schools.length === 0 ? (
        <EmptyState title="No school is left">Choose less above, or show every school.</EmptyState>
      ) : (
        <>
          <BoardTiles
            totals={board.totals}
            asAt={board.asAt}
            ofTrust={ofTrust}
            oneSchool={one !== undefined}
            academicYear={board.academicYear}
          />
          <BoardSchools schools={board.schools} asAt={board.asAt} show={show} ofTrust={ofTrust} past={past} />
          <ProblemAlert error={error} />
          {exceptions && (
            <BoardExceptions
              page={exceptions}
              asAt={asAt}
              schoolIds={board.of === null ? null : board.schools.map((school) => school.id)}
            />
          )}
          <BoardRatings
            asAt={asAt}
            schoolIds={board.schools.map((school) => school.id)}
            criterion={filter.criterion}
          />
          {one ? (
            <QuestionsAbout
              asking={{ record: { kind: 'school', id: one.id }, name: one.name }}
              schoolId={one.id}
            />
          ) : (
            <Movement schools={board.schools} totals={board.totals} asAt={board.asAt} />
          )}
          {ofTrust && <TrustForecasts asAt={asAt} />}
        </>
      )}
    </Page>
  )
}

/** What stands beside the page. How much changed comes after it, and only today can anybody have looked. */
function Beside({ today, decisions }: { today: boolean; decisions: boolean }) {
  const { data } = useQuery({ ...boardSinceQuery('look'), enabled: today })
  return (
    <>
      {today && (
        <>
          <Link to="/board/since">
            Since I last looked{data?.since && `: ${count(data.changes.length, 'change')}`}
          </Link>
          {' · '}
        </>
      )}
      {decisions && (
        <>
          <Link to="/board/decisions">Decisions</Link>
          {' · '}
        </>
      )}
      <Link to="/questions">Questions</Link>
      {decisions && <NewestPack />}
    </>
  )
}

/** What to do first; on a past day there is nothing to do about it. */
function NoSchools({ past, mayImport }: { past: boolean; mayImport: boolean }) {
  if (past)
    return (
      <EmptyState title="There was nothing to show yet">
        The trust’s schools were not in Sixfold by the end of that day. Choose a later one.
      </EmptyState>
    )
  return (
    <EmptyState
      title="There is nothing to show yet"
      action={
        mayImport && (
          <Button component={Link} to="/set-up/import">
            Import your schools
          </Button>
        )
      }
    >
      Once the trust’s schools are here, this page shows where each of them stands.
    </EmptyState>
  )
}
