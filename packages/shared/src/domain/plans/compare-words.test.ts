import { expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { changesInWords } from './compare-words.ts'
import type { PlannedPriority } from './content.ts'
import { aPlan, aPlannedPriority } from './plan.fixture.ts'

const before = aPlannedPriority()
const [measure] = before.measures
const [action] = before.actions
const said = (after: PlannedPriority) =>
  changesInWords(defaultScheme, aPlan(before), aPlan(after)).map(({ part, name, what, field, from, to }) =>
    [part, name, what, field, from, to].filter((it) => it !== null).join(' | '),
  )

test('what differs is said with old and new, as people write it', () => {
  expect(
    said({
      ...before,
      title: 'Every child writes daily',
      criterionKey: 'achievement',
      budgetPence: 123_450,
      measures: [
        {
          ...measure!,
          target: 75,
          targetOn: null,
          milestones: [{ ...measure!.milestones[0]!, value: 66 }],
        },
      ],
      actions: [{ ...action!, owner: 'Sam Okoro', dueOn: '2027-01-15', plannedPence: null }],
    }),
  ).toEqual([
    'priority | changed | Title | Every child writes | Every child writes daily',
    'priority | changed | Criterion | Curriculum and teaching | Achievement',
    'priority | changed | Budget | £1,234.50',
    'measure | Expected standard in writing | changed | Target | 72% | 75%',
    'measure | Expected standard in writing | changed | Day of the target | 20 Jul 2027',
    'milestone | Expected standard in writing, spring term 2026/27 | changed | Milestone | 64% | 66%',
    'action | Train all teachers | changed | Who does it | Lee Ngata | Sam Okoro',
    'action | Train all teachers | changed | Day | 30 Nov 2026 | 15 Jan 2027',
    'action | Train all teachers | changed | Planned cost | £300',
  ])
})

test('what came and what went is named', () => {
  const option = { id: 'scheme', title: 'A new scheme', why: 'It is ready', costPence: null }
  expect(said({ ...before, option, measures: [], actions: [] })).toEqual([
    'option | A new scheme | added',
    'option | Paired writing | removed',
    'measure | Expected standard in writing | removed',
    'action | Train all teachers | removed',
  ])
  const reading = aPlannedPriority({ id: 'reading', title: 'Every child reads' })
  expect(
    changesInWords(defaultScheme, aPlan(before), { ...aPlan(before, reading), budgetPence: null }),
  ).toMatchObject([
    { priority: null, part: 'plan', field: 'Budget', from: '£1,200', to: null },
    { priority: { title: 'Every child reads' }, part: 'priority', what: 'added', field: null },
  ])
})
