import { Button, NativeSelect } from '@mantine/core'
import { supportYears } from '@sixfold/shared/domain/support/published-ratings.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { formatAcademicYear } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { OwnNeeds } from './OwnNeeds.tsx'
import { OwnOffers } from './OwnOffers.tsx'
import { capacityQuery, offersQuery, strengthsQuery } from './queries.ts'
import classes from './Strengths.module.css'
import { WhoOffers } from './WhoOffers.tsx'

interface OffersPageProps {
  /** The school whose offers are looked at; undefined: one's own, where there is one alone. */
  schoolId: string | undefined
  /** What is offered for the next academic year, instead of this one. */
  nextYear: boolean
}

/** What a school offers and wants, for its own people and for leaders who enter it; and what other schools offer. */
export function OffersPage({ schoolId, nextYear }: OffersPageProps) {
  const navigate = useNavigate()
  const years = supportYears(useToday())
  const academicYear = years[nextYear ? 1 : 0]
  const { data: capacity } = useSuspenseQuery(capacityQuery)
  const { data: strengths } = useSuspenseQuery(strengthsQuery)
  const { data: offers } = useSuspenseQuery(offersQuery(academicYear))
  const writable = capacity.schools.map(({ school }) => school)
  const own = capacity.abilities.readGrid
    ? writable
    : strengths.items.filter(({ view }) => view === 'published').map(({ school }) => school)
  const chosen = own.find(({ id }) => id === schoolId) ?? (own.length === 1 ? own[0] : undefined)
  const edits = writable.some(({ id }) => id === chosen?.id)
  const others = offers.items.filter((it) => it.school.id !== chosen?.id && it.withdrawnReason === null)
  const go = (school: string | undefined, next: boolean) =>
    void navigate({
      to: '/support/offers',
      search: { ...(school ? { school } : {}), ...(next ? { when: 'next' } : {}) },
      replace: true,
    })
  return (
    <Page
      title={chosen ? question(chosen.name, edits, capacity.abilities.readGrid) : 'Who offers help?'}
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'Offers',
      ]}
      actions={
        capacity.abilities.readGrid && (
          <Button component={Link} to="/support/strengths" variant="default">
            Strengths and needs
          </Button>
        )
      }
    >
      <div className={classes.filters}>
        {own.length > 1 && (
          <NativeSelect
            label="School"
            value={chosen?.id ?? ''}
            data={[
              { value: '', label: 'Choose a school to enter an offer for' },
              ...own.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => go(event.currentTarget.value, nextYear)}
          />
        )}
        <NativeSelect
          label="Academic year"
          value={academicYear}
          data={years.map((one) => ({ value: String(one), label: formatAcademicYear(one) }))}
          onChange={(event) => go(schoolId, event.currentTarget.value === String(years[1]))}
        />
      </div>
      {chosen && (
        <>
          <OwnOffers
            key={`${chosen.id} ${academicYear}`}
            school={chosen}
            academicYear={academicYear}
            edits={edits}
          />
          <OwnNeeds key={chosen.id} school={chosen} academicYear={academicYear} />
          <KnownStrengths schoolId={chosen.id} name={chosen.name} />
        </>
      )}
      {capacity.abilities.readOffers && (
        <WhoOffers
          heading={chosen ? 'What other schools offer' : 'What schools offer'}
          offers={others}
          academicYear={academicYear}
        />
      )}
    </Page>
  )
}

/** Asked by the school's own head, by its others, or by the trust's people. */
const question = (school: string, edits: boolean, ofTrust: boolean): string =>
  ofTrust ? `What can ${school} offer?` : edits ? 'What can we offer?' : 'What do we offer?'

/** What the published record says that a school is strong in, to choose what to offer by. */
function KnownStrengths({ schoolId, name }: { schoolId: string; name: string }) {
  const { data } = useSuspenseQuery(strengthsQuery)
  const known = data.items.find(({ school }) => school.id === schoolId)?.strengths ?? []
  const reasons = known.flatMap(({ criterion, reasons: all }) =>
    all.filter(({ kind }) => kind !== 'offered').map((reason) => ({ ...reason, criterion })),
  )
  if (reasons.length === 0) return null
  return (
    <Section
      heading={`What ${name} is strong in`}
      lead="By its published ratings and live awards. No other school is told."
    >
      <ul className={classes.reasons}>
        {reasons.map(({ kind, words, criterion }) => (
          <li key={`${criterion.key} ${kind}`}>{kind === 'rated' ? words : `${criterion.name}: ${words}`}</li>
        ))}
      </ul>
    </Section>
  )
}
