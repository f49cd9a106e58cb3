import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import { ama } from './reviews.fixture.ts'

export const priorityId = '01a20000-0000-7000-8000-0000000000d1'
const title = 'Every child writes at length'
const hash = 'ab'.repeat(32)
const version = {
  planId: '01a20000-0000-7000-8000-0000000000d2',
  number: 1,
  academicYear: 2026,
  approvedOn: '2026-10-14',
}
const of = { priorityId }

export const judgement = {
  progress: 'on-track' as const,
  impact: 'early-signs' as const,
  note: 'Books show more writing.',
  by: ama,
  day: '2026-12-05',
  evidence: { strength: 'adequate' as const, contested: false },
  version: 1,
}

/** A review of one priority whose preparation was opened on 1 Dec 2026, with what happened since the category. */
export const work = (more: Partial<ReviewWork> = {}): ReviewWork => ({
  prepared: { day: '2026-12-01', by: ama },
  before: { version, hash, why: 'first-approved' },
  now: { version: { ...version, number: 2 }, hash },
  planChanges: [
    {
      priority: { id: priorityId, title },
      part: 'measure',
      name: 'Reading ages',
      what: 'changed',
      field: 'Target',
      from: '72%',
      to: '75%',
    },
  ],
  hiddenMeasures: 0,
  difference: {
    since: { what: 'category', day: '2026-10-14' },
    steps: [
      { ...of, day: '2026-11-02', from: 'diagnose', to: 'explore', turn: 1, words: 'From step 1 to step 2' },
    ],
    updates: [],
    actions: [
      {
        ...of,
        actionId: '01a20000-0000-7000-8000-0000000000d3',
        title: 'Train all teachers',
        dueOn: '2026-11-20',
        what: 'late',
        doneOn: null,
        words: 'Late: it was due on 20 Nov 2026',
      },
    ],
    measures: [],
    evidence: [],
    support: [],
    visits: [],
    visitsMade: 0,
    hidden: [{ priorityId, updates: 0, measures: 1, evidence: 2 }],
    entitlement: {
      academicYear: 2026,
      term: 'autumn',
      visits: [{ term: 'autumn', from: '2026-09-01', to: '2026-12-18', promised: 4, made: 1, left: 3 }],
      support: { promised: 30, agreed: 5, left: 25 },
    },
  },
  priorities: [
    {
      id: priorityId,
      title,
      criterionKey: 'curriculum-and-teaching',
      step: 'explore',
      turn: 1,
      evidence: { strength: 'thin', contested: true },
      judgement: null,
    },
  ],
  statement: null,
  held: null,
  outcome: null,
  decidedOn: null,
  nextDueOn: null,
  ...more,
})

export const outcome: NonNullable<ReviewWork['outcome']> = {
  outcome: 'raise',
  reason: 'The school leads its own work now.',
  wantsNewDecision: true,
  categorisationId: '01a20000-0000-7000-8000-0000000000d5',
  signedOn: '2026-12-05',
  by: ama,
  hash,
  next: { id: '01a20000-0000-7000-8000-0000000000d4', dueOn: '2027-06-05' },
}
