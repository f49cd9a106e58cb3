import type { ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import classes from './Noticed.module.css'

/** Cells of a school's row that couldn't be read, and what was made of them. */
export function Noticed({ problems }: { problems: ImportDifference['added'][number]['problems'] }) {
  if (problems.length === 0) return null
  return (
    <ul className={classes.problems}>
      {problems.map(({ column, message }) => (
        <li key={`${column} ${message}`}>{message}</li>
      ))}
    </ul>
  )
}
