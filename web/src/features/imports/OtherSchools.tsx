import type { ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { Section } from '../../ui/Section.tsx'
import { placeOf } from './DifferenceSummary.tsx'
import classes from './SchoolLines.module.css'

/** Rows of the file that no school is made from, each with its reason. */
export function LeftOutRows({ rows }: { rows: ImportDifference['leftOut'] }) {
  if (rows.length === 0) return null
  return (
    <Section
      id={placeOf('leftOut')}
      heading={`${count(rows.length, 'row')} of the file left out, and why`}
      divided
    >
      <ul className={classes.lines}>
        {rows.map(({ line, urn, name, reason }) => (
          <li key={line}>
            <strong>{name ?? 'A row without a name'}</strong>
            <div className={classes.soft}>
              {urn !== null && `URN ${urn} · `}line {line.toLocaleString('en-GB')}
            </div>
            {reason}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Schools of the trust that the file doesn't name. */
export function MissingSchools({ schools }: { schools: ImportDifference['missing'] }) {
  if (schools.length === 0) return null
  return (
    <Section
      id={placeOf('missing')}
      heading={`${count(schools.length, 'school')} of yours ${schools.length === 1 ? 'isn’t' : 'aren’t'} in the file`}
      lead="An import never removes a school. It may have left the trust, or have a new URN: look it up in the register."
      divided
    >
      <ul className={classes.lines}>
        {schools.map(({ schoolId, name, urn }) => (
          <li key={schoolId}>
            <Link to="/schools/$schoolId" params={{ schoolId }}>
              {name}
            </Link>
            <div className={classes.soft}>URN {urn}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Schools of which the file says what the trust knows: as many as there are, and which on demand. */
export function UnchangedSchools({ schools }: { schools: ImportDifference['unchanged'] }) {
  if (schools.length === 0) return null
  return (
    <Section
      id={placeOf('unchanged')}
      heading={`${count(schools.length, 'school')} ${schools.length === 1 ? 'stays as it is' : 'stay as they are'}`}
    >
      <details className={classes.details}>
        <summary>Show which</summary>
        <ul className={classes.lines}>
          {schools.map(({ name, urn, line }) => (
            <li key={urn}>
              {name}
              <div className={classes.soft}>
                URN {urn} · line {line.toLocaleString('en-GB')}
              </div>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
