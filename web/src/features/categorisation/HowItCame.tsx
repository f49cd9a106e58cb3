import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Trail } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Categorisation.module.css'
import { trailOf } from './way-trail.ts'

/** The record of a school's way through a round, the oldest first. Nothing before anything happened. */
export function HowItCame({ it }: { it: Categorisation }) {
  const scheme = useScheme()
  const trail = trailOf(scheme, it)
  if (trail.length === 0) return null
  return (
    <Section heading="How it came to this" id="how-it-came">
      <Trail
        items={trail.map(({ key, day, text, said }) => ({
          key,
          day,
          children: (
            <>
              <p>{text}</p>
              {said.map((one) => (
                <p key={one} className={classes.said}>
                  {one}
                </p>
              ))}
            </>
          ),
        }))}
      />
    </Section>
  )
}
