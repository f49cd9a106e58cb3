import { lazy, Suspense, type ReactNode } from 'react'
import { useHasActed } from '../../lib/first-act.ts'
import { OfflineBanner } from '../../ui/OfflineBanner.tsx'
import classes from './AppFrame.module.css'
import { Rail } from './Rail.tsx'

/** Not needed to see the first page, so it comes with the first act. */
const Notifications = lazy(async () => ({ default: (await import('./Notifications.tsx')).NotificationPlace }))

/** The frame of every signed-in page: skip link, rail, page. */
export function AppFrame({ children }: { children: ReactNode }) {
  const acted = useHasActed()
  return (
    <div className={classes.frame}>
      <SkipLink />
      <Rail />
      <div className={classes.column}>
        <OfflineBanner />
        <main id="content" tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      {acted && (
        <Suspense>
          <Notifications />
        </Suspense>
      )}
    </div>
  )
}

function SkipLink() {
  return (
    <a
      href="#content"
      className={classes.skip}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('content')?.focus()
      }}
    >
      Skip to content
    </a>
  )
}
