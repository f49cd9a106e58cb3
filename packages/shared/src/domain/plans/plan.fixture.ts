import type { PlanContent, PlannedPriority } from './content.ts'

/** A priority with everything that a plan asks for. */
export const aPlannedPriority = (more: Partial<PlannedPriority> = {}): PlannedPriority => ({
  id: 'writing',
  turn: 1,
  rank: 1,
  title: 'Every child writes',
  criterionKey: 'curriculum-and-teaching',
  lead: 'R. Adeyemi',
  problem: 'Children write too little',
  rootCause: 'There is no time for it',
  intendedOutcome: 'Every child writes every day',
  budgetPence: null,
  option: { id: 'paired', title: 'Paired writing', why: 'It fits', costPence: 50_000 },
  measures: [
    {
      id: 'expected',
      kind: 'number',
      name: 'Expected standard in writing',
      unit: '%',
      better: 'up',
      baseline: 58,
      baselineOn: '2026-09-09',
      target: 72,
      targetOn: '2027-07-20',
      fewPupils: false,
      milestones: [
        { id: 'spring', academicYear: 2026, term: 'spring', dueOn: '2027-03-26', value: 64, note: null },
      ],
    },
  ],
  actions: [
    {
      id: 'train',
      title: 'Train all teachers',
      owner: 'Lee Ngata',
      dueOn: '2026-11-30',
      plannedPence: 30_000,
    },
  ],
  ...more,
})

export const aPlan = (...priorities: PlannedPriority[]): PlanContent => ({
  academicYear: 2026,
  budgetPence: 120_000,
  priorities,
})
