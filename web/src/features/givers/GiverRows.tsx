import { Button, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Givers.module.css'

/** What a leader may do about somebody who gives. */
export type Doing = { act: 'edit' | 'end'; id: string }

interface GiverRowsProps {
  items: readonly { id: string; name: string; words: ReactNode; may: boolean }[]
  /** The verb on the second button. */
  endLabel: string
  onDo: (doing: Doing) => void
}

/** Who gives, a row each; on a phone the buttons stand below the words. */
export function GiverRows({ items, endLabel, onDo }: GiverRowsProps) {
  return (
    <ul className={classes.list}>
      {items.map(({ id, name, words, may }) => (
        <li key={id}>
          <div className={classes.words}>
            <div className={classes.name}>{name}</div>
            {words}
          </div>
          {may && (
            <div className={classes.buttons}>
              <Button variant="default" onClick={() => onDo({ act: 'edit', id })}>
                Change<VisuallyHidden> what {name} can give</VisuallyHidden>
              </Button>
              <Button variant="default" onClick={() => onDo({ act: 'end', id })}>
                {endLabel}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
