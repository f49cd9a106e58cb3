import { academicYearWords } from '../../calendar/academic-year.ts'
import { dayWords } from '../../calendar/day-words.ts'
import { addDays, daysBetween } from '../../calendar/days.ts'
import { planAwaited } from '../../plans/plan-by.ts'
import { countWords } from '../words.ts'
import { defineRule } from './rule.ts'
import { unitWords } from './words.ts'

const unit = ['day', 'days'] as const
/** It is worse by each of these. */
const step = 28

/** A school without an approved plan for its academic year after the trust's day for it; whether one is drafted isn't said. */
export const planNotApproved = defineRule({
  key: 'plan-not-approved',
  severity: 'next',
  threshold: {
    usual: 0,
    min: 0,
    max: 60,
    asks: 'For how many days after the trust’s plan-by day may a plan be missing?',
    unit,
  },
  name: () => 'Plan not approved',
  fires: (threshold) =>
    threshold === 0
      ? 'The trust’s plan-by day has passed, and no plan of the school is approved for the year.'
      : `The trust’s plan-by day passed more than ${unitWords(threshold, unit)} ago, and no plan of the school is approved for the year.`,
  clause: (found) => `${countWords(found.length, 'school has', 'schools have')} no approved plan`,
  questions: [
    'What does the school work on while no plan is approved?',
    'Does it wait for the school or for the trust, and for what?',
    'By when will the plan be approved?',
  ],
  find: ({ schools, planBy, day }, threshold) =>
    schools.flatMap(({ id, name, plan }) => {
      const awaited = planAwaited(plan, planBy, day)
      if (!awaited?.late) return []
      const late = daysBetween(awaited.day, day)
      if (late <= threshold) return []
      return [
        {
          record: { kind: 'school', id },
          schools: [{ id, name }],
          title: `Plan for ${academicYearWords(plan.academicYear)}`,
          reason: `None is approved; the trust’s day for it was ${dayWords(awaited.day, day)}, ${countWords(late, 'day', 'days')} ago`,
          degree: 1 + Math.floor(late / step),
          since: addDays(awaited.day, 1),
        },
      ]
    }),
})
