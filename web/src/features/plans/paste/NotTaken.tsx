import { columnRoleWords } from '@sixfold/shared/domain/plans/paste/columns.ts'
import type { SheetReading, WhyNotTaken } from '@sixfold/shared/domain/plans/paste/read-sheet.ts'
import { headingOf, type Sheet } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { count } from '../../../lib/format.ts'
import classes from './Paste.module.css'

const whyWords: Record<WhyNotTaken, string> = {
  column: 'its column is left out',
  row: 'its row is left out',
  cell: 'you left it out',
  'no-action': 'its row has no action',
  nothing: 'it names no action',
}

/** Every cell that goes into no field, with where it stands and why: nothing is lost in silence. */
export function NotTaken({ sheet, reading }: { sheet: Sheet; reading: SheetReading }) {
  const { notTaken } = reading
  if (notTaken.length === 0) return <p className={classes.soft}>Every cell of the table is taken.</p>
  return (
    <details className={classes.notTaken}>
      <summary>
        {count(notTaken.length, 'cell')} of the table {notTaken.length === 1 ? 'is' : 'are'} not taken
      </summary>
      <ul>
        {notTaken.map(({ row, column, text, why }) => {
          const role = sheet.roles[column] ?? null
          const name = headingOf(sheet, column) ?? (role ? columnRoleWords[role] : `Column ${column + 1}`)
          return (
            <li key={`${row} ${column}`}>
              <span className={classes.words}>{text}</span>
              <span className={classes.note}>
                Row {row + 1}, {name}: {whyWords[why]}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
