import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useToday } from '../../lib/today.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import classes from './SchoolsByNeed.module.css'

/** How many of the trust's schools of today stand in each category. Nothing unless every one of them shows it. */
export function SchoolsByNeed({ schools }: { schools: readonly SchoolRow[] }) {
  const today = useToday()
  const now = schools.filter(
    ({ joinedOn, leftOn }) => joinedOn <= today && (leftOn === null || leftOn >= today),
  )
  const uncategorised = now.filter(({ category }) => category === null).length
  if (uncategorised === now.length || now.some(({ view }) => view === 'peer')) return null
  return (
    <ul className={classes.levels} aria-label="Schools by category">
      {levels.map((level) => (
        <li key={level}>
          <CategoryChip level={level} variant="plain" />{' '}
          {now.filter(({ category }) => category?.level === level).length}
        </li>
      ))}
      {uncategorised > 0 && <li className={classes.soft}>not yet {uncategorised}</li>}
    </ul>
  )
}
