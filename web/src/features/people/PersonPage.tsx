import { Button, VisuallyHidden } from '@mantine/core'
import type { Person, PersonMembership } from '@sixfold/shared/contracts/people.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { EndRole } from './EndRole.tsx'
import { GiveRole } from './GiveRole.tsx'
import { personQuery } from './people-queries.ts'
import classes from './People.module.css'
import { datesInWords, presentRoles, roleAndSchools, whenHeld } from './role-words.ts'
import { SignInLinks } from './SignInLinks.tsx'

/** One person: how they sign in, what they do here, and what they did. */
export function PersonPage({ personId }: { personId: string }) {
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const [giving, setGiving] = useState(false)
  return (
    <Page
      title={person.name}
      lead={person.email}
      crumbs={[
        <Link key="set-up" to="/set-up">
          Set up
        </Link>,
        <Link key="people" to="/set-up/people">
          People
        </Link>,
        person.name,
      ]}
      actions={
        person.abilities.edit &&
        !giving && (
          <Button variant="default" onClick={() => setGiving(true)}>
            Give a further role
          </Button>
        )
      }
    >
      {giving && <GiveRole person={person} onDone={() => setGiving(false)} />}
      <SignInLinks key={person.id} person={person} />
      <Roles person={person} />
    </Page>
  )
}

function Roles({ person }: { person: Person }) {
  const today = useToday()
  const [ending, setEnding] = useState<PersonMembership | null>(null)
  const present = presentRoles(person, today)
  const past = person.memberships.filter((membership) => whenHeld(membership, today) === 'over')
  const row = (membership: PersonMembership, end?: ReactNode) => ({
    key: membership.id,
    children: (
      <>
        <div>{roleAndSchools(membership)}</div>
        <div className={classes.soft}>{datesInWords(membership, today)}</div>
      </>
    ),
    ...(end ? { end } : {}),
  })
  return (
    <>
      <Section heading={`What does ${person.name} do here?`} divided>
        {present.length === 0 && (
          <EmptyState title="Nothing now">Without a role nothing opens, whatever the sign-in.</EmptyState>
        )}
        <Rows
          items={present.map((membership) =>
            row(
              membership,
              person.abilities.edit && (
                <Button variant="default" onClick={() => setEnding(membership)}>
                  End<VisuallyHidden> the role {roleAndSchools(membership)}</VisuallyHidden>
                </Button>
              ),
            ),
          )}
        />
      </Section>
      {past.length > 0 && (
        <Section heading="What did they do before?" divided>
          <Rows items={past.map((membership) => row(membership))} />
        </Section>
      )}
      <EndRole person={person} membership={ending} onClose={() => setEnding(null)} />
    </>
  )
}
