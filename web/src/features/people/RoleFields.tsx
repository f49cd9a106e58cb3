import { Checkbox, NativeSelect } from '@mantine/core'
import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { membershipFaults } from '@sixfold/shared/domain/people/membership-faults.ts'
import { type Role, roles, roleWords, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { DayField } from '../../ui/DayField.tsx'
import classes from './People.module.css'
import { roleNotes } from './role-words.ts'
import { SchoolsField } from './SchoolsField.tsx'

/** A role as it stands in a form; '' where nothing is chosen yet. */
export type TypedRole = {
  role: Role | ''
  schoolIds: string[]
  fromOn: string
  toOn: string
  acting: boolean
}

export const roleFieldIds: Readonly<Record<string, string>> = {
  role: 'role',
  schoolIds: 'schools',
  fromOn: 'from',
  acting: 'acting',
  toOn: 'until',
}

export const newRole = (today: string): TypedRole => ({
  role: '',
  schoolIds: [],
  fromOn: today,
  toOn: '',
  acting: false,
})

/** What is wrong with a role in a form, by field; an empty object when nothing is. */
export function faultsInRole(typed: TypedRole): Record<string, string> {
  if (typed.role === '') return { role: 'Choose a role' }
  const { role, ...rest } = sent({ ...typed, role: typed.role })
  const faults = membershipFaults({ role, ...rest }, []).map(({ path, message }) => [path, message])
  return { ...(typed.fromOn === '' && { fromOn: 'Give the first day' }), ...Object.fromEntries(faults) }
}

/** A role as the API takes it. What was ticked before a role that has no room for it was chosen is left out. */
export const sent = ({ role, schoolIds, fromOn, toOn, acting }: TypedRole & { role: Role }) => ({
  role,
  schoolIds: schoolRoles.includes(role) ? schoolIds : [],
  fromOn,
  toOn: toOn === '' ? null : toOn,
  acting: acting && role === 'headteacher',
})

interface RoleFieldsProps {
  value: TypedRole
  onChange: (value: TypedRole) => void
  schools: readonly SchoolRow[]
  faults: Readonly<Record<string, string | undefined>>
}

/** Which role, at which schools, from when to when. */
export function RoleFields({ value, onChange, schools, faults }: RoleFieldsProps) {
  const { role } = value
  return (
    <>
      <NativeSelect
        id={roleFieldIds['role']}
        label="Role"
        description={role === '' ? undefined : roleNotes[role]}
        data={[
          { value: '', label: 'Choose a role' },
          ...roles.map((key) => ({ value: key, label: roleWords[key] })),
        ]}
        value={role}
        onChange={(event) => onChange({ ...value, role: event.currentTarget.value as Role | '' })}
        error={faults['role']}
      />
      {role === 'headteacher' && (
        <Checkbox
          id={roleFieldIds['acting'] ?? ''}
          label="Acting: stands in until somebody is appointed"
          checked={value.acting}
          onChange={(event) => onChange({ ...value, acting: event.currentTarget.checked })}
          error={faults['acting']}
        />
      )}
      {role !== '' && schoolRoles.includes(role) && (
        <SchoolsField
          id={roleFieldIds['schoolIds'] ?? ''}
          schools={schools}
          value={value.schoolIds}
          onChange={(schoolIds) => onChange({ ...value, schoolIds })}
          error={faults['schoolIds']}
        />
      )}
      <div className={classes.days}>
        <DayField
          id={roleFieldIds['fromOn'] ?? ''}
          label="First day"
          value={value.fromOn}
          onChange={(fromOn) => onChange({ ...value, fromOn })}
          error={faults['fromOn']}
        />
        <DayField
          id={roleFieldIds['toOn'] ?? ''}
          label="Last day (optional)"
          min={value.fromOn}
          value={value.toOn}
          onChange={(toOn) => onChange({ ...value, toOn })}
          error={faults['toOn']}
        />
      </div>
    </>
  )
}
