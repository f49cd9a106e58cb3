import { Children, useEffect, useRef, type ReactNode } from 'react'
import { focusHeading } from '../lib/page-focus.ts'
import classes from './Page.module.css'

interface PageProps {
  /** Plain words for the browser's title, "… · Sixfold"; the h1 too unless `heading` is given. */
  title: string
  /** The h1 where it is more than plain words, e.g. a sentence with links to its proof. */
  heading?: ReactNode
  /** The way here: links, then the page's own short name as plain text. */
  crumbs?: readonly ReactNode[]
  /** One or two lines under the heading. */
  lead?: ReactNode
  /** Buttons and links to the right of the heading; below it on a phone. */
  actions?: ReactNode
  /** `narrow` for forms that people write in (about 70 characters a line). */
  width?: 'full' | 'narrow'
  children?: ReactNode
}

/** A page: one question as its heading, and the answer below. Sets the title and takes focus after navigation. */
export function Page({ title, heading, crumbs = [], lead, actions, width = 'full', children }: PageProps) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Sixfold`
  }, [title])
  useEffect(() => {
    focusHeading(headingRef.current)
  }, [title])
  return (
    <div className={classes.page} data-width={width}>
      {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <header className={classes.header}>
        <div className={classes.words}>
          <h1 ref={headingRef} tabIndex={-1} className={classes.heading}>
            {heading ?? title}
          </h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

function Breadcrumbs({ crumbs }: { crumbs: readonly ReactNode[] }) {
  const last = crumbs.length - 1
  return (
    <nav aria-label="Breadcrumbs" className={classes.crumbs}>
      <ol>
        {Children.map(crumbs as ReactNode[], (crumb, index) => (
          <li aria-current={index === last ? 'page' : undefined}>{crumb}</li>
        ))}
      </ol>
    </nav>
  )
}
