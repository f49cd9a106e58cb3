import { isLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { ratingLabel, type RatingValue, ratingValues } from '@sixfold/shared/domain/categorisation/rating.ts'
import { useId, useRef } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import { Shape } from '../../ui/Shape.tsx'
import { categoryLook } from './category-look.ts'
import classes from './Ratings.module.css'

interface RatingChoiceProps {
  value: RatingValue | null
  /** `passing`: chosen on the way with an arrow key, so perhaps not the last. */
  onChange: (value: RatingValue, passing: boolean) => void
}

/** Radio buttons for a criterion's rating, side by side where there is room, inside a fieldset that names it. */
export function RatingChoice({ value, onChange }: RatingChoiceProps) {
  const scheme = useScheme()
  const name = useId()
  const passing = useRef(false)
  return (
    <div
      className={classes.choices}
      onKeyDown={(event) => {
        passing.current = event.key.startsWith('Arrow')
      }}
      onPointerDown={() => {
        passing.current = false
      }}
      role="presentation"
    >
      {ratingValues.map((one) => (
        <label
          key={one}
          className={classes.choice}
          data-tone={isLevel(one) ? categoryLook(one).tone : 'neutral'}
        >
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === value}
            onChange={() => onChange(one, passing.current)}
          />
          <span className={classes.shape}>
            <Shape name={isLevel(one) ? categoryLook(one).shape : 'ring'} />
          </span>
          {ratingLabel(scheme, one)}
        </label>
      ))}
    </div>
  )
}
