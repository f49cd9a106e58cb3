import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import classes from './Notices.module.css'

const subscribe = onlineManager.subscribe.bind(onlineManager)
const isOnline = onlineManager.isOnline.bind(onlineManager)

/** Says when the server can't be reached, and nothing else. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, isOnline)
  return (
    <div role="status" className="no-print">
      {!online && (
        <p className={classes.offline}>
          No connection to Sixfold. You can go on reading; sending works again when it is back.
        </p>
      )}
    </div>
  )
}
