import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
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
  /** It was stopped at that step, and is not in it any more. */
  stopped?: boolean
  /** What the track is of, for screen readers: the priority's name. */
  label: string
  /** Makes each step a link: wrap `content` in the router's Link. */
  renderLink?: (step: TrackStep, content: ReactNode) => ReactNode
  /** Makes each step a button. */
  onSelect?: (key: string) => void
  /** Key of the step that is being looked at, where that may be another than the current one. */
  selected?: string
}

const said = { done: 'done', now: 'now', stopped: 'stopped here', ahead: 'ahead' } as const

function stateAt(number: number, current: number, stopped: boolean): keyof typeof said {
  if (number === current) return stopped ? 'stopped' : 'now'
  return number < current ? 'done' : 'ahead'
}

function Mark({ state, number }: { state: keyof typeof said; number: number }) {
  if (state === 'done') return <IconCheck size="1em" stroke={3} />
  return state === 'stopped' ? <IconX size="1em" stroke={3} /> : number
}

/** The steps as a track that is also the way around: done is a tick, now a ring with its number, stopped a cross, ahead hollow. */
export function StepTrack(props: StepTrackProps) {
  const { steps, current, stopped = false, label, renderLink, onSelect, selected } = props
  return (
    <div className={classes.frame}>
      <ol className={classes.track} aria-label={`Steps of ${label}`}>
        {steps.map((step, index) => {
          const state = stateAt(index + 1, current, stopped)
          const content = (
            <>
              <span className={classes.mark} aria-hidden="true">
                <Mark state={state} number={index + 1} />
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
