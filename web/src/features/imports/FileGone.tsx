import { Button } from '@mantine/core'
import { toProblem } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

const past = {
  status: 404,
  title: 'The file is no longer kept',
  detail: 'An uploaded register is kept for 24 hours. Upload it again to go on; nothing was changed.',
}

/** Why a read file can't be looked at or applied; where it takes a new upload, the way to that. */
export function FileGone({ error, onAnother }: { error: unknown; onAnother: () => void }) {
  if (error === null || error === undefined) return null
  const { status } = toProblem(error)
  return (
    <>
      <ProblemAlert error={status === 404 ? past : error} takeFocus />
      {(status === 404 || status === 409) && (
        <div>
          <Button onClick={onAnother}>Upload it again</Button>
        </div>
      )}
    </>
  )
}
