import { Button, Loader, Progress, VisuallyHidden } from '@mantine/core'
import { Card } from '../../ui/Card.tsx'
import classes from './ReadingProgress.module.css'

interface ReadingProgressProps {
  fileName: string
  /** How much of the file is sent, 0 to 1; 1: it is being read. */
  share: number
  rowsRead: number
  /** Breaks the sending off, or (once sent) goes back to choose another file. */
  onStop: () => void
}

/** How far a register is: first sent, then read. A screen reader hears of it now and then, not at each row. */
export function ReadingProgress({ fileName, share, rowsRead, onStop }: ReadingProgressProps) {
  const percent = Math.floor(share * 100)
  const sending = share < 1
  return (
    <Card>
      <h2 className={classes.heading}>{sending ? `Sending “${fileName}”` : `Reading “${fileName}”`}</h2>
      {sending ? (
        <>
          <Progress value={percent} aria-label="Sent" />
          <p>{percent}% sent. Stay on this page until it is all there.</p>
        </>
      ) : (
        <p className={classes.rows}>
          <Loader size="sm" aria-hidden="true" />
          {rowsRead === 0
            ? 'The file is there. Reading begins.'
            : `${rowsRead.toLocaleString('en-GB')} rows read`}
        </p>
      )}
      {!sending && (
        <p className={classes.soft}>
          The whole register has about 52,000 rows, which can take half a minute. You may leave this page and
          come back to it with the browser’s Back button.
        </p>
      )}
      <VisuallyHidden role="status">
        {sending ? `Sending: ${percent - (percent % 25)}%` : milestone(rowsRead)}
      </VisuallyHidden>
      <div>
        <Button variant="default" onClick={onStop}>
          {sending ? 'Stop sending' : 'Another file'}
        </Button>
      </div>
    </Card>
  )
}

function milestone(rowsRead: number): string {
  const rows = rowsRead - (rowsRead % 10_000)
  return rows === 0 ? 'The file is sent, and is being read' : `${rows.toLocaleString('en-GB')} rows read`
}
