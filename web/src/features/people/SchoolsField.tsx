import { Checkbox, TextInput } from '@mantine/core'
import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { useState } from 'react'
import classes from './People.module.css'

/** More schools than this get a field to find one by name. */
const manySchools = 12

interface SchoolsFieldProps {
  id: string
  schools: readonly SchoolRow[]
  value: readonly string[]
  onChange: (schoolIds: string[]) => void
  /** What is to be known of a school where it is chosen. */
  describe?: (school: SchoolRow) => string | null
  error?: string | undefined
}

/** Which schools a role is about. Chosen ones stay in view whatever one looks for. */
export function SchoolsField({ id, schools, value, onChange, describe, error }: SchoolsFieldProps) {
  const [words, setWords] = useState('')
  const shown = schools.filter(
    (school) => value.includes(school.id) || school.name.toLowerCase().includes(words.trim().toLowerCase()),
  )
  return (
    <fieldset className={classes.schools} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>Which schools?</legend>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      {schools.length > manySchools && (
        <TextInput
          label="Find a school"
          type="search"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <div className={classes.choices}>
        {shown.map((school, index) => (
          <Checkbox
            key={school.id}
            {...(index === 0 ? { id } : {})}
            label={school.name}
            description={describe?.(school)}
            checked={value.includes(school.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...value, school.id]
                  : value.filter((schoolId) => schoolId !== school.id),
              )
            }
          />
        ))}
        {shown.length === 0 && <p>No school is called that.</p>}
      </div>
    </fieldset>
  )
}
