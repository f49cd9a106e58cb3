import { VisuallyHidden } from '@mantine/core'
import type { RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { shortMovement } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { Link } from '@tanstack/react-router'
import { useScheme } from '../../lib/scheme.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/Values.tsx'
import classes from './Categorisation.module.css'
import { useSession } from '../shell/session.ts'
import { CategoryChip } from './CategoryChip.tsx'
import { RoundAction } from './RoundAction.tsx'
import { statusLook, statusRank } from './status-look.ts'

/** The schools of a round: where each is, what is proposed or published, and what one can do about it. */
export function RoundTable({
  caption,
  rows,
  roundId,
}: {
  caption: string
  rows: readonly RoundSchool[]
  roundId: string
}) {
  const scheme = useScheme()
  const { seeTrust } = useSession().abilities
  return (
    <Card variant="flush">
      <DataTable
        caption={caption}
        columns={columnsIn(scheme, roundId, seeTrust)}
        rows={rows}
        rowKey={(row) => row.school.id}
        initialSort={{ key: 'status', direction: 'ascending' }}
      />
    </Card>
  )
}

/** More than any status ranks. */
const afterAll = 100

/** `opens`: whether schools have a page for whoever looks; from outside only their case has one. */
const columnsIn = (
  scheme: Pick<Scheme, 'levels'>,
  roundId: string,
  opens: boolean,
): Column<RoundSchool>[] => [
  {
    key: 'school',
    header: 'School',
    naming: true,
    sortBy: (row) => row.school.name,
    cell: ({ school }) =>
      opens ? (
        <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
          {school.name}
        </Link>
      ) : (
        school.name
      ),
  },
  {
    key: 'now',
    header: 'Category now',
    under: 'school',
    sortBy: (row) => row.inForce?.level ?? null,
    cell: ({ inForce }) => <InForce inForce={inForce} />,
    below: ({ inForce }) => (
      <>
        Now: <InForce inForce={inForce} />
      </>
    ),
  },
  {
    key: 'status',
    header: 'In this round',
    // What waits for the person asking comes first.
    sortBy: (row) => statusRank(row.status) + (row.next === null ? afterAll : 0),
    cell: ({ status, replyBy, fromReview }) => {
      const { shape, word } = statusLook(status)
      return (
        <>
          <Chip variant="quiet" shape={shape}>
            {word}
          </Chip>
          {fromReview && <div className={classes.soft}>A new decision, asked for by a review</div>}
          {replyBy && (
            <div className={classes.soft}>
              Reply by <DayText day={replyBy} />
            </div>
          )}
        </>
      )
    },
  },
  {
    key: 'level',
    header: 'Proposed or published',
    sortBy: (row) => row.level,
    cell: ({ level }) =>
      level === null ? (
        <>
          <span aria-hidden="true">–</span>
          <VisuallyHidden>nothing yet</VisuallyHidden>
        </>
      ) : (
        <CategoryChip level={level} />
      ),
  },
  {
    key: 'movement',
    header: 'Support needed',
    under: 'level',
    cell: (row) => shortMovement(scheme, row.before, row.level),
  },
  { key: 'action', header: 'Next', cell: (row) => <RoundAction row={row} roundId={roundId} /> },
]

function InForce({ inForce }: Pick<RoundSchool, 'inForce'>) {
  return inForce ? (
    <CategoryChip level={inForce.level} variant="plain" />
  ) : (
    <span className={classes.soft}>None yet</span>
  )
}
