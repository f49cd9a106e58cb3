import classes from './StepDashes.module.css'
import { Tip } from './Tip.tsx'

interface StepDashesProps {
  /** Number of the step we are in, from 1; one more than there are titles when all are done. */
  current: number
  /** It was stopped at that step, and is not in it any more. */
  stopped?: boolean
  /** The steps' titles in order. */
  titles: readonly string[]
  /** What it is of, e.g. a priority's name: shown on hover and focus. */
  name?: string
  /** False inside a link or button, which takes the focus itself. */
  focusable?: boolean
}

/** The short form of the track: a dash for each step, a dot where we are. */
export function StepDashes({ current, stopped = false, titles, name, focusable = true }: StepDashesProps) {
  const title = titles[current - 1]
  const here = stopped ? 'Stopped at step' : 'Step'
  const where = title ? `${here} ${current} of ${titles.length}: ${title}` : `All ${titles.length} steps done`
  return (
    <Tip text={name ? `${name} · ${where}` : where}>
      <span
        role="img"
        aria-label={name ? `${name}: ${where}` : where}
        className={classes.dashes}
        {...(focusable ? { tabIndex: 0 } : {})}
      >
        {titles.map((step, index) => (
          <span
            key={step}
            className={classes.dash}
            data-state={index + 1 < current ? 'done' : index + 1 === current && !stopped ? 'now' : 'ahead'}
          />
        ))}
      </span>
    </Tip>
  )
}
