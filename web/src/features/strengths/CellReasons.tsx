import { Button } from '@mantine/core'
import type { Need, Strength } from '@sixfold/shared/contracts/strengths.ts'
import { Link } from '@tanstack/react-router'
import { formatHalfDays } from '../../lib/format.ts'
import { Section } from '../../ui/Section.tsx'
import { DeclaredNeedView } from './DeclaredNeedView.tsx'
import type { Grid, GridColumn, GridRow } from './grid.ts'
import classes from './Strengths.module.css'

interface CellReasonsProps {
  grid: Grid
  row: GridRow
  column: number
  /** May bring schools together. */
  pairs: boolean
}

/** What a cell of the grid rests on, and who could help. */
export function CellReasons({ grid, row, column, pairs }: CellReasonsProps) {
  const of = grid.columns[column]
  const { strength, need } = row.cells[column] ?? { strength: null, need: null }
  if (!of) return null
  return (
    <Section
      heading={of.name}
      lead={
        <Link to="/schools/$schoolId" params={{ schoolId: row.school.id }}>
          {row.school.name}
        </Link>
      }
    >
      {!strength && !need && (
        <p className={classes.soft}>
          Nothing says that it is strong here, and nothing that it wants help. Only published ratings, live
          awards, offers and what schools ask for count.
        </p>
      )}
      {strength && <CanGive strength={strength} row={row} of={of} pairs={pairs} />}
      {need && <Wants need={need} row={row} of={of} pairs={pairs} />}
      {need && <WhoOffers grid={grid} row={row} column={column} of={of} pairs={pairs} />}
    </Section>
  )
}

interface PartProps {
  row: GridRow
  of: GridColumn
  pairs: boolean
}

function CanGive({ strength, row, of, pairs }: PartProps & { strength: Strength }) {
  return (
    <div className={classes.group}>
      <h3>Can give help</h3>
      <ul className={classes.reasons}>
        {strength.reasons.map(({ kind, words }) => (
          <li key={kind}>
            {words}
            {kind === 'offered' && strength.offer && `: ${strength.offer.roles}`}
          </li>
        ))}
      </ul>
      {pairs && (
        <PairLink search={{ giver: row.school.id, criterion: of.key }} about={`${row.school.name} as giver`}>
          Pair as giver
        </PairLink>
      )}
    </div>
  )
}

function Wants({ need, row, of, pairs }: PartProps & { need: Need }) {
  return (
    <div className={classes.group}>
      <h3>Wants help</h3>
      <ul className={classes.reasons}>
        {need.reasons.map(({ kind, words, priorityId, declared }) => (
          <li key={priorityId ?? declared?.id ?? kind}>
            {words}
            {priorityId && (
              <>
                {' · '}
                <Link to="/priorities/$priorityId" params={{ priorityId }}>
                  The priority
                </Link>
              </>
            )}
            {declared && <DeclaredNeedView need={declared} criterion={of.name} />}
          </li>
        ))}
      </ul>
      {pairs && (
        <PairLink
          search={{ receiver: row.school.id, criterion: of.key }}
          about={`${row.school.name} as receiver`}
        >
          Pair as receiver
        </PairLink>
      )}
    </div>
  )
}

/** Other schools that offer help with what this one wants, the most days first. */
function WhoOffers({ grid, row, column, of, pairs }: PartProps & { grid: Grid; column: number }) {
  const givers = grid.rows
    .flatMap(({ school, cells }) => {
      const offer = cells[column]?.strength?.offer
      return offer && school.id !== row.school.id ? [{ school, offer }] : []
    })
    .toSorted((a, b) => b.offer.halfDays - a.offer.halfDays)
  return (
    <div className={classes.group}>
      <h3>Who offers it</h3>
      {givers.length === 0 ? (
        <p className={classes.nobody}>Nobody among these schools offers help with this.</p>
      ) : (
        <ul className={classes.reasons}>
          {givers.map(({ school, offer }) => (
            <li key={offer.id}>
              {school.name}, {formatHalfDays(offer.halfDays)}: {offer.roles}{' '}
              {pairs && (
                <PairLink
                  search={{ giver: school.id, receiver: row.school.id, criterion: of.key }}
                  about={`${school.name} with ${row.school.name}`}
                >
                  Pair them
                </PairLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface PairLinkProps {
  search: { giver?: string; receiver?: string; criterion: string }
  about: string
  children: string
}

const PairLink = ({ search, about, children }: PairLinkProps) => (
  <Button
    variant="default"
    size="compact-md"
    aria-label={`${children}: ${about}`}
    renderRoot={(props) => <Link {...props} to="/support/new" search={search} />}
  >
    {children}
  </Button>
)
