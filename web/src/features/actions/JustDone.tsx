import { Button } from '@mantine/core'
import type { Action } from '@sixfold/shared/contracts/actions.ts'
import { useEffect, useRef } from 'react'
import { inWords, sentence } from '../../lib/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Actions.module.css'
import { useStatusActs } from './use-status-acts.ts'

interface JustDoneProps {
  /** Marked done a moment ago, and still so. */
  done: readonly Action[]
  onOpened: () => void
}

/** Says what was marked done, and takes a slip of the thumb back. Its row has gone, so the focus comes here. */
export function JustDone({ done, onOpened }: JustDoneProps) {
  const box = useRef<HTMLDivElement>(null)
  const { reopen } = useStatusActs()
  const ids = done.map(({ id }) => id).join()
  useEffect(() => {
    if (ids) box.current?.focus()
  }, [ids])
  const [only] = done
  return (
    <div ref={box} tabIndex={-1} role="status">
      {only && (
        <Notice tone="teal">
          <div className={classes.buttons}>
            <span>
              {done.length === 1
                ? `“${only.title}” is done.`
                : `${sentence(inWords(done.length))} actions are done; each can be opened again below.`}
            </span>
            {done.length === 1 && (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={`Open it again: ${only.title}`}
                loading={reopen.isPending}
                onClick={() => reopen.mutate(only, { onSuccess: onOpened })}
              >
                Open it again
              </Button>
            )}
          </div>
        </Notice>
      )}
      <ProblemAlert error={reopen.error} takeFocus />
    </div>
  )
}
