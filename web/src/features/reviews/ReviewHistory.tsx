import type { ReviewChange } from '@sixfold/shared/contracts/reviews.ts'
import { Trail } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import { changesInWords } from './change-words.ts'
import classes from './Reviews.module.css'

/** Everything that happened to a review, newest first, each with its reason as far as one may read it. */
export function ReviewHistory({ trail }: { trail: readonly ReviewChange[] }) {
  const words = changesInWords(trail)
  const entries = trail.map(({ day, recordedAt, reason }, index) => ({
    key: `${recordedAt} ${index}`,
    day,
    children: (
      <>
        {words[index]}
        {reason !== null && <div className={classes.reason}>“{reason}”</div>}
      </>
    ),
  }))
  return (
    <Section heading="What happened?">
      <Trail items={entries.toReversed()} />
    </Section>
  )
}
