import { expecting, type SweepTable } from './expectations.ts'

const elsewhere = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const

export const headsSweep: SweepTable = {
  listHeads: {
    options: ({ here }) => ({ params: { schoolId: here.id } }),
    expected: expecting('may', elsewhere),
  },
  nameReplyingHead: {
    options: ({ here, askers }) => ({
      params: { schoolId: here.id },
      body: { personId: askers.headteacher.id },
      version: 0,
    }),
    expected: expecting('forbidden', { ...elsewhere, 'trust-leader': 'may' }),
  },
}
