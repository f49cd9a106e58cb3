import { sharePractice } from '@sixfold/shared/contracts/practices.ts'
import { succeeded } from '../improving.ts'
import { improvingIn } from './cycles.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const everybody = expecting('may')
const everyTrust = expecting('may', { 'leader of another trust': 'may' })
/** Practices are there for everybody in the trust, so who may not change one is told so. */
const writers = expecting('forbidden', { 'trust-leader': 'may', headteacher: 'may', contributor: 'may' })
const shapers = expecting('forbidden', { 'trust-leader': 'may', headteacher: 'may' })

const newPractice = (schoolId: string) => ({
  id: newId(),
  schoolId,
  title: 'Paired writing',
  criterionKey: 'curriculum-and-teaching',
  problem: 'Children write too little',
  whatWeDid: 'Twenty minutes in pairs, every day',
  whatChanged: 'Books are fuller',
})

async function shared({ askers, here }: Scene) {
  const body = newPractice(here.id)
  succeeded(await askers['trust-leader'].call(sharePractice, { body }))
  return { params: { practiceId: body.id } }
}

export const practicesSweep: SweepTable = {
  listPractices: { expected: everyTrust },
  getPractice: { options: shared, expected: everybody },
  draftPractice: {
    options: async (scene) => ({ params: { priorityId: (await improvingIn(scene)).priorityId } }),
    expected: expecting('forbidden', {
      'partner elsewhere': 'not found',
      'head elsewhere': 'not found',
      'contributor elsewhere': 'not found',
      'governor elsewhere': 'not found',
      'trust-leader': 'may',
      headteacher: 'may',
      contributor: 'may',
    }),
  },
  sharePractice: { options: ({ here }) => ({ body: newPractice(here.id) }), expected: writers },
  editPractice: {
    options: async (scene) => ({ ...(await shared(scene)), version: 1, body: { title: 'Writing in pairs' } }),
    expected: shapers,
  },
  withdrawPractice: {
    options: async (scene) => ({
      ...(await shared(scene)),
      version: 1,
      body: { reason: 'It did not last' },
    }),
    expected: shapers,
  },
}
