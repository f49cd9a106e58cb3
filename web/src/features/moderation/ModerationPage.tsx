import { NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import frame from '../../ui/GridFrame.module.css'
import { GridFrame } from '../../ui/GridFrame.tsx'
import { Page } from '../../ui/Page.tsx'
import { OfferedDays } from '../strengths/OfferedDays.tsx'
import { CellPanel } from './CellPanel.tsx'
import { CellDialog } from './CellDialog.tsx'
import { gridSummary, type Place, promisedWords } from './grid-words.ts'
import { ModerationGrid } from './ModerationGrid.tsx'
import { gridQuery } from './queries.ts'

/** Every school of a round side by side by criterion, for leaders: with the keyboard, or one criterion at a time on a phone. */
export function ModerationPage({ round }: { round: Round }) {
  const scheme = useScheme()
  const { data } = useSuspenseQuery(gridQuery(round.id))
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  /** The rating that a key has chosen, to be confirmed in the panel; and whether the panel was asked for. */
  const [chosen, setChosen] = useState<RatingValue | null>(null)
  const [opened, setOpened] = useState(false)
  const beside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const grid = useRef<HTMLTableElement>(null)
  const rows = data.items
  const row = rows[at.row]
  const cell = row?.cells[at.column]
  const year = formatAcademicYear(round.academicYear)
  const toGrid = () => {
    setChosen(null)
    setOpened(false)
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }
  const panel = row && cell && (
    <CellPanel
      key={`${row.categorisationId} ${cell.criterionKey}`}
      roundId={round.id}
      row={row}
      cell={cell}
      chosen={chosen}
      onDone={toGrid}
    />
  )
  return (
    <Page
      title="Are we judging every school alike?"
      crumbs={[
        <Link key="round" to="/categorise" search={{ year: round.academicYear }}>
          Categorise {year}
        </Link>,
        'Moderation',
      ]}
      lead={
        <>
          {gridSummary(rows)}. {promisedWords(scheme, rows)} <OfferedDays /> Marked: two levels or more from
          the head’s own rating or last year’s. Bars say how strong the evidence is; ≠ beside them, that some
          of it contradicts.{' '}
          <span className={frame.keys}>Arrow keys move, 1 to 4 rate, Enter opens the note.</span>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="No school has begun yet">
          Schools show here once their self-assessment or proposal is begun.
        </EmptyState>
      ) : (
        <>
          <GridFrame panel={beside ? panel : null}>
            <div className={frame.choose}>
              <NativeSelect
                label="Criterion"
                value={at.column}
                onChange={(event) => setAt({ ...at, column: Number(event.currentTarget.value) })}
                data={scheme.criteria.map(({ name }, column) => ({ value: String(column), label: name }))}
              />
            </div>
            <ModerationGrid
              ref={grid}
              rows={rows}
              at={at}
              onMove={(place) => {
                setAt(place)
                setChosen(null)
              }}
              onOpen={(place, value) => {
                setAt(place)
                setChosen(value)
                setOpened(true)
              }}
            />
          </GridFrame>
          {!beside && (
            <CellDialog opened={opened} onClose={toGrid}>
              {panel}
            </CellDialog>
          )}
        </>
      )}
    </Page>
  )
}
