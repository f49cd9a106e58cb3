import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import { logSupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { suggestForTrust } from '@sixfold/shared/contracts/suggestions.ts'
import { agreePairing, createPairing, getPairing } from '@sixfold/shared/contracts/support.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const terms = { criterionKey: 'curriculum-and-teaching', objective: 'Writing at length', halfDays: 6 }

const newPairing = ({ here, elsewhere }: Scene) => ({
  id: newId(),
  giverSchoolId: elsewhere.id,
  receiverSchoolId: here.id,
  loadReason: 'It can do more.',
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

/** A pairing that both schools have agreed to, and where it stands: under way, paused or completed, with a visit. */
async function support(scene: Scene, status: 'agreed' | 'active' | 'paused' | 'completed') {
  const leader = scene.askers['trust-leader']
  const { params } = await pairing(scene)
  const { pairingId } = params
  await scene.test.ownerSql(
    `update pairings set status = $2, giver_agreed_at = coalesce(giver_agreed_at, created_at), giver_agreed_as = 'head',
            giver_agreed_by = coalesce(giver_agreed_by, $3), receiver_agreed_by = $4, receiver_agreed_at = created_at,
            receiver_agreed_as = 'head' where id = $1`,
    [pairingId, status, scene.askers['head elsewhere'].id, scene.askers['headteacher'].id],
  )
  await scene.test.ownerSql(
    `insert into pairing_transitions (trust_id, id, pairing_id, from_status, to_status, side, half_days, day, recorded_at, by_person_id)
     select p.trust_id, $2, p.id, 'matched', 'agreed', 'trust', p.half_days, $3, p.created_at, p.created_by from pairings p where p.id = $1`,
    [pairingId, newId(), scene.test.deps.clock().today],
  )
  return { params, version: (await leader.call(getPairing, { params })).json<{ version: number }>().version }
}
const visit = (scene: Scene) => ({
  day: scene.test.deps.clock().today,
  halfDays: 1,
  who: 'Reading lead',
  whatHappened: 'Planned together.',
})
async function logged(scene: Scene) {
  const { params } = await support(scene, 'active')
  const id = newId()
  await scene.askers['head elsewhere'].call(logSupportVisit, { params, body: { id, ...visit(scene) } })
  return { params: { ...params, visitId: id }, version: 1 }
}
async function asked(scene: Scene) {
  const { params, version } = await support(scene, 'active')
  await scene.askers['head elsewhere'].call(life.askExtension, {
    params,
    version,
    body: { id: newId(), halfDays: 2, reason: 'Year 4 wants it too.' },
  })
  return { params, version: version + 1 }
}

/** Who runs it once it is agreed: leaders, and the heads of both schools. */
const runners = { 'trust-leader': 'may', headteacher: 'may', 'head elsewhere': 'may' } as const
/** Who sees it then and doesn't run it. */
const onlookers = {
  governor: 'forbidden',
  trustee: 'forbidden',
  clerk: 'forbidden',
  'governor elsewhere': 'forbidden',
} as const
const agreedSeen = (may: Parameters<typeof expecting>[1]) => seenByBoth({ ...onlookers, ...may })

/** Who reads suggestions. */
const readers = {
  'trust-leader': 'may',
  'improvement-partner': 'may',
  'partner elsewhere': 'may',
  trustee: 'may',
  clerk: 'may',
} as const
const onlyRead = {
  'improvement-partner': 'forbidden',
  'partner elsewhere': 'forbidden',
  trustee: 'forbidden',
  clerk: 'forbidden',
} as const
async function run(scene: Scene): Promise<string> {
  const [known] = await scene.test.ownerSql('select id from suggestion_runs limit 1')
  if (known) return String(known['id'])
  const id = newId()
  await scene.askers['trust-leader'].call(suggestForTrust, { body: { id } })
  const need = { id: 'reading', receiverId: scene.here.id, criterionKey: 'inclusion', rating: 2, halfDays: 6 }
  const found = {
    needId: need.id,
    giverId: scene.elsewhere.id,
    halfDays: 6,
    fit: 1,
    parts: [],
    alternatives: [],
  }
  await scene.test.ownerSql(
    `update suggestion_runs set problem = jsonb_set(problem, '{needs}', $1::jsonb), result = jsonb_set(result, '{suggestions}', $2::jsonb)`,
    [JSON.stringify([need]), JSON.stringify([found])],
  )
  return id
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
  getPairingCounts: { expected: expecting('may', { 'leader of another trust': 'may' }) },
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
  directPairing: {
    options: async (scene) => ({ ...(await pairing(scene)), body: { reason: 'Year 6 can’t wait.' } }),
    expected: seenByBoth({ 'trust-leader': 'may' }),
  },
  viewPairing: {
    options: async (scene) => ({
      ...(await support(scene, 'agreed')),
      body: { side: 'receiver', view: 'We would rather wait.' },
    }),
    expected: agreedSeen({ headteacher: 'may' }),
  },
  confirmPairing: {
    options: async (scene) => ({ ...(await support(scene, 'agreed')), body: { side: 'receiver' } }),
    expected: agreedSeen({ headteacher: 'may' }),
  },
  endPairing: {
    options: async (scene) => ({
      ...(await support(scene, 'agreed')),
      body: { side: 'receiver', reason: 'Other plans.' },
    }),
    expected: agreedSeen({ headteacher: 'may' }),
  },
  startPairing: { options: (scene) => support(scene, 'agreed'), expected: agreedSeen(runners) },
  pausePairing: {
    options: async (scene) => ({ ...(await support(scene, 'active')), body: { reason: 'Inspection.' } }),
    expected: agreedSeen(runners),
  },
  resumePairing: { options: (scene) => support(scene, 'paused'), expected: agreedSeen(runners) },
  completePairing: {
    options: async (scene) => {
      const { params } = await logged(scene)
      const { pairingId } = params
      return { ...(await support(scene, 'active')), params: { pairingId } }
    },
    expected: agreedSeen(runners),
  },
  askExtension: {
    options: async (scene) => ({
      ...(await support(scene, 'active')),
      body: { id: newId(), halfDays: 2, reason: 'Year 4 wants it too.' },
    }),
    expected: agreedSeen(runners),
  },
  answerExtension: {
    options: async (scene) => ({ ...(await asked(scene)), body: { side: 'receiver', agrees: true } }),
    expected: agreedSeen({ headteacher: 'may' }),
  },
  judgePairing: {
    options: async (scene) => ({
      ...(await support(scene, 'completed')),
      body: { side: 'receiver', impact: 'clear', worked: 'Planning together.' },
    }),
    expected: agreedSeen({ headteacher: 'may' }),
  },
  getPairingDocument: {
    options: async (scene) => ({
      params: (await support(scene, 'active')).params,
      query: { format: 'docx' },
    }),
    expected: expecting('not found', {
      ...bothSchools,
      governor: 'may',
      'governor elsewhere': 'may',
      trustee: 'may',
      clerk: 'may',
    }),
  },
  suggestForTrust: {
    options: () => ({ body: { id: newId() } }),
    expected: expecting('not found', {
      ...onlyRead,
      'trust-leader': 'may',
      'leader of another trust': 'may',
    }),
  },
  getSuggestions: {
    expected: expecting('not found', { ...readers, 'leader of another trust': 'may' }),
  },
  stopSuggesting: {
    options: async (scene) => ({ params: { runId: await run(scene) } }),
    expected: expecting('not found', { ...onlyRead, 'trust-leader': 'may' }),
  },
  dismissSuggestion: {
    options: async (scene) => ({
      params: { runId: await run(scene) },
      body: { id: newId(), needId: 'reading', reason: 'Not now.' },
    }),
    expected: expecting('not found', { ...onlyRead, 'trust-leader': 'may' }),
  },
  listSupportVisits: {
    options: async (scene) => ({ params: (await support(scene, 'active')).params }),
    expected: expecting('not found', bothSchools),
  },
  logSupportVisit: {
    options: async (scene) => ({
      params: (await support(scene, 'active')).params,
      body: { id: newId(), ...visit(scene) },
    }),
    expected: agreedSeen(bothSchools),
  },
  correctSupportVisit: {
    options: async (scene) => ({ ...(await logged(scene)), body: visit(scene) }),
    expected: agreedSeen(bothSchools),
  },
  withdrawSupportVisit: {
    options: async (scene) => ({ ...(await logged(scene)), body: { reason: 'Not held.' } }),
    expected: agreedSeen(bothSchools),
  },
}
