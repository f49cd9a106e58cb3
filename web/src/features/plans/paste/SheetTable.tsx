import { VisuallyHidden } from '@mantine/core'
import { columnRoleWords } from '@sixfold/shared/domain/plans/paste/columns.ts'
import type { SheetReading } from '@sixfold/shared/domain/plans/paste/read-sheet.ts'
import { headingOf, type Sheet } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { type Dispatch, type SetStateAction, useMemo } from 'react'
import { useOverflows } from '../../../lib/use-overflows.ts'
import classes from './Paste.module.css'
import type { PasteWork } from './paste-work.ts'
import { SheetRow } from './SheetRow.tsx'

interface SheetTableProps {
  work: PasteWork
  reading: SheetReading
  setWork: Dispatch<SetStateAction<PasteWork | null>>
}

/** The table as it was pasted: what each row is, and beside a cell what is wrong with it and how it was read. */
export function SheetTable({ work, reading, setWork }: SheetTableProps) {
  const { sheet } = work
  const [overflows, scrollRef] = useOverflows()
  const names = useMemo(() => namesOf(sheet), [sheet])
  const columnsIn = (places: readonly string[], row: number) =>
    places.filter((place) => place.startsWith(`${row}:`)).map((place) => Number(place.split(':')[1]))
  return (
    <div className={classes.frame}>
      <div
        ref={scrollRef}
        className={classes.scroll}
        {...(overflows ? { role: 'region', 'aria-label': 'The table that was pasted', tabIndex: 0 } : {})}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">The row holds</th>
              {sheet.roles.map((role, column) => (
                <th key={column} scope="col" data-out={role === null}>
                  {names[column]}
                  {role === null && ' (left out)'}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>Change</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.cells.map((cells, row) => (
              <SheetRow
                key={row}
                {...{ row, cells, names, setWork }}
                roles={sheet.roles}
                kind={sheet.kinds[row] ?? 'entries'}
                isOpen={work.opened.includes(row)}
                mended={columnsIn(work.mended, row)}
                dropped={columnsIn(sheet.dropped, row)}
                faults={reading.faults.filter((it) => it.row === row)}
                notes={reading.notes.filter((it) => it.row === row)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** By its role; one that is left out by its own heading. */
const namesOf = (sheet: Sheet): string[] =>
  sheet.roles.map((role, column) =>
    role === null ? (headingOf(sheet, column) ?? `Column ${column + 1}`) : columnRoleWords[role],
  )
