import type { ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { count } from '../../lib/format.ts'
import { sortRows } from '../../lib/sort-rows.ts'
import { Section } from '../../ui/Section.tsx'
import { placeOf } from './DifferenceSummary.tsx'
import { Noticed } from './Noticed.tsx'
import classes from './SchoolLines.module.css'

/** Schools that the trust doesn't have yet. */
export function AddedSchools({ schools }: { schools: ImportDifference['added'] }) {
  if (schools.length === 0) return null
  return (
    <Section
      id={placeOf('added')}
      heading={`${count(schools.length, 'school')} would be added`}
      lead="Each joins as of the day it opened under its URN. The register doesn’t say when it came to the trust: where that was later, change the day on the school’s page."
      divided
    >
      <ul className={classes.lines}>
        {sortRows(schools, ({ name }) => name, 'ascending').map(({ urn, name, phase, line, problems }) => (
          <li key={urn}>
            <strong>{name}</strong>
            <div className={classes.soft}>
              {phase} · URN {urn} · line {line.toLocaleString('en-GB')}
            </div>
            <Noticed problems={problems} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
