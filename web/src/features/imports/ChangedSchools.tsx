import type { ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { schoolFactLabels } from '@sixfold/shared/domain/schools/facts.ts'
import { count } from '../../lib/format.ts'
import { Rows } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import { ChangeList } from '../schools/ChangeList.tsx'
import { factText } from '../schools/fact-text.ts'
import classes from './ChangedSchools.module.css'
import { placeOf } from './DifferenceSummary.tsx'
import { Noticed } from './Noticed.tsx'

/** Schools of which the register says something else than the trust knows, field by field. */
export function ChangedSchools({ schools }: { schools: ImportDifference['changed'] }) {
  if (schools.length === 0) return null
  return (
    <Section
      id={placeOf('changed')}
      heading={`${count(schools.length, 'school')} would be changed`}
      lead="What was known before stays in the record."
      divided
    >
      <Rows
        items={schools.map(({ schoolId, name, urn, line, changes, problems }) => ({
          key: schoolId,
          children: (
            <>
              <h3 className={classes.name}>{name}</h3>
              <p className={classes.soft}>
                URN {urn} · line {line.toLocaleString('en-GB')}
              </p>
              <ChangeList
                changes={changes.map(({ field, from, to }) => ({
                  label: schoolFactLabels[field],
                  from: factText(field, from),
                  to: factText(field, to),
                }))}
              />
              <Noticed problems={problems} />
            </>
          ),
        }))}
      />
    </Section>
  )
}
