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
          No connection to Sixfold. You can go on reading; sending works again when it is back.
        </p>
      )}
    </div>
  )
}
