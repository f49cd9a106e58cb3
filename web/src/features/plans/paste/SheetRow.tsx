import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { ColumnRole } from '@sixfold/shared/domain/plans/paste/columns.ts'
import type { CellFault, CellNote } from '@sixfold/shared/domain/plans/paste/read-sheet.ts'
import { placeName, type RowKind, rowKinds, withKind } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { type Dispatch, memo, type SetStateAction } from 'react'
import { suggestionWords, withCell, withDropped, withOpened } from './mend.ts'
import classes from './Paste.module.css'
import type { PasteWork } from './paste-work.ts'

const kindWords: Record<RowKind, string> = {
  entries: 'Actions',
  priority: 'Title of a priority',
  heading: 'Headings',
  'left-out': 'Left out',
}

export interface SheetRowProps {
  row: number
  cells: readonly string[]
  kind: RowKind
  roles: readonly (ColumnRole | null)[]
  /** What each column is called. */
  names: readonly string[]
  isOpen: boolean
  /** Cells that were written into stay open: one that closed when it is right would close under the hands. */
  mended: readonly number[]
  dropped: readonly number[]
  faults: readonly CellFault[]
  notes: readonly CellNote[]
  setWork: Dispatch<SetStateAction<PasteWork | null>>
}

/** A row of the table as it was pasted. Drawn again only when something of it has changed, since a table may be long. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, cells, kind, isOpen, setWork } = props
  const change = (next: (work: PasteWork) => PasteWork) => setWork((work) => work && next(work))
  return (
    <tr data-kind={kind}>
      <th scope="row">
        <span className={classes.note}>Row {row + 1}</span>
        <NativeSelect
          size="sm"
          aria-label={`Row ${row + 1} holds`}
          value={kind}
          data={rowKinds.map((one) => ({ value: one, label: kindWords[one] }))}
          onChange={(event) => {
            const chosen = event.currentTarget.value as RowKind
            change((work) => ({ ...work, sheet: withKind(work.sheet, row, chosen) }))
          }}
        />
      </th>
      {cells.map((text, column) => (
        <Cell key={column} {...{ ...props, column, text, change }} />
      ))}
      <td data-label="">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Close' : 'Change'} row ${row + 1}`}
          onClick={() => change((work) => withOpened(work, row, !isOpen))}
        >
          {isOpen ? 'Close' : 'Change'}
        </Button>
      </td>
    </tr>
  )
}, isSame)

function isSame(before: SheetRowProps, after: SheetRowProps): boolean {
  const keys = Object.keys(after) as (keyof SheetRowProps)[]
  return keys.every(
    (key) => before[key] === after[key] || JSON.stringify(before[key]) === JSON.stringify(after[key]),
  )
}

interface CellProps extends SheetRowProps {
  column: number
  text: string
  change: (next: (work: PasteWork) => PasteWork) => void
}

function Cell(props: CellProps) {
  const { row, column, text, change } = props
  const name = props.names[column] ?? ''
  const role = props.roles[column] ?? null
  const place = { row, column }
  const fault = props.faults.find((it) => it.column === column)
  const note = props.notes.find((it) => it.column === column)?.message
  const isDropped = props.dropped.includes(column)
  const isOpen = !isDropped && (props.isOpen || props.mended.includes(column) || fault !== undefined)
  return (
    <td
      data-label={name}
      data-out={role === null || isDropped}
      data-long={isLong(role)}
      data-empty={text === '' && !isOpen}
    >
      <div>
        {isOpen ? (
          <Textarea
            id={`cell-${placeName(place)}`}
            size="sm"
            minRows={1}
            aria-label={`${name}, row ${row + 1}`}
            value={text}
            error={fault?.message}
            onChange={(event) => {
              const typed = event.currentTarget.value
              change((work) => withCell(work, place, typed))
            }}
          />
        ) : (
          <span className={classes.words}>{text}</span>
        )}
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {isDropped && text !== '' && <span className={classes.note}>You left this out</span>}
        {(fault !== undefined || isDropped) && (
          <Mend {...{ place, name, change, isDropped }} words={wordsOf(role, fault)} />
        )}
      </div>
    </td>
  )
}

/** Sentences need room. */
const isLong = (role: ColumnRole | null): boolean =>
  role === 'action' || role === 'problem' || role === 'root-cause' || role === 'outcome'

const wordsOf = (role: ColumnRole | null, fault: CellFault | undefined): string | null =>
  role === null || fault?.suggestion == null ? null : suggestionWords(role, fault.suggestion)

interface MendProps {
  place: { row: number; column: number }
  name: string
  /** What may be written instead. */
  words: string | null
  isDropped: boolean
  change: CellProps['change']
}

function Mend({ place, name, words, isDropped, change }: MendProps) {
  const row = `Row ${place.row + 1}`
  return (
    <div className={classes.mend}>
      {words !== null && (
        <Button
          variant="light"
          size="compact-sm"
          aria-label={`${row}: write ${words}`}
          onClick={() => change((work) => withCell(work, place, words))}
        >
          Write {words}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${row}: ${isDropped ? 'take it in' : 'leave it out'}, ${name.toLowerCase()}`}
        onClick={() => change((work) => withDropped(work, place, !isDropped))}
      >
        {isDropped ? 'Take it in' : 'Leave it out'}
      </Button>
    </div>
  )
}
