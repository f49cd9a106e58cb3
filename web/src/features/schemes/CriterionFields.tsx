import { ActionIcon, Checkbox, Textarea, TextInput } from '@mantine/core'
import { levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { schemeLimits } from '@sixfold/shared/domain/schemes/scheme-limits.ts'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { TypedCriterion } from './scheme-form.ts'
import classes from './Schemes.module.css'

interface CriterionFieldsProps {
  criterion: TypedCriterion
  /** Its place in the order, from 1. */
  number: number
  of: number
  error: string | false | undefined
  onChange: (patch: Partial<TypedCriterion>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** A criterion: its name, whether it limits the suggestion, and how one tells each level. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { criterion, number, of, error, onChange, onMove, onRemove } = props
  const { place, name, limiting, descriptors } = criterion
  const called = name.trim() || `criterion ${number}`
  const written = levels.filter((level) => descriptors[level].trim() !== '').length
  return (
    <fieldset className={classes.criterion}>
      <legend>Criterion {number}</legend>
      <div className={classes.named}>
        <TextInput
          id={`name-${place}`}
          label="Name"
          maxLength={schemeLimits.name}
          value={name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={error}
        />
        <div className={classes.moves}>
          <ActionIcon
            id={`up-${place}`}
            variant="default"
            size="lg"
            aria-label={`Move ${called} up`}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size="1.25em" aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            id={`down-${place}`}
            variant="default"
            size="lg"
            aria-label={`Move ${called} down`}
            disabled={number === of}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size="1.25em" aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label={`Take out ${called}`} onClick={onRemove}>
            <IconTrash size="1.25em" aria-hidden="true" />
          </ActionIcon>
        </div>
      </div>
      <Checkbox
        label="Limiting: rated 1, it makes the suggested category 1"
        checked={limiting}
        onChange={(event) => onChange({ limiting: event.currentTarget.checked })}
      />
      <details className={classes.details}>
        <summary>
          How one tells each level · {written === 0 ? 'not written' : `${written} of 4 written`}
        </summary>
        <div className={classes.descriptors}>
          {levels.map((level) => (
            <Textarea
              key={level}
              label={`At ${level}`}
              autosize
              minRows={1}
              maxLength={schemeLimits.descriptor}
              value={descriptors[level]}
              onChange={(event) =>
                onChange({ descriptors: { ...descriptors, [level]: event.currentTarget.value } })
              }
            />
          ))}
        </div>
      </details>
    </fieldset>
  )
}
