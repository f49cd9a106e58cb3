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

/** Who has the exceptions of the school here. */
const withExceptions = expecting('not found', {
  'trust-leader': 'may',
  'improvement-partner': 'may',
  headteacher: 'may',
  governor: 'may',
  trustee: 'may',
  clerk: 'may',
})

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
  listExceptions: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  listAcknowledgements: {
    options: ({ here }) => ({ query: { kind: 'school', id: here.id } }),
    expected: withExceptions,
  },
  // Whether there is anything to acknowledge is the rule's: the policy alone is looked at here.
  acknowledgeException: {
    options: ({ here }) => ({
      body: {
        id: newId(),
        rule: 'plan-not-approved',
        record: { kind: 'school', id: here.id },
        degree: 9,
        note: 'They have asked for more time.',
      },
    }),
    expected: {
      ...withExceptions,
      'improvement-partner': 'forbidden',
      headteacher: 'forbidden',
      governor: 'forbidden',
      trustee: 'forbidden',
      clerk: 'forbidden',
    },
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
