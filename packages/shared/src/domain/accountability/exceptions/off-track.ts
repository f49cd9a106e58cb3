import { countWords } from '../words.ts'
import { defineRule } from './rule.ts'
import { daysWords, timesWords } from './words.ts'
import { dayWords } from '../../calendar/day-words.ts'

/** Above so many days they aren't named one by one. */
const mostNamed = 3

/** A priority whose newest updates all say "off track", one after the other, within its present turn. */
export const offTrack = defineRule({
  key: 'off-track',
  severity: 'first',
  threshold: {
    usual: 2,
    min: 2,
    max: 6,
    asks: 'How often is a priority off track, one update after the other?',
    unit: ['update', 'updates'],
  },
  name: (threshold) => `Off track ${timesWords(threshold)} running`,
  fires: (threshold) =>
    `The newest ${countWords(threshold, 'update', 'updates')} of a priority all say that it is off track.`,
  clause: (found, threshold) =>
    `${countWords(found.length, 'priority has', 'priorities have')} been off track ${timesWords(threshold)}`,
  questions: [
    'What is in the way, and what would take it away?',
    'What was changed after the first update that said so?',
    'Does the school have the help that it needs for this, and from whom?',
  ],
  find: ({ schools, day }, threshold) =>
    schools.flatMap((school) =>
      school.priorities.flatMap((priority) => {
        const ends = priority.updates.findIndex(({ rating }) => rating !== 'off-track')
        const run = ends === -1 ? priority.updates : priority.updates.slice(0, ends)
        const first = run.at(-1)
        if (!first || run.length < threshold) return []
        return [
          {
            record: { kind: 'priority', id: priority.id },
            schools: [{ id: school.id, name: school.name }],
            title: `“${priority.name}”`,
            reason:
              run.length > mostNamed
                ? `${run.length} updates since ${dayWords(first.day, day)}, all off track`
                : `Updates of ${daysWords(
                    run.map((it) => it.day),
                    day,
                  )}, ${run.length === 2 ? 'both' : 'all'} off track`,
            degree: run.length,
            since: first.day,
          },
        ]
      }),
    ),
})
