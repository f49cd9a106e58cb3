import { addEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { addEvidenceFiles } from '@sixfold/shared/contracts/evidence-files.ts'
import { pdf } from '../files.ts'
import { filesForm } from '../forms.ts'
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

const form = (schoolId: string) => {
  const { title: _, note: _n, ...evidence } = books(schoolId)
  return filesForm({ evidence: JSON.stringify(evidence) }, [{ name: 'Books.pdf', bytes: pdf() }])
}

/** A new piece with a file, for school and trust. */
async function filed({ askers, here }: Scene): Promise<string> {
  const answer = succeeded(await askers['trust-leader'].call(addEvidenceFiles, form(here.id)))
  return answer.json().items[0].id
}

/** What only who looks after a piece may do to it. */
/** A leader added it: what the trust has seen is not the head's to change. */
const keepers = {
  ...readers,
  'improvement-partner': 'forbidden',
  headteacher: 'forbidden',
  contributor: 'forbidden',
} as const

export const evidenceSweep: SweepTable = {
  addEvidenceFiles: { options: ({ here }) => form(here.id), expected: adders },
  reviseEvidence: {
    options: async (scene) => ({
      ...filesForm({ id: newId() }, [{ name: 'Books.pdf', bytes: pdf() }]),
      params: { evidenceId: await piece(scene) },
    }),
    expected: keepers,
  },
  listRevisions: {
    options: async (scene) => ({ params: { evidenceId: await filed(scene) } }),
    expected: readers,
  },
  downloadRevision: {
    options: async (scene) => ({ params: { evidenceId: await filed(scene), number: '1' } }),
    expected: readers,
  },
  editEvidence: {
    options: async (scene) => ({
      params: { evidenceId: await piece(scene) },
      version: 1,
      body: { title: 'Books', ownerPersonId: scene.askers.headteacher.id },
    }),
    expected: keepers,
  },
  listWeakClaims: { options: ({ here }) => ({ query: { schoolId: here.id } }), expected: everyTrust },
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
    expected: keepers,
  },
}
