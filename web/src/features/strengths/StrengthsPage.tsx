import { Button, Modal, NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import frame from '../../ui/GridFrame.module.css'
import { GridFrame } from '../../ui/GridFrame.tsx'
import { Page } from '../../ui/Page.tsx'
import { Shape, type ShapeName } from '../../ui/Shape.tsx'
import type { Place } from '../moderation/grid-words.ts'
import { CellReasons } from './CellReasons.tsx'
import { gridOf, gridSummary } from './grid.ts'
import { capacityQuery, needsQuery, strengthsQuery } from './queries.ts'
import classes from './Strengths.module.css'
import { StrengthsGrid } from './StrengthsGrid.tsx'

const legend: readonly [ShapeName, string][] = [
  ['circle', 'Offers so many days this year'],
  ['triangle', 'Strong, with its published rating: 4, risen by two levels, or with an award'],
  ['diamond', 'Needs help, with its published rating: 1 or 2'],
  ['ring', 'Asks for help, with how many reasons: by hand, or at step 3'],
]

/** Every school by criterion: what it can give, what it wants, what nobody offers, and what that rests on. */
export function StrengthsPage({ phase }: { phase: string | undefined }) {
  const scheme = useScheme()
  const navigate = useNavigate()
  const { data: strengths } = useSuspenseQuery(strengthsQuery)
  const { data: needs } = useSuspenseQuery(needsQuery)
  const { data: capacity } = useSuspenseQuery(capacityQuery)
  const [wanted, setAt] = useState<Place>({ row: 0, column: 0 })
  const [opened, setOpened] = useState(false)
  const beside = useMediaQuery('(min-width: 100em)', true, { getInitialValueInEffect: false })
  const table = useRef<HTMLTableElement>(null)
  const phases = [...new Set(strengths.items.map((it) => it.phase))].toSorted()
  const shown = phase !== undefined && phases.includes(phase) ? phase : ''
  const grid = gridOf(
    scheme,
    strengths.items.filter((it) => shown === '' || it.phase === shown),
    needs.items,
  )
  const at = { ...wanted, row: Math.min(wanted.row, Math.max(0, grid.rows.length - 1)) }
  const row = grid.rows[at.row]
  const panel = row && (
    <CellReasons grid={grid} row={row} column={at.column} pairs={capacity.abilities.pair} />
  )
  const toGrid = () => {
    setOpened(false)
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }
  return (
    <Page
      title="Who can give what, and who needs what?"
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'Strengths and needs',
      ]}
      lead={
        grid.rows.length > 0 && (
          <>
            {gridSummary(grid)} <span className={frame.keys}>Arrow keys move, Enter says why.</span>
          </>
        )
      }
      actions={
        <Button component={Link} to="/support/offers" variant="default">
          What schools offer
        </Button>
      }
    >
      {grid.rows.length === 0 ? (
        <EmptyState title="No school belongs to the trust yet">
          Once schools are added, what they can give and want shows here.
        </EmptyState>
      ) : (
        <>
          <GridFrame panel={beside ? panel : null}>
            <div className={classes.filters}>
              {phases.length > 1 && (
                <NativeSelect
                  label="Schools"
                  value={shown}
                  data={[
                    { value: '', label: 'Of every phase' },
                    ...phases.map((one) => ({ value: one, label: one })),
                  ]}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value
                    void navigate({
                      to: '/support/strengths',
                      search: chosen === '' ? {} : { phase: chosen },
                      replace: true,
                    })
                  }}
                />
              )}
              <div className={frame.choose}>
                <NativeSelect
                  label="Criterion"
                  value={at.column}
                  onChange={(event) => setAt({ ...at, column: Number(event.currentTarget.value) })}
                  data={grid.columns.map(({ name }, column) => ({ value: String(column), label: name }))}
                />
              </div>
            </div>
            <ul className={classes.legend}>
              {legend.map(([shape, words]) => (
                <li key={shape}>
                  <Shape name={shape} /> {words}
                </li>
              ))}
            </ul>
            <StrengthsGrid
              ref={table}
              grid={grid}
              free={new Map(capacity.schools.map((it) => [it.school.id, it]))}
              at={at}
              onMove={setAt}
              onOpen={(place) => {
                setAt(place)
                setOpened(true)
              }}
            />
          </GridFrame>
          {!beside && (
            <Modal opened={opened} onClose={toGrid} title="Strengths and needs" returnFocus={false}>
              {panel}
            </Modal>
          )}
        </>
      )}
    </Page>
  )
}
