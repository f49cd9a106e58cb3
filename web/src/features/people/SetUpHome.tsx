import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { CheckList } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSession } from '../shell/session.ts'
import { SetUpTrust } from '../trusts/SetUpTrust.tsx'
import { peoplePages, schoolChoicesQuery } from './people-queries.ts'
import { presentRoles } from './role-words.ts'

/** What a trust needs to begin, in the order in which one does it. */
export function SetUpHome() {
  const { trust } = useSession()
  const today = useToday()
  const { data: schools } = useSuspenseQuery(schoolChoicesQuery)
  const { data } = useSuspenseInfiniteQuery(peoplePages)
  const people = data.pages.flatMap((page) => page.items)
  const headed = new Set(
    people
      .flatMap((person) => presentRoles(person, today))
      .filter(({ role }) => role === 'headteacher')
      .flatMap((membership) => membership.schools.map((school) => school.id)),
  )
  const headless = schools.items.filter(
    ({ id, leftOn }) => !headed.has(id) && (leftOn === null || leftOn >= today),
  )
  const holding = (role: Role) =>
    people.filter((person) => presentRoles(person, today).some((it) => it.role === role)).length
  const waiting = people.filter((person) => !person.hasAccount).length
  return (
    <Page title="Is the trust ready to work?" lead={trust?.name}>
      <Section heading="Schools" lead="From the Department for Education’s register of schools.">
        <CheckList
          items={[
            {
              key: 'schools',
              done: schools.items.length > 0,
              text:
                schools.items.length === 0
                  ? 'No schools yet.'
                  : `${count(schools.items.length, 'school')}${schools.nextCursor === null ? '' : ' and more'}.`,
              action: (
                <Link to="/set-up/import">
                  {schools.items.length === 0 ? 'Import schools' : 'Bring the register up to date'}
                </Link>
              ),
            },
          ]}
        />
      </Section>
      <Section
        heading="People"
        lead={waiting === 0 ? undefined : `${count(waiting, 'person', 'people')} not signed in yet.`}
        actions={<Link to="/set-up/people">See everybody</Link>}
      >
        <CheckList
          items={[
            {
              key: 'headteacher',
              done: schools.items.length > 0 && headless.length === 0,
              text:
                schools.items.length === 0
                  ? 'Headteachers, to speak for their schools, once there are schools.'
                  : headsInWords(headless.map(({ name }) => name)),
              action: headless.length > 0 && addPerson,
            },
            need('trustee', 'Trustees, to decide for the board', holding('trustee')),
            need('clerk', 'A clerk, to record what the board decides', holding('clerk')),
            need(
              'improvement-partner',
              'Improvement partners, if others than leaders look after schools',
              holding('improvement-partner'),
            ),
          ]}
        />
      </Section>
      <SetUpTrust />
    </Page>
  )
}

const addPerson = <Link to="/set-up/people/new">Add a person</Link>

/** A few schools by name say more than a number; sixty don't. */
function headsInWords(headless: readonly string[]): string {
  if (headless.length === 0) return 'Headteachers, to speak for their schools: every school has one.'
  const some = headless.slice(0, 3).join(', ')
  const more = headless.length > 3 ? ` and ${headless.length - 3} more` : ''
  return `Headteachers, to speak for their schools: none yet at ${some}${more}.`
}

const need = (key: Role, what: string, holders: number) => ({
  key,
  done: holders > 0,
  text: `${what}: ${holders === 0 ? 'none yet.' : `${holders}.`}`,
  action: holders === 0 && addPerson,
})
