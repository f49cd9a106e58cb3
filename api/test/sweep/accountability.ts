import { expecting, type SweepTable } from './expectations.ts'

export const accountabilitySweep: SweepTable = {
  getDashboard: {
    expected: expecting('forbidden', {
      'trust-leader': 'may',
      trustee: 'may',
      clerk: 'may',
      'leader of another trust': 'may',
    }),
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
