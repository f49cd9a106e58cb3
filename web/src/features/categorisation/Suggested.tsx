import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Section } from '../../ui/Section.tsx'
import { Quote } from '../../ui/Quote.tsx'
import classes from './Categorisation.module.css'
import { CategoryChip } from './CategoryChip.tsx'
import ratingClasses from './Ratings.module.css'

/** What the ratings suggest and why, or what a suggestion lacks. Never binding: who departs from it says why. */
export function Suggested({ it }: { it: Categorisation }) {
  const { levels } = useScheme()
  const { suggestion, departure } = it
  if (suggestion === null) return null
  return (
    <Section heading="What do the ratings suggest?">
      {suggestion.level === null ? (
        <>
          <p>Nothing yet. A category can be proposed all the same.</p>
          <ul className={ratingClasses.reasons}>
            {suggestion.missing.map(({ code, message }) => (
              <li key={code}>{message}.</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className={classes.line}>
            <CategoryChip level={suggestion.level} /> is suggested, and doesn’t bind anybody.
          </p>
          <ul className={ratingClasses.reasons}>
            {suggestion.because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {departure && it.proposed && it.status !== 'proposed' && (
        <Quote by={`Why ${it.proposed.by.name} departs from ${levels[departure.from].label}`}>
          {departure.reason}
        </Quote>
      )}
    </Section>
  )
}
