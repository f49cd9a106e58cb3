import '@mantine/notifications/styles.layer.css'
import type { ReactNode } from 'react'
import { afterFirstAct } from '../../lib/first-act.tsx'
import { OfflineBanner } from '../../ui/OfflineBanner.tsx'
import classes from './AppFrame.module.css'
import { Rail } from './Rail.tsx'

const Notifications = afterFirstAct(async () => (await import('./Notifications.tsx')).NotificationPlace)

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
      <Notifications />
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
