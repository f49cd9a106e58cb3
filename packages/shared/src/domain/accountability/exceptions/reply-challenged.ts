import { academicYearWords } from '../../calendar/academic-year.ts'
import { dayWords } from '../../calendar/day-words.ts'
import { workingDaysBetween } from '../../calendar/school-days.ts'
import type { CategorisationStatus } from '../../categorisation/status.ts'
import { countWords } from '../words.ts'
import { defineRule } from './rule.ts'
import { unitWords } from './words.ts'

const unit = ['working day', 'working days'] as const
/** It is worse by each of these. */
const step = 10

const stands = (status: CategorisationStatus): string => {
  if (status === 'challenged') return 'it is to be re-reviewed'
  if (status === 'awaiting-reply') return 'the school is asked again'
  return status === 'awaiting-decision' ? 'it waits for a decision' : 'it is with the trust'
}

/** A category that the school challenged and nobody has settled yet. Who may not know of the proposal has no such fact. */
export const replyChallenged = defineRule({
  key: 'reply-challenged',
  severity: 'first',
  threshold: {
    usual: 0,
    min: 0,
    max: 40,
    asks: 'For how many working days may a challenge stand before it shows?',
    unit,
  },
  name: () => 'Reply challenged',
  fires: (threshold) =>
    `A school ${threshold === 0 ? 'has challenged' : `challenged, more than ${unitWords(threshold, unit)} ago,`} the category proposed for it, and it isn’t settled. Trustees see it once it waits for a decision.`,
  clause: (found) => `${countWords(found.length, 'category is', 'categories are')} challenged`,
  questions: [
    'What does the school see that the proposal doesn’t?',
    'Who looked at it again, and what did they look at?',
    'What would change our mind?',
  ],
  find: ({ schools, day }, threshold) =>
    schools.flatMap(({ id, name, calendar, challenge }) => {
      if (!challenge) return []
      const stood = workingDaysBetween(calendar, challenge.challengedOn, day)
      if (threshold > 0 && stood <= threshold) return []
      return [
        {
          record: { kind: 'categorisation', id: challenge.id },
          schools: [{ id, name }],
          title: `Category for ${academicYearWords(challenge.academicYear)}`,
          reason: `The school challenged it on ${dayWords(challenge.challengedOn, day)}; ${stands(challenge.status)}`,
          degree: 1 + Math.floor(stood / step),
          since: challenge.challengedOn,
        },
      ]
    }),
})
