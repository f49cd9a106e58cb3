import { Button } from '@mantine/core'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Progress.module.css'

interface SendFaultProps {
  send: { error: unknown; spent: boolean; reset: () => void }
  /** Makes another update of what is typed now. */
  onAnew: () => void
  /** A photo goes with it, after the update itself. */
  photo: boolean
}

/** What went wrong with sending, and what can be done. */
export function SendFault({ send, onAnew, photo }: SendFaultProps) {
  if (send.error === null) return null
  if (!send.spent)
    return (
      <>
        <ProblemAlert error={send.error} takeFocus />
        {photo && (
          <p className={classes.soft}>
            If it is the photo, choose another or take it out, and send again: the update itself is sent once.
          </p>
        )}
      </>
    )
  return (
    <div role="alert">
      <Notice tone="amber">
        <p>
          An earlier wording of this arrived, though the connection was lost before we could say so. What you
          typed since is still here.
        </p>
        <div className={classes.buttons}>
          <Button
            variant="default"
            onClick={() => {
              onAnew()
              send.reset()
            }}
          >
            Keep it as another update
          </Button>
        </div>
      </Notice>
    </div>
  )
}
