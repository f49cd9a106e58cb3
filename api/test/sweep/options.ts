import * as contract from '@sixfold/shared/contracts/options.ts'
import { succeeded } from '../improving.ts'
import { improvingIn, versionOf } from './cycles.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const elsewhere = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const
/** The priority is in an approved plan, so everybody of the school may ask for its options, and trustees. */
const readers = expecting('may', elsewhere)
const writers = expecting('forbidden', {
  ...elsewhere,
  'trust-leader': 'may',
  headteacher: 'may',
  contributor: 'may',
})
/** An option of a step that the school hasn't gone on from is a draft, of which governors and trustees don't know. */
const draftWriters = { ...writers, governor: 'not found', trustee: 'not found', clerk: 'not found' } as const
/** Each trust's answers hold its own library only. */
const everyTrust = expecting('may', { 'leader of another trust': 'may' })

/** The scene's priority, at step 2. */
async function exploring(scene: Scene): Promise<string> {
  const { priorityId } = await improvingIn(scene)
  await scene.test.ownerSql(`update priorities set step = 'explore' where id = $1`, [priorityId])
  return priorityId
}

/** A new option of it, added by the leader. */
async function onOption(scene: Scene, body: object = {}) {
  const params = { priorityId: await exploring(scene) }
  const option = { id: newId(), title: 'Paired writing' }
  succeeded(await scene.askers['trust-leader'].call(contract.addOption, { params, body: option }))
  return { params: { optionId: option.id }, version: 1, key: newId(), body }
}

async function onApproach(scene: Scene) {
  const [known] = await scene.test.ownerSql('select id from approaches limit 1')
  const id = known ? String(known['id']) : newId()
  if (!known) {
    const body = { id, name: 'Reading aloud' }
    succeeded(await scene.askers['trust-leader'].call(contract.addApproach, { body }))
  }
  return { params: { approachId: id }, version: await versionOf(scene, 'approaches', id) }
}

export const optionsSweep: SweepTable = {
  listApproaches: { expected: everyTrust },
  addApproach: {
    options: () => ({ body: { id: newId(), name: `Approach ${newId()}` } }),
    expected: expecting('forbidden', {
      'trust-leader': 'may',
      headteacher: 'may',
      'head elsewhere': 'may',
      'leader of another trust': 'may',
    }),
  },
  editApproach: {
    options: async (scene) => ({ ...(await onApproach(scene)), body: { about: 'To a class, every day' } }),
    expected: expecting('forbidden', { 'trust-leader': 'may' }),
  },
  listOptions: {
    options: async (scene) => ({ params: { priorityId: await exploring(scene) } }),
    expected: readers,
  },
  addOption: {
    options: async (scene) => ({
      params: { priorityId: await exploring(scene) },
      body: { id: newId(), title: 'Paired writing' },
    }),
    expected: writers,
  },
  editOption: { options: (scene) => onOption(scene, { fit: 'It fits' }), expected: draftWriters },
  chooseOption: { options: (scene) => onOption(scene, { reason: 'It fits best' }), expected: draftWriters },
  setAsideOption: { options: (scene) => onOption(scene, { why: 'Too dear' }), expected: draftWriters },
  reopenOption: { options: onOption, expected: draftWriters },
  removeOption: { options: onOption, expected: draftWriters },
}
