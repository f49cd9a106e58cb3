import { useSyncExternalStore } from 'react'
import { connection } from '../lib/connection.ts'
import classes from './Notices.module.css'

/** Says when the server can't be reached, and nothing else. */
export function OfflineBanner() {
  const online = useSyncExternalStore(connection.subscribe, connection.isOnline)
  return (
    <div role="status" className="no-print">
      {!online && (
        <p className={classes.offline}>
          No connection. You can go on reading; what you send waits until it is back.
        </p>
      )}
    </div>
  )
}
