import { expecting, newId, type SweepTable } from './expectations.ts'

/** Who has the trustees' page of the whole trust. */
const boardReaders = expecting('forbidden', {
  'trust-leader': 'may',
  trustee: 'may',
  clerk: 'may',
  'leader of another trust': 'may',
})

/** Who has that page, be it of their own school alone. */
const pageReaders = { ...boardReaders, governor: 'may', 'governor elsewhere': 'may' } as const

export const accountabilitySweep: SweepTable = {
  getDashboard: { expected: pageReaders },
  getBoardRatings: { expected: pageReaders },
  getForecasts: { expected: { ...boardReaders, headteacher: 'may', 'head elsewhere': 'may' } },
  listBodyDecisions: { expected: boardReaders },
  getBoardSince: { expected: pageReaders },
  markBoardSeen: {
    options: () => ({ body: { id: newId(), until: '2026-01-01T00:00:00Z' } }),
    expected: pageReaders,
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
