import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Section } from '../../ui/Section.tsx'
import { CriterionFields } from './CriterionFields.tsx'
import { ImportCriteria } from './ImportCriteria.tsx'
import { newCriterion, type TypedCriterion } from './scheme-form.ts'
import classes from './Schemes.module.css'

interface CriteriaFieldsProps {
  criteria: readonly TypedCriterion[]
  onChange: (criteria: TypedCriterion[]) => void
  errorAt: (fieldId: string) => string | false | undefined
}

/** Which button has the focus after a move: the one that was pressed, unless it is disabled now, at the end. */
const buttonAfter = (index: number, by: -1 | 1, of: number) =>
  by === -1 ? (index === 0 ? 'down' : 'up') : index === of - 1 ? 'up' : 'down'

/** The criteria in their order: added, described, moved, taken out, or read from a file. */
export function CriteriaFields({ criteria, onChange, errorAt }: CriteriaFieldsProps) {
  const [said, setSaid] = useState('')
  const focusNext = useRef<string | null>(null)
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
  })
  const nameOf = ({ name }: TypedCriterion) => name.trim() || 'The new criterion'
  const move = (index: number, by: -1 | 1) => {
    const next = [...criteria]
    const [moved] = next.splice(index, 1)
    if (!moved) return
    next.splice(index + by, 0, moved)
    focusNext.current = `${buttonAfter(index + by, by, criteria.length)}-${moved.place}`
    setSaid(`${nameOf(moved)} is number ${index + by + 1} of ${criteria.length} now.`)
    onChange(next)
  }
  const remove = (index: number) => {
    const gone = criteria[index]
    if (!gone) return
    const next = criteria.filter((one) => one !== gone)
    focusNext.current = next.length > 0 ? `name-${(next[index] ?? next.at(-1))?.place}` : 'add-criterion'
    setSaid(`${nameOf(gone)} is taken out of the draft.`)
    onChange(next)
  }
  const add = () => {
    const one = newCriterion(criteria)
    focusNext.current = `name-${one.place}`
    onChange([...criteria, one])
  }
  return (
    <Section
      heading="Criteria"
      lead="What every school is rated on, in this order. A criterion keeps its ratings under a new name; one that is taken out keeps them in the record."
      actions={
        <ImportCriteria
          present={criteria}
          onRead={(read) => {
            focusNext.current = `name-${read[0]?.place}`
            onChange(read)
          }}
        />
      }
    >
      <p role="status" className={classes.soft}>
        {said}
      </p>
      <ol className={classes.criteria}>
        {criteria.map((criterion, index) => (
          <li key={criterion.place}>
            <CriterionFields
              criterion={criterion}
              number={index + 1}
              of={criteria.length}
              error={errorAt(`name-${criterion.place}`)}
              onChange={(patch) =>
                onChange(criteria.map((one) => (one === criterion ? { ...one, ...patch } : one)))
              }
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <Button
        id="add-criterion"
        variant="default"
        className={classes.start ?? ''}
        leftSection={<IconPlus size="1.25em" aria-hidden="true" />}
        onClick={add}
      >
        Add a criterion
      </Button>
    </Section>
  )
}
