import { addEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { books, succeeded } from '../improving.ts'
import { improvingIn } from './cycles.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const elsewhere = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const
/** Governors and trustees know that there is evidence, so adding it is forbidden to them and not hidden. */
const adders = expecting('may', {
  ...elsewhere,
  governor: 'forbidden',
  trustee: 'forbidden',
  clerk: 'forbidden',
})
/** A piece for school and trust isn't there for governors and trustees. */
const readers = expecting('may', {
  ...elsewhere,
  governor: 'not found',
  trustee: 'not found',
  clerk: 'not found',
})
const everyTrust = expecting('may', { 'leader of another trust': 'may' })

/** A new piece for school and trust, added by the leader. */
async function piece({ askers, here }: Scene): Promise<string> {
  const body = books(here.id)
  succeeded(await askers['trust-leader'].call(addEvidence, { body }))
  return body.id
}

export const evidenceSweep: SweepTable = {
  addEvidence: { options: ({ here }) => ({ body: books(here.id) }), expected: adders },
  listEvidence: { options: ({ here }) => ({ query: { schoolId: here.id } }), expected: everyTrust },
  getEvidence: {
    options: async (scene) => ({ params: { evidenceId: await piece(scene) } }),
    expected: readers,
  },
  linkEvidence: {
    options: async (scene) => ({
      body: {
        id: newId(),
        evidenceId: await piece(scene),
        priorityId: (await improvingIn(scene)).priorityId,
        stance: 'supports',
      },
    }),
    expected: readers,
  },
  withdrawEvidence: {
    options: async (scene) => ({
      params: { evidenceId: await piece(scene) },
      version: 1,
      body: { reason: 'Counted the wrong books' },
    }),
    expected: { ...readers, 'improvement-partner': 'forbidden', contributor: 'forbidden' },
  },
}
