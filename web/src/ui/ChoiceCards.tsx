import { useId, type ReactNode } from 'react'
import type { Tone } from '../theme/palette.ts'
import classes from './ChoiceCards.module.css'
import { Shape, type ShapeName } from './Shape.tsx'

export interface Choice<Value extends string> {
  value: Value
  label: string
  /** One line under the label. */
  description?: ReactNode
  shape?: ShapeName
  tone?: Tone
}

interface ChoiceCardsProps<Value extends string> {
  /** The question. */
  label: ReactNode
  description?: ReactNode
  error?: ReactNode
  choices: readonly Choice<Value>[]
  /** null while nothing is chosen. */
  value: Value | null
  onChange: (value: Value) => void
  /** `row` puts them side by side where there is room. */
  layout?: 'column' | 'row'
  /** Id of the first input, for FormErrors to lead to. */
  id?: string
}

/** One of a few, each a card big enough for a thumb: radio buttons with their shape and word. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { label, description, error, choices, value, onChange, layout = 'column', id } = props
  const name = useId()
  const notes = `${name}-notes`
  return (
    <fieldset className={classes.group} data-layout={layout} aria-describedby={notes}>
      <legend className={classes.label}>{label}</legend>
      <div id={notes}>
        {description !== undefined && <div className={classes.description}>{description}</div>}
        {error !== undefined && <div className={classes.error}>{error}</div>}
      </div>
      <div className={classes.cards}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.card} data-tone={choice.tone ?? 'neutral'}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.shape && (
              <span className={classes.shape}>
                <Shape name={choice.shape} />
              </span>
            )}
            <span>
              <span className={classes.word}>{choice.label}</span>
              {choice.description !== undefined && <span className={classes.more}>{choice.description}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
