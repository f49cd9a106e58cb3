import type { Person } from '@sixfold/shared/contracts/people.ts'
import { Link } from '@tanstack/react-router'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './People.module.css'
import { presentRoles, roleAndSchools, whenHeld } from './role-words.ts'

const columnsOn = (today: string): Column<Person>[] => [
  {
    key: 'name',
    header: 'Name',
    naming: true,
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/set-up/people/$personId" params={{ personId: id }}>
        {name}
      </Link>
    ),
  },
  {
    key: 'roles',
    header: 'Roles',
    sortBy: (person) => presentRoles(person, today).map(roleAndSchools).join(),
    cell: (person) => <RolesOf person={person} today={today} />,
  },
  {
    key: 'email',
    header: 'Email',
    under: 'name',
    sortBy: ({ email }) => email,
    cell: ({ email }) => <span className={classes.email}>{email}</span>,
    below: ({ email }) => <div className={classes.emailBelow}>{email}</div>,
  },
  {
    key: 'account',
    header: 'Signs in',
    sortBy: ({ hasAccount }) => (hasAccount ? 'yes' : 'no'),
    cell: ({ hasAccount }) => <Account hasAccount={hasAccount} />,
  },
]

/** Everybody of the trust: what they do there, and whether they can sign in yet. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const today = useToday()
  return (
    <Card variant="flush">
      <DataTable
        caption="People of the trust"
        columns={columnsOn(today)}
        rows={people}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Nobody is found by these words" />}
      />
    </Card>
  )
}

function RolesOf({ person, today }: { person: Person; today: string }) {
  const roles = presentRoles(person, today)
  if (roles.length === 0) return <span className={classes.soft}>None now</span>
  return (
    <ul className={classes.plain}>
      {roles.map((membership) => (
        <li key={membership.id}>
          {roleAndSchools(membership)}
          {whenHeld(membership, today) === 'to-come' && (
            <span className={classes.soft}> · not yet begun</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Whether they have accepted an invitation. */
function Account({ hasAccount }: { hasAccount: boolean }) {
  return hasAccount ? (
    <Chip tone="teal" shape="circle" variant="plain">
      Yes
    </Chip>
  ) : (
    <Chip tone="amber" shape="ring" variant="plain">
      Not yet
    </Chip>
  )
}
