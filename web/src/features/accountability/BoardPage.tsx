import { Button } from '@mantine/core'
import type { BoardList } from '@sixfold/shared/domain/accountability/board-list-names.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../shell/session.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { AsAt, PastNotice } from './AsAt.tsx'
import { BoardRatings } from './BoardRatings.tsx'
import { BoardSchools } from './BoardSchools.tsx'
import { BoardTiles } from './BoardTiles.tsx'
import { Headline, headlineParts } from './Headline.tsx'
import { Movement } from './Movement.tsx'
import { boardQuery } from './queries.ts'

/** The trustees' page: what moved, how sure we are, what the board is asked. */
export function BoardPage({ asAt, show }: { asAt: string | undefined; show: BoardList | undefined }) {
  const { data: board } = useSuspenseQuery(boardQuery(asAt))
  const { abilities } = useSession()
  const title = headlineParts(board, asAt === undefined)
    .map((part) => part.text)
    .join('')
  return (
    <Page
      title={title}
      heading={<Headline board={board} today={asAt === undefined} />}
      lead={<Link to="/questions">Questions</Link>}
      actions={<AsAt key={board.asAt} asAt={board.asAt} />}
    >
      {asAt !== undefined && <PastNotice asAt={board.asAt} />}
      {board.schools.length === 0 ? (
        <NoSchools past={asAt !== undefined} mayImport={abilities.setUp} />
      ) : (
        <>
          <BoardTiles totals={board.totals} asAt={board.asAt} />
          <BoardSchools schools={board.schools} asAt={board.asAt} show={show} />
          <BoardRatings
            asAt={asAt}
            schoolIds={board.schools.map((school) => school.id)}
            criterion={undefined}
          />
          <Movement schools={board.schools} />
        </>
      )}
    </Page>
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
