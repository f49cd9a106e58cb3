import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Quote } from '../../ui/Quote.tsx'
import classes from './Cycle.module.css'

export interface ConflictingText {
  label: string
  mine: string
  theirs: string
}

interface ConflictProps {
  /** Texts that differ between the two versions; empty when what changed is elsewhere. */
  texts: readonly ConflictingText[]
  onKeepMine: () => void
  onTakeTheirs: () => void
  loading: boolean
}

/** Someone saved meanwhile: both versions side by side, and one of them is chosen. Nothing is merged silently. */
export function Conflict({ texts, onKeepMine, onTakeTheirs, loading }: ConflictProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Notice tone="amber">
        <p className={classes.strong}>
          Someone else saved this after you opened it. Nothing of yours is saved yet.
        </p>
        {texts.length === 0 && <p>What they changed is elsewhere on this page, not in your text.</p>}
        {texts.map(({ label, mine, theirs }) => (
          <div key={label} className={classes.versions}>
            <Quote by={`${label}: yours`}>{mine || 'Nothing'}</Quote>
            <Quote by={`${label}: theirs`}>{theirs || 'Nothing'}</Quote>
          </div>
        ))}
        <div className={classes.buttons}>
          <Button onClick={onKeepMine} loading={loading}>
            Save mine
          </Button>
          <Button variant="default" onClick={onTakeTheirs} disabled={loading}>
            Keep theirs, discard mine
          </Button>
        </div>
      </Notice>
    </div>
  )
}
