import { dayWords } from '../../calendar/day-words.ts'
import { addDays } from '../../calendar/days.ts'
import { schoolDaysBetween } from '../../calendar/school-days.ts'
import { countWords } from '../words.ts'
import { defineRule } from './rule.ts'
import { unitWords } from './words.ts'

const unit = ['school week', 'school weeks'] as const
const daysAWeek = 5
/** It is worse by each of these. */
const step = 6

/** An open priority of which nothing was said for weeks of that school, its holidays left out. */
export const noUpdate = defineRule({
  key: 'no-update',
  severity: 'next',
  threshold: {
    usual: 6,
    min: 2,
    max: 20,
    asks: 'For how many school weeks may nothing be said of a priority?',
    unit,
  },
  name: (threshold) => `No update for ${unitWords(threshold, unit)}`,
  fires: (threshold) =>
    `Nothing was said of an open priority for ${unitWords(threshold, unit)}, counted in days on which the school was open.`,
  clause: (found) => `nothing was said of ${countWords(found.length, 'priority', 'priorities')} for weeks`,
  questions: [
    'Is this still a priority of the school?',
    'What has been done since the last update, and what was seen?',
    'What keeps the school from saying how it stands?',
  ],
  find: ({ schools, day }, threshold) =>
    schools.flatMap((school) =>
      school.priorities.flatMap((priority) => {
        const [last] = priority.updates
        const from = last && last.day > priority.heldSince ? last.day : priority.heldSince
        const next = addDays(from, 1)
        const weeks = Math.floor(schoolDaysBetween(school.calendar, next, day) / daysAWeek)
        if (weeks < threshold) return []
        return [
          {
            record: { kind: 'priority', id: priority.id },
            schools: [{ id: school.id, name: school.name }],
            title: `“${priority.name}”`,
            reason: last
              ? `The newest update is of ${dayWords(last.day, day)}, ${unitWords(weeks, unit)} ago`
              : `No update since ${dayWords(from, day)}, ${unitWords(weeks, unit)} ago`,
            degree: Math.floor(weeks / step),
            // One that came late, and speaks of a day before, ended what was so until it came.
            since: last && last.readFrom > next ? last.readFrom : next,
          },
        ]
      }),
    ),
})
