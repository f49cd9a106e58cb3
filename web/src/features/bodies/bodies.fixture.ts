import type { Body } from '@sixfold/shared/contracts/bodies.ts'
import type { Meeting } from '@sixfold/shared/contracts/meetings.ts'

export const bodyId = '01a20000-0000-7000-8000-0000000000b1'
export const meetingId = '01a20000-0000-7000-8000-0000000000b2'
export const jo = { id: '01a20000-0000-7000-8000-0000000000b3', name: 'Jo Barlow' }
export const mo = { id: '01a20000-0000-7000-8000-0000000000b4', name: 'Mo Lee' }

/** The board, for which nobody was named yet, as a leader sees it. */
export const aBody = (more: Partial<Body> = {}): Body => ({
  id: bodyId,
  kind: 'board',
  name: 'Trust board',
  schemeReference: null,
  fromOn: '2024-09-01',
  toOn: null,
  decidesCategories: [{ fromOn: '2024-09-01', toOn: null }],
  decidesToday: true,
  allTrustees: true,
  seats: [],
  sits: false,
  abilities: { edit: true, decide: false },
  blockers: { end: [{ code: 'board-stays', message: 'A trust always has its board' }] },
  version: 1,
  ...more,
})

/** The board's meeting of 2 December 2026, with two members and nothing recorded, as the clerk sees it. */
export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: meetingId,
  body: { id: bodyId, kind: 'board', name: 'Trust board' },
  day: '2026-12-02',
  papersOutOn: '2026-11-25',
  minutesReference: null,
  members: [jo, mo],
  present: [],
  interests: [],
  decisions: [],
  toNote: [],
  abilities: { keep: true },
  blockers: { presence: [] },
  version: 1,
  ...more,
})
