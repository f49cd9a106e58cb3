import { academicYearWords } from '../../calendar/academic-year.ts'
import { dayWords } from '../../calendar/day-words.ts'
import { workingDaysBetween } from '../../calendar/school-days.ts'
import { countWords } from '../words.ts'
import { defineRule } from './rule.ts'
import { unitWords } from './words.ts'

const unit = ['working day', 'working days'] as const
/** It is worse by each of these. */
const step = 10

/** A plan that a school has submitted and the trust has neither approved nor returned. Who may not know of it has no such fact. */
export const planWaiting = defineRule({
  key: 'plan-waiting',
  severity: 'next',
  threshold: {
    usual: 10,
    min: 1,
    max: 60,
    asks: 'For how many working days may a plan wait on the trust?',
    unit,
  },
  name: () => 'Plan waiting on the trust',
  fires: (threshold) =>
    `A school’s plan has been with the trust for more than ${unitWords(threshold, unit)} of that school. Trust leaders and the school’s head see it.`,
  clause: (found) => `${countWords(found.length, 'plan waits', 'plans wait')} on the trust`,
  questions: [
    'What is the plan waiting for, and on whom?',
    'What can’t the school begin before it is answered?',
    'When will the school have its answer?',
  ],
  find: ({ schools, day }, threshold) =>
    schools.flatMap((school) =>
      school.waiting.flatMap(({ id, academicYear, submittedOn }) => {
        const waited = workingDaysBetween(school.calendar, submittedOn, day)
        if (waited <= threshold) return []
        return [
          {
            record: { kind: 'plan', id },
            schools: [{ id: school.id, name: school.name }],
            title: `Plan for ${academicYearWords(academicYear)}`,
            reason: `With the trust since ${dayWords(submittedOn, day)}, for ${unitWords(waited, unit)}`,
            degree: 1 + Math.floor(waited / step),
            since: submittedOn,
          },
        ]
      }),
    ),
})
