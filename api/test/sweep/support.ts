import { agreePairing, createPairing, getPairing } from '@sixfold/shared/contracts/support.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const terms = { criterionKey: 'curriculum-and-teaching', objective: 'Writing at length', halfDays: 6 }

const newPairing = ({ here, elsewhere }: Scene) => ({
  id: newId(),
  giverSchoolId: elsewhere.id,
  receiverSchoolId: here.id,
  ...terms,
})

/** A pairing from the school elsewhere to the school here, agreed by the giver alone. */
async function pairing(scene: Scene): Promise<{ params: { pairingId: string }; version: number }> {
  const leader = scene.askers['trust-leader']
  const [known] = await scene.test.ownerSql(
    `select id, version from pairings where status = 'matched' limit 1`,
  )
  if (known) return { params: { pairingId: String(known['id']) }, version: Number(known['version']) }
  const params = { pairingId: (await leader.call(createPairing, { body: newPairing(scene) })).json().id }
  const version = (await leader.call(getPairing, { params })).json().version
  const agreed = await scene.askers['head elsewhere'].call(agreePairing, {
    params,
    body: { side: 'giver' },
    version,
  })
  return { params, version: agreed.json().version }
}

/** Not yet agreed: for leaders, and the people and partners of both its schools. */
const bothSchools = {
  'trust-leader': 'may',
  'improvement-partner': 'may',
  headteacher: 'may',
  contributor: 'may',
  'partner elsewhere': 'may',
  'head elsewhere': 'may',
  'contributor elsewhere': 'may',
} as const
const seenByBoth = (may: Parameters<typeof expecting>[1]) =>
  expecting('not found', {
    ...Object.fromEntries(Object.keys(bothSchools).map((asker) => [asker, 'forbidden' as const])),
    ...may,
  })

export const supportSweep: SweepTable = {
  createPairing: {
    options: (scene) => ({ body: newPairing(scene) }),
    expected: expecting('forbidden', { 'trust-leader': 'may', 'leader of another trust': 'wrong input' }),
  },
  listPairings: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  getPairing: { options: pairing, expected: expecting('not found', bothSchools) },
  changePairing: {
    options: async (scene) => ({ ...(await pairing(scene)), body: { objective: 'Writing, every day' } }),
    expected: seenByBoth({ 'trust-leader': 'may' }),
  },
  agreePairing: {
    options: async (scene) => ({ ...(await pairing(scene)), body: { side: 'receiver' } }),
    expected: seenByBoth({ headteacher: 'may' }),
  },
  declinePairing: {
    options: async (scene) => ({
      ...(await pairing(scene)),
      body: { side: 'receiver', reason: 'Not this term' },
    }),
    expected: seenByBoth({ headteacher: 'may' }),
  },
  withdrawPairing: {
    options: async (scene) => ({ ...(await pairing(scene)), body: { reason: 'Plans have changed' } }),
    expected: seenByBoth({ 'trust-leader': 'may' }),
  },
}
