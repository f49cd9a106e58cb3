import { expecting, type SweepTable } from './expectations.ts'

/** Own pages ask for no record, so the leader of another trust gets their own. */
const boardroom = {
  'trust-leader': 'may',
  trustee: 'may',
  clerk: 'may',
  'leader of another trust': 'may',
} as const

export const accountabilitySweep: SweepTable = {
  getDashboard: { expected: expecting('forbidden', boardroom) },
  getToday: { expected: expecting('may', { 'leader of another trust': 'may' }) },
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
