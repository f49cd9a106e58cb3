import { expecting, newId, type SweepTable } from './expectations.ts'

/** Who has the trustees' page, and so each part of it. */
const boardReaders = expecting('forbidden', {
  'trust-leader': 'may',
  trustee: 'may',
  clerk: 'may',
  'leader of another trust': 'may',
})

export const accountabilitySweep: SweepTable = {
  getDashboard: { expected: boardReaders },
  getBoardRatings: { expected: boardReaders },
  listBodyDecisions: { expected: boardReaders },
  getBoardSince: { expected: boardReaders },
  markBoardSeen: {
    options: () => ({ body: { id: newId(), until: '2026-01-01T00:00:00Z' } }),
    expected: boardReaders,
  },
  getToday: { expected: expecting('may', { 'outside-reviewer': 'may', 'leader of another trust': 'may' }) },
  listTimeline: {
    options: ({ here }) => ({ params: { schoolId: here.id } }),
    expected: expecting('may', {
      'partner elsewhere': 'not found',
      'head elsewhere': 'not found',
      'contributor elsewhere': 'not found',
      'governor elsewhere': 'not found',
    }),
  },
}
