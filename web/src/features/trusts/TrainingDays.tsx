import { Button, VisuallyHidden } from '@mantine/core'
import { DayField } from '../../ui/DayField.tsx'
import { blank, inputOf } from './calendar-text.ts'
import classes from './Trusts.module.css'

interface TrainingDaysProps {
  /** The days with a space between; a dash for one not yet given. */
  typed: string
  onChange: (typed: string) => void
  errorAt: (inputId: string) => string | undefined
}

/** Days on which staff train and pupils are away. */
export function TrainingDays({ typed, onChange, errorAt }: TrainingDaysProps) {
  const days = typed === '' ? [] : typed.split(' ')
  // A day has no name of its own but its place.
  const fields = days.map((day, place) => ({ day, place, id: inputOf(`trainingDays.${place}`) }))
  const put = (next: readonly string[]) => onChange(next.map((day) => day || blank).join(' '))
  return (
    <fieldset className={classes.term}>
      <legend>Training days</legend>
      <p className={classes.soft}>Days of a term on which staff train and pupils are away.</p>
      <ul className={classes.training}>
        {fields.map(({ id, day, place }) => (
          <li key={id}>
            <DayField
              id={id}
              label={`Training day ${place + 1}`}
              value={day === blank ? '' : day}
              onChange={(value) => put(days.with(place, value))}
              error={errorAt(id)}
            />
            <Button variant="default" onClick={() => put(days.toSpliced(place, 1))}>
              Remove<VisuallyHidden> training day {place + 1}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={() => put([...days, blank])}>
          Add a training day
        </Button>
      </div>
    </fieldset>
  )
}
