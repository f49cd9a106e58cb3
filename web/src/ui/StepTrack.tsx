import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StepTrack.module.css'

export interface TrackStep {
  key: string
  title: string
}

interface StepTrackProps {
  /** In order; six of them in Sixfold. */
  steps: readonly TrackStep[]
  /** Number of the step we are in, from 1; one more than there are steps when all are done. */
  current: number
  /** What the track is of, for screen readers: the priority's name. */
  label: string
  /** Makes each step a link: wrap `content` in the router's Link. */
  renderLink?: (step: TrackStep, content: ReactNode) => ReactNode
  /** Makes each step a button. */
  onSelect?: (key: string) => void
  /** Key of the step that is being looked at, where that may be another than the current one. */
  selected?: string
}

const said = { done: 'done', now: 'now', ahead: 'ahead' } as const

/** The steps as a track that is also the way around: done is a tick, now a ring with its number, ahead hollow. */
export function StepTrack({ steps, current, label, renderLink, onSelect, selected }: StepTrackProps) {
  return (
    <div className={classes.frame}>
      <ol className={classes.track} aria-label={`Steps of ${label}`}>
        {steps.map((step, index) => {
          const state = index + 1 < current ? 'done' : index + 1 === current ? 'now' : 'ahead'
          const content = (
            <>
              <span className={classes.mark} aria-hidden="true">
                {state === 'done' ? <IconCheck size="1em" stroke={3} /> : index + 1}
              </span>
              <span className={classes.title}>
                {step.title}
                <VisuallyHidden>{`, ${said[state]}`}</VisuallyHidden>
              </span>
            </>
          )
          return (
            <li
              key={step.key}
              data-state={state}
              data-selected={step.key === selected}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              {renderLink?.(step, content) ??
                (onSelect ? (
                  <button
                    type="button"
                    aria-pressed={step.key === selected}
                    onClick={() => onSelect(step.key)}
                  >
                    {content}
                  </button>
                ) : (
                  <span className={classes.still}>{content}</span>
                ))}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
