import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { Trail } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Cycle.module.css'
import { entryWords } from './words.ts'

/** Who moved it when, newest first. Nothing in it is ever edited or removed. */
export function PriorityTrail({ priority }: { priority: Priority }) {
  const words = useStepWords()
  return (
    <Section heading="Trail">
      <Trail
        items={priority.trail.map((entry) => ({
          key: entry.id,
          day: entry.day,
          children: (
            <>
              <b>{entry.by.name}</b> {entryWords(entry, words)}
              {entry.reason && <div className={classes.text}>“{entry.reason}”</div>}
              {entry.override && (
                <div className={classes.soft}>Past what was missing: “{entry.override.reason}”</div>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}
