import { dayWords } from '../../calendar/day-words.ts'
import { addDays } from '../../calendar/days.ts'
import { schoolDaysBetween } from '../../calendar/school-days.ts'
import { countWords } from '../words.ts'
import type { PriorityFacts, SchoolFacts } from './facts.ts'
import { defineRule } from './rule.ts'
import { unitWords } from './words.ts'

const unit = ['school week', 'school weeks'] as const
const daysAWeek = 5
/** It is worse by each of these. */
const step = 6

/** An open priority without an update for weeks of that school, its holidays left out. */
export const noUpdate = defineRule({
  key: 'no-update',
  severity: 'next',
  threshold: {
    usual: 6,
    min: 2,
    max: 20,
    asks: 'For how many school weeks may a priority go without an update?',
    unit,
  },
  name: (threshold) => `No update for ${unitWords(threshold, unit)}`,
  fires: (threshold) =>
    `No update of an open priority for ${unitWords(threshold, unit)}, counted in days on which the school was open. Governors and trustees read an update once it is shared.`,
  clause: (found) =>
    `no update of ${countWords(found.length, 'priority', 'priorities')} was shared for weeks`,
  questions: [
    'Is this still a priority of the school?',
    'What has been done since the last update, and what was seen?',
    'When will the next update be shared?',
  ],
  find: ({ schools, day }, threshold) =>
    schools.flatMap((school) =>
      school.priorities.flatMap((priority) => {
        const { updates, published, readsPublished } = priority
        const silent = (those: PriorityFacts['updates']) => silenceOf(school, priority, those, day, threshold)
        const own = silent(updates)
        const boards = own || published === null ? null : silent(published)
        const it = own ?? boards
        if (!it) return []
        const { last, from, weeks } = it
        const [shared, ago] = [readsPublished || boards ? 'shared ' : '', `${unitWords(weeks, unit)} ago`]
        const said = last
          ? `The newest ${shared}update is of ${dayWords(last.day, day)}, ${ago}`
          : `No ${shared}update since ${dayWords(from, day)}, ${ago}`
        return [
          {
            record: { kind: 'priority', id: priority.id },
            schools: [{ id: school.id, name: school.name }],
            title: `“${priority.name}”`,
            reason: boards ? `${said}; trustees don’t read yet what came since` : said,
            basis: `${last?.day ?? ''} ${from} ${weeks}`,
            degree: Math.floor(weeks / step),
            since: it.since,
          },
        ]
      }),
    ),
})

/** How long these updates have been the newest of a priority; null: not for as many weeks as the threshold. */
function silenceOf(
  { calendar }: SchoolFacts,
  { heldSince }: PriorityFacts,
  [last]: PriorityFacts['updates'],
  day: string,
  threshold: number,
) {
  const from = last && last.day > heldSince ? last.day : heldSince
  const next = addDays(from, 1)
  const weeks = Math.floor(schoolDaysBetween(calendar, next, day) / daysAWeek)
  // One that came late, and speaks of a day before, ended what was so until it came.
  const since = last && last.readFrom > next ? last.readFrom : next
  return weeks < threshold ? null : { last, from, weeks, since }
}
