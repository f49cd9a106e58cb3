import type { ReactNode } from 'react'
import classes from './Meter.module.css'

interface MeterProps {
  label: string
  value: number
  /** 0 or less shows an empty bar. */
  max: number
  /** The same in words: "6½ of 15". */
  text: ReactNode
}

/** How much of something is used: label, words, bar. The bar only repeats the words. */
export function Meter({ label, value, max, text }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div>
      <div className={classes.words}>
        <span>{label}</span>
        <strong>{text}</strong>
      </div>
      <div className={classes.bar} aria-hidden="true">
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  )
}
