import { useId, type ReactNode } from 'react'
import classes from './Card.module.css'

interface SectionProps {
  heading: ReactNode
  /** One line under the heading: what is asked, or how to read what follows. */
  lead?: ReactNode
  /** To the right of the heading. */
  actions?: ReactNode
  /** 2 on a page, 3 inside another section. */
  level?: 2 | 3
  /** `open` stands on the paper without a card around it. */
  variant?: 'card' | 'open'
  /** A line between heading and content, for lists. */
  divided?: boolean
  /** For links to this place of the page. */
  id?: string
  /** The heading's own, so that focus can be moved to it. */
  headingId?: string
  children?: ReactNode
}

/** A part of a page with a heading that names it, on a card of its own. */
export function Section({
  heading,
  lead,
  actions,
  level = 2,
  variant = 'card',
  divided,
  id,
  headingId: ownId,
  children,
}: SectionProps) {
  const madeId = useId()
  const headingId = ownId ?? madeId
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={variant === 'card' ? classes.card : classes.open}
      data-variant="plain"
    >
      <div className={classes.headingRow} data-divided={divided ?? false}>
        <div>
          <Heading
            id={headingId}
            tabIndex={ownId === undefined ? undefined : -1}
            className={classes.heading}
            data-level={level}
          >
            {heading}
          </Heading>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
