import { Button, VisuallyHidden } from '@mantine/core'
import type { Measure, Milestone } from '@sixfold/shared/contracts/measures.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { DayText } from '../../ui/Values.tsx'
import { termOfYearWords } from './course.ts'
import { fieldOfMeasure } from './field-of-measure.ts'
import classes from './Measures.module.css'
import { MilestoneDialog } from './MilestoneDialog.tsx'

interface MilestonesProps {
  priority: Priority
  measure: Measure
  may: boolean
  /** Shown without being asked for, as at step 3. */
  open: boolean
}

/** Where a measure should stand by the end of each term, to read and to set. Nothing for who only reads and there is none. */
export function Milestones({ priority, measure, may, open }: MilestonesProps) {
  const scheme = useScheme()
  const [asking, setAsking] = useState<{ milestone: Milestone | null; opened: boolean } | null>(null)
  const { milestones } = measure
  if (milestones.length === 0 && !may) return null
  return (
    <details className={classes.more} open={open}>
      <summary>
        {milestones.length === 0 ? 'No milestone' : count(milestones.length, 'milestone')}
        <VisuallyHidden> of {measure.name}</VisuallyHidden>
      </summary>
      <Rows
        items={milestones.map((milestone) => ({
          key: milestone.id,
          children: (
            <>
              <b>{valueWords(scheme, measure, milestone.value)}</b> · {termOfYearWords(milestone)}, by{' '}
              <DayText day={milestone.dueOn} />
              {milestone.note && <div className={classes.soft}>{milestone.note}</div>}
            </>
          ),
          end: may && (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={`Change the milestone for ${termOfYearWords(milestone)}`}
              onClick={() => setAsking({ milestone, opened: true })}
            >
              Change
            </Button>
          ),
        }))}
      />
      {may && (
        <Button
          id={fieldOfMeasure('milestone', measure)}
          variant="default"
          size="compact-md"
          className={classes.add ?? ''}
          aria-label={`Set a milestone for ${measure.name}`}
          onClick={() => setAsking({ milestone: null, opened: true })}
        >
          Set a milestone
        </Button>
      )}
      <MilestoneDialog
        priority={priority}
        measure={measure}
        milestone={milestones.find((one) => one.id === asking?.milestone?.id) ?? null}
        opened={asking?.opened === true}
        onClose={() => setAsking(asking && { ...asking, opened: false })}
      />
    </details>
  )
}
