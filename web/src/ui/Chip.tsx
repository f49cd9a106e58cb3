import type { ReactNode } from 'react'
import type { Tone } from '../theme/palette.ts'
import classes from './Chip.module.css'
import { Shape, type ShapeName } from './Shape.tsx'

interface ChipProps {
  tone?: Tone
  shape?: ShapeName
  /** `filled` on its soft ground, `quiet` on grey, `plain` without ground for lists of figures. */
  variant?: 'filled' | 'quiet' | 'plain'
  /** The word. Never leave it out: colour and shape only help. */
  children: ReactNode
}

/** A level or a status: shape, word, tone. Not a button. */
export function Chip({ tone = 'neutral', shape, variant = 'filled', children }: ChipProps) {
  return (
    <span className={classes.chip} data-tone={tone} data-variant={variant}>
      {shape && <Shape name={shape} />}
      <span>{children}</span>
    </span>
  )
}
