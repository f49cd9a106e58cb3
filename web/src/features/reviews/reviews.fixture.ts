import type { Review, ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'

export const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
const thornmere = { id: '01a20000-0000-7000-8000-0000000000a1', name: 'Thornmere Primary School' }
export const reason = 'The new head starts after Easter'

/** Thornmere's review, put off once; as a leader sees it. */
export const review: Review = {
  id: '01a20000-0000-7000-8000-0000000000c1',
  school: thornmere,
  category: { academicYear: 2026, level: 2, effectiveOn: '2026-10-14' },
  status: 'scheduled',
  nominalDueOn: '2027-04-14',
  dueOn: '2027-05-06',
  coveredBy: null,
  overdue: false,
  afterUnheld: false,
  afterSigned: false,
  moves: [{ from: '2027-04-14', to: '2027-05-06', day: '2026-12-01', by: ama, reason }],
  version: 2,
}

const change = {
  from: null,
  to: 'scheduled' as const,
  dueOn: '2027-04-14',
  askedOn: null,
  day: '2026-10-14',
  recordedAt: '2026-10-14T15:00:00.000Z',
  by: ama,
  reason: null,
}

/** What somebody may do who only reads. */
export const nothing = {
  move: false,
  prepare: false,
  writeStatement: false,
  judge: false,
  hold: false,
  signOff: false,
}

export const withTrail = (more: Partial<ReviewWithTrail> = {}): ReviewWithTrail => ({
  ...review,
  trail: [
    change,
    {
      ...change,
      from: 'scheduled',
      dueOn: '2027-05-06',
      askedOn: '2027-05-08',
      day: '2026-12-01',
      recordedAt: '2026-12-01T09:00:00.000Z',
      reason,
    },
  ],
  work: null,
  abilities: { ...nothing, move: true },
  blockers: {
    defer: [],
    bringForward: [],
    notHeld: [],
    prepare: [],
    writeStatement: [],
    judge: [],
    hold: [],
    signOff: [],
  },
  days: {
    defer: { from: '2027-05-07', to: '2028-04-14' },
    bringForward: { from: '2026-12-07', to: '2027-05-05' },
    notHeld: { from: '2027-05-07', to: '2028-05-06' },
  },
  ...more,
})
