import { Button } from '@mantine/core'
import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { measureStatusWords } from '@sixfold/shared/domain/cycle/measure-status.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { useState } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import { useToday } from '../../lib/today.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Sparkline } from '../../ui/Sparkline.tsx'
import { mayPlan } from '../cycles/PlanFieldsHeld.tsx'
import { linesOf, liveOf, measureWords, type Observed } from './course.ts'
import { CourseTable } from './CourseTable.tsx'
import { fieldOfMeasure } from './field-of-measure.ts'
import { MeasureDialog } from './MeasureDialog.tsx'
import classes from './Measures.module.css'
import { Milestones } from './Milestones.tsx'
import { ObservationDialog } from './ObservationDialog.tsx'
import { RemoveMeasure } from './RemoveMeasure.tsx'
import { statusLook } from './status-look.ts'

interface MeasureCardProps {
  priority: Priority
  measure: Measure
  /** What the page is about just now: its button comes first, its list is open. */
  focus: 'baseline' | 'milestones' | 'observations'
  may: boolean
}

type Asking = { what: 'change' | 'remove' } | { what: 'observe'; corrects: Observed | null }

/** One measure: what it says, whether that is on course and why, its picture, its numbers, and what can be done with it. */
export function MeasureCard({ priority, measure, focus, may }: MeasureCardProps) {
  const [asking, setAsking] = useState<{ it: Asking; opened: boolean } | null>(null)
  const ask = (it: Asking) => setAsking({ it, opened: true })
  const close = () => setAsking(asking && { ...asking, opened: false })
  const plans = may && mayPlan(priority)
  const opened = (what: Asking['what']) => asking?.opened === true && asking.it.what === what
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <h3>{measure.name}</h3>
        {measure.fewPupils && <Chip variant="quiet">Fewer than six pupils</Chip>}
      </div>
      <Standing measure={measure} />
      {may && (
        <div className={classes.buttons}>
          <Button
            id={fieldOfMeasure('observe', measure)}
            variant={focus === 'observations' ? 'filled' : 'default'}
            size="compact-md"
            aria-label={`Record what it says: ${measure.name}`}
            onClick={() => ask({ what: 'observe', corrects: null })}
          >
            Record what it says
          </Button>
          {plans && (
            <>
              <Button
                id={fieldOfMeasure('baseline', measure)}
                variant="subtle"
                size="compact-md"
                aria-label={`Change ${measure.name}`}
                onClick={() => ask({ what: 'change' })}
              >
                Change
              </Button>
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={`Take out ${measure.name}`}
                onClick={() => ask({ what: 'remove' })}
              >
                Take out
              </Button>
            </>
          )}
        </div>
      )}
      <Milestones priority={priority} measure={measure} may={plans} open={focus === 'milestones'} />
      <CourseTable
        measure={measure}
        onCorrect={may ? (corrects) => ask({ what: 'observe', corrects }) : undefined}
      />
      <MeasureDialog priority={priority} measure={measure} opened={opened('change')} onClose={close} />
      <ObservationDialog
        measure={measure}
        corrects={asking?.it.what === 'observe' ? asking.it.corrects : null}
        opened={opened('observe')}
        onClose={close}
      />
      <RemoveMeasure measure={measure} opened={opened('remove')} onClose={close} />
    </article>
  )
}

/** The value, its status with the reason, and the picture of both. */
function Standing({ measure }: { measure: Measure }) {
  const scheme = useScheme()
  const today = useToday()
  const { status, reason } = measure.standing
  const [newest] = liveOf(measure)
  const value = newest?.value ?? measure.baseline
  const lines = linesOf(measure, today)
  return (
    <div className={classes.standing}>
      <div>
        <div className={classes.value}>
          {value !== null && (
            <span>
              <b>{valueWords(scheme, measure, value)}</b>
              {!newest && <span className={classes.soft}> is the baseline: nothing is observed yet</span>}
            </span>
          )}
          <Chip {...statusLook[status]}>{measureStatusWords[status]}</Chip>
        </div>
        <p className={classes.soft}>{reason}.</p>
        <p className={classes.soft}>{measureWords(scheme, measure)}</p>
      </div>
      {(lines.start ? 1 : 0) + lines.points.length + lines.path.length > 1 && (
        <Sparkline
          title={`${measure.name}: ${measureStatusWords[status].toLowerCase()}. ${reason}.`}
          {...lines}
          stepped={measure.kind !== 'number'}
          now={0}
        />
      )}
    </div>
  )
}
