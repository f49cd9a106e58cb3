import { logVisit } from '@sixfold/shared/contracts/visits.ts'
import { succeeded } from '../improving.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const said = {
  day: '2026-11-20',
  halfDays: 1,
  others: 'An adviser',
  whatHappened: 'We walked through Year 4',
}

async function logged({ askers, here }: Scene) {
  const body = { id: newId(), ...said }
  succeeded(await askers['trust-leader'].call(logVisit, { params: { schoolId: here.id }, body }))
  return { schoolId: here.id, visitId: body.id }
}

const readers = expecting('not found', {
  'trust-leader': 'may',
  'improvement-partner': 'may',
  headteacher: 'may',
})
/** A partner corrects what they logged themselves. */
const correctors = expecting('not found', {
  'trust-leader': 'may',
  'improvement-partner': 'forbidden',
  headteacher: 'forbidden',
})

export const visitsSweep: SweepTable = {
  listVisits: { options: ({ here }) => ({ params: { schoolId: here.id } }), expected: readers },
  getVisit: { options: async (scene) => ({ params: await logged(scene) }), expected: readers },
  logVisit: {
    options: ({ here }) => ({ params: { schoolId: here.id }, body: { id: newId(), ...said } }),
    expected: { ...readers, headteacher: 'forbidden' },
  },
  correctVisit: {
    options: async (scene) => ({ params: await logged(scene), version: 1, body: { ...said, halfDays: 2 } }),
    expected: correctors,
  },
  withdrawVisit: {
    options: async (scene) => ({
      params: await logged(scene),
      version: 1,
      body: { reason: 'Not this school' },
    }),
    expected: correctors,
  },
  getEntitlement: {
    options: ({ here }) => ({ params: { schoolId: here.id } }),
    expected: expecting('may', {
      'partner elsewhere': 'not found',
      'head elsewhere': 'not found',
      'contributor elsewhere': 'not found',
      'governor elsewhere': 'not found',
    }),
  },
}
