import { dayWords } from '../../calendar/day-words.ts'
import { addDays, daysBetween } from '../../calendar/days.ts'
import { isOverdue } from '../../reviews/due.ts'
import { countWords } from '../words.ts'
import { defineRule } from './rule.ts'
import { timesWords, unitWords } from './words.ts'

const unit = ['day', 'days'] as const
/** It is worse by each of these. */
const step = 28

/** A review whose day has passed, that nobody has signed off and no round covers. */
export const reviewOverdue = defineRule({
  key: 'review-overdue',
  severity: 'next',
  threshold: { usual: 0, min: 0, max: 60, asks: 'For how many days may a review be late?', unit },
  name: () => 'Review late',
  fires: (threshold) =>
    threshold === 0
      ? 'A review’s day has passed, nobody has signed it off, and no round covers it.'
      : `A review is more than ${unitWords(threshold, unit)} late, and no round covers it.`,
  clause: null,
  questions: [
    'What holds the review up, and when will it be held?',
    'What has changed at the school since the last one, and how do we know?',
    'Who is waiting for what comes of it?',
  ],
  find: ({ schools, day }, threshold) =>
    schools.flatMap(({ id, name, review }) => {
      if (!review || !isOverdue(review, review.coveredBy, day)) return []
      const late = daysBetween(review.dueOn, day)
      if (late <= threshold) return []
      const moved = review.moved === 0 ? '' : `; its day was moved ${timesWords(review.moved)} before`
      return [
        {
          record: { kind: 'review', id: review.id },
          schools: [{ id, name }],
          title: `Review due on ${dayWords(review.dueOn, day)}`,
          reason: `${countWords(late, 'day', 'days')} late, and not signed off${moved}`,
          degree: 1 + Math.floor(late / step),
          since: [addDays(review.dueOn, 1), review.uncoveredFrom ?? ''].reduce((a, b) => (a > b ? a : b)),
        },
      ]
    }),
})
