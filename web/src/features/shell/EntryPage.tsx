import { IconHexagon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { OfflineBanner } from '../../ui/OfflineBanner.tsx'
import { Page } from '../../ui/Page.tsx'
import classes from './EntryPage.module.css'

/** The frame of pages on the way in: one card in the middle, no rail. */
export function EntryFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <OfflineBanner />
      <main className={classes.main}>
        <p className={classes.brand}>
          <IconHexagon size="1.75rem" stroke={2.2} aria-hidden="true" />
          Sixfold
        </p>
        <div className={classes.card}>{children}</div>
      </main>
    </div>
  )
}

/** A page on the way in, with its heading. */
export function EntryPage({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <EntryFrame>
      <Page title={title} lead={lead}>
        {children}
      </Page>
    </EntryFrame>
  )
}
