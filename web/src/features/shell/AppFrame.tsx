import { lazy, Suspense, type ReactNode } from 'react'
import { OfflineBanner } from '../../ui/OfflineBanner.tsx'
import classes from './AppFrame.module.css'
import { Rail } from './Rail.tsx'

/** Not needed to see the first page, so it comes after it. */
const Notifications = lazy(async () => ({ default: (await import('./Notifications.tsx')).NotificationPlace }))

/** The frame of every signed-in page: skip link, rail, page. */
export function AppFrame({ children }: { children: ReactNode }) {
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
      <Suspense>
        <Notifications />
      </Suspense>
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
