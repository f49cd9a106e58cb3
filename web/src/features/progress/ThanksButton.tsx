import { Button } from '@mantine/core'
import type { ProgressUpdate } from '@sixfold/shared/contracts/updates.ts'
import { IconCheck, IconHeart } from '@tabler/icons-react'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Progress.module.css'
import { useAnswering } from './use-answering.ts'

/** "Thanks", with one tap; and that one has said it. Nothing for one's own update. */
export function ThanksButton({ update }: { update: ProgressUpdate }) {
  const { thank } = useAnswering()
  if (update.thanked)
    return (
      <span className={classes.soft} role="status">
        <IconCheck size="1em" aria-hidden="true" /> You said thanks
      </span>
    )
  if (!update.abilities.thank) return null
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconHeart size="1em" aria-hidden="true" />}
        aria-label={`Thanks to ${update.by.name} for this update`}
        loading={thank.isPending}
        onClick={() => thank.mutate(update.id)}
      >
        Thanks
      </Button>
      <ProblemAlert error={thank.error} />
    </>
  )
}
