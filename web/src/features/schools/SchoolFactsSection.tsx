import type { School } from '@sixfold/shared/contracts/schools.ts'
import { type SchoolFactKey } from '@sixfold/shared/contracts/school-facts.ts'
import { schoolFactLabels } from '@sixfold/shared/domain/schools/facts.ts'
import { formatDay } from '../../lib/format.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { EditJoining } from './EditJoining.tsx'
import { factText } from './fact-text.ts'
import classes from './SchoolFactsSection.module.css'

const groups: { heading: string; facts: SchoolFactKey[] }[] = [
  {
    heading: 'The school',
    facts: [
      'name',
      'typeName',
      'typeGroup',
      'statusName',
      'phaseName',
      'phases',
      'lowAge',
      'highAge',
      'gender',
      'religiousCharacter',
      'hasNursery',
      'hasSixthForm',
    ],
  },
  { heading: 'Its pupils', facts: ['pupils', 'capacity', 'freeSchoolMealsPercent', 'censusOn'] },
  {
    heading: 'Where it is',
    facts: [
      'street',
      'locality',
      'address3',
      'town',
      'county',
      'postcode',
      'urbanRural',
      'easting',
      'northing',
    ],
  },
  {
    heading: 'In the records',
    facts: ['localAuthority', 'localAuthorityCode', 'establishmentNumber', 'ukprn', 'openedOn', 'closedOn'],
  },
]

/** Blank for most schools, and nobody wonders why. */
const oftenBlank = new Set<SchoolFactKey>(['locality', 'address3', 'closedOn'])

/** Every fact of the register, and what it doesn't say named apart. */
export function SchoolFactsSection({ school }: { school: School }) {
  const known = groups.map(({ heading, facts }) => ({
    heading,
    items: facts.flatMap((key) => {
      const value = factText(key, school.facts[key])
      return value === null ? [] : [{ label: schoolFactLabels[key], value }]
    }),
  }))
  const unknown = groups
    .flatMap(({ facts }) => facts)
    .filter((key) => !oftenBlank.has(key) && factText(key, school.facts[key]) === null)
    .map((key) => schoolFactLabels[key].toLowerCase().replace(/\bukprn\b/, 'UKPRN'))
  return (
    <Section
      heading="Facts from the register"
      lead="As the Department for Education’s register gave them when it was last imported."
      divided
    >
      <div className={classes.groups}>
        <section>
          <h3 className={classes.heading}>In this trust</h3>
          <Facts
            items={[
              { label: 'Joined on', value: formatDay(school.joinedOn) },
              ...(school.leftOn === null ? [] : [{ label: 'Left on', value: formatDay(school.leftOn) }]),
            ]}
          />
          <div className={classes.edit}>
            <EditJoining school={school} />
          </div>
        </section>
        {known.map(
          ({ heading, items }) =>
            items.length > 0 && (
              <section key={heading}>
                <h3 className={classes.heading}>{heading}</h3>
                <Facts items={items} />
              </section>
            ),
        )}
      </div>
      {unknown.length > 0 && (
        <p className={classes.unknown}>The register doesn’t say: {unknown.join(', ')}.</p>
      )}
    </Section>
  )
}
