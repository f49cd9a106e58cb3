import type { ProgressUpdate } from '@sixfold/shared/contracts/updates.ts'
import type { Readers } from '@sixfold/shared/domain/progress/readers.ts'
import { aPriority, type Answers, priorityId, school, serve } from '../cycles/priority.fixture.tsx'

export const rosa = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' }
export const ama = { id: '01a20000-0000-7000-8000-00000000000b', name: 'Ama Osei' }

const readers: Readers = {
  now: [{ ...ama, role: 'trust-leader' }],
  later: { roles: ['governor', 'trustee'], from: '2026-12-14', approved: true },
}

/** An update that Rosa sent, as somebody else reads it. */
export const anUpdate = (more: Partial<ProgressUpdate> = {}): ProgressUpdate => ({
  id: '01a20000-0000-7000-8000-000000000051',
  priority: { id: priorityId, title: 'Every child writes at length, every day' },
  school,
  turn: 1,
  step: 'deliver',
  day: '2026-11-21',
  rating: 'at-risk',
  impact: null,
  whatChanged: 'Three of five classes write every day',
  inTheWay: null,
  by: rosa,
  sentAt: '2026-11-21T09:30:00.000Z',
  publishedOn: '2026-11-27',
  earlier: [],
  opened: false,
  thanked: false,
  readers: null,
  abilities: { correct: false, thank: true },
  ...more,
})

/** A list of updates as who may send one finds it. */
export const listed = (items: ProgressUpdate[], more: object = {}) => ({
  items,
  nextCursor: null,
  readers,
  blockers: { send: [] },
  abilities: { send: true },
  ...more,
})

export const updates = `/priorities/${priorityId}/updates`

/** Serves a priority at step 4 with these updates. */
export function serving(items: ProgressUpdate[] = [], more: Answers = {}) {
  return serve({
    [`GET /priorities/${priorityId}`]: () => aPriority({ step: 'deliver', gate: [] }),
    [`GET ${updates}`]: () => listed(items),
    'GET /today': () => ({ today: '2026-12-05', items: [], changed: [] }),
    'GET /updates/unopened': () => ({ items: [], nextCursor: null }),
    [`POST ${updates}`]: () => anUpdate(),
    ...more,
  })
}
