import { expecting, newId, type SweepTable } from './expectations.ts'

/** People and their links are a leader's alone: to others of the trust they aren't there. */
const leaderAlone = expecting('not found', { 'trust-leader': 'may' })
/** Their own trust's answer, which has nothing of ours. */
const leadersOfAnyTrust = { ...leaderAlone, 'leader of another trust': 'may' } as const

const membership = () => ({ id: newId(), role: 'trustee', fromOn: '2026-09-01' })

export const peopleSweep: SweepTable = {
  listPeople: { expected: leadersOfAnyTrust },
  getPerson: {
    options: ({ askers }) => ({ params: { personId: askers.headteacher.id } }),
    expected: leaderAlone,
  },
  listSchoolPeople: {
    options: ({ here }) => ({ params: { schoolId: here.id } }),
    expected: expecting('not found', {
      'trust-leader': 'may',
      'improvement-partner': 'may',
      headteacher: 'may',
      contributor: 'may',
    }),
  },
  addPerson: {
    options: () => ({
      body: { id: newId(), name: 'New Person', email: `${newId()}@example.org`, membership: membership() },
    }),
    expected: leadersOfAnyTrust,
  },
  addMembership: {
    options: ({ askers }) => ({ body: { ...membership(), personId: askers.headteacher.id } }),
    expected: leaderAlone,
  },
  endMembership: {
    options: ({ askers }) => ({
      params: { membershipId: askers.clerk.membershipId },
      body: { lastDay: '2030-08-31' },
      version: 1,
    }),
    expected: leaderAlone,
  },
  makeLink: {
    options: ({ askers }) => ({
      body: { id: newId(), personId: askers.headteacher.id, kind: 'password-reset' },
    }),
    expected: leaderAlone,
  },
}
