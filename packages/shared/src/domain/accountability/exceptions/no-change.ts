import { dayWords } from '../../calendar/day-words.ts'
import { addDays } from '../../calendar/days.ts'
import { lastDayOfTermAfter } from '../../calendar/terms-after.ts'
import { countWords } from '../words.ts'
import type { SupportFacts } from './facts.ts'
import { defineRule } from './rule.ts'
import { unitWords } from './words.ts'

const unit = ['term', 'terms'] as const
/** Terms beyond which it isn't looked for how much worse it is. */
const farthest = 6

const changed = ({ ratingChange, judged, measuresBetter }: SupportFacts) =>
  (ratingChange ?? 0) > 0 || (judged !== null && judged !== 'none-yet') || measuresBetter > 0

/** Completed support of which, whole terms later, neither a rating nor the receiver nor a measure says that something changed. */
export const noChange = defineRule({
  key: 'no-change',
  severity: 'next',
  threshold: {
    usual: 1,
    min: 1,
    max: 3,
    asks: 'How many terms after support was completed should a change be seen?',
    unit,
  },
  name: () => 'No change seen yet',
  fires: (threshold) =>
    `${threshold === 1 ? 'A whole term has' : `${unitWords(threshold, unit)} have`} passed since support was completed, and no published rating, judgement of the receiver or measure shows a change.`,
  clause: (found) => `no change is seen yet after ${countWords(found.length, 'piece', 'pieces')} of support`,
  questions: [
    'What was the support meant to change, and by when?',
    'Who has looked whether it did, and what did they see?',
    'What will the school do differently now?',
  ],
  find: ({ support, day }, threshold) =>
    support.flatMap((it) => {
      const ends = (terms: number) => lastDayOfTermAfter(it.receiver.calendar, it.endedOn, terms)
      if (changed(it) || ends(threshold) >= day) return []
      let terms = threshold
      while (terms < farthest && ends(terms + 1) < day) terms += 1
      const { id, name } = it.receiver
      return [
        {
          record: { kind: 'pairing', id: it.pairingId },
          schools: [{ id, name }],
          title: `${it.criterion}, from ${it.giver}`,
          reason: `Completed on ${dayWords(it.endedOn, day)}, ${unitWords(terms, unit)} ago; ${seen(it)}`,
          degree: terms,
          since: addDays(ends(threshold), 1),
        },
      ]
    }),
})

function seen({ ratingChange, judged }: SupportFacts): string {
  const rating =
    ratingChange === null
      ? 'not rated again yet'
      : ratingChange < 0
        ? 'the rating has fallen'
        : 'the rating is as it was'
  return `${rating}, ${judged === null ? 'evaluation open' : 'the school sees no impact yet'}`
}
