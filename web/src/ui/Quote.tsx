import type { ReactNode } from 'react'
import classes from './Quote.module.css'

/** What someone says in their own words, beside what is said of them. `by` is who, when and how: "Head’s reply · 21 Sep · agrees". */
export function Quote({ by, children }: { by: ReactNode; children: ReactNode }) {
  return (
    <figure className={classes.quote}>
      <figcaption>{by}</figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  )
}
