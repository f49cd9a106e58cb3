import { Button, Progress, VisuallyHidden } from '@mantine/core'
import classes from './Files.module.css'

/** How far files are: first sent, which can be stopped, then looked at. A screen reader hears of it now and then. */
export function SendingFiles({ share, onStop }: { share: number; onStop: () => void }) {
  const percent = Math.floor(share * 100)
  return (
    <div className={classes.sending}>
      <Progress value={percent} aria-label="Sent" />
      <p>
        {share < 1
          ? `${percent}% sent. Stay on this page until it is all there.`
          : 'Sent. The files are looked at.'}
      </p>
      <VisuallyHidden role="status">
        {share < 1 ? `Sending: ${percent - (percent % 25)}%` : 'Sent, and being looked at'}
      </VisuallyHidden>
      {share < 1 && (
        <div>
          <Button variant="default" onClick={onStop}>
            Stop sending
          </Button>
        </div>
      )}
    </div>
  )
}
