import { beginCategorisation, openRound, proposeCategory } from '@sixfold/shared/contracts/categorisation.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

async function round(scene: Scene): Promise<string> {
  const [known] = await scene.test.ownerSql('select id from rounds limit 1')
  if (known) return String(known['id'])
  const body = { id: newId(), academicYear: 2026 }
  return (await scene.askers['trust-leader'].call(openRound, { body })).json().id
}

/** The school here, begun, or proposed and so waiting for the board. */
export async function categorisation(scene: Scene, until: 'begun' | 'proposed') {
  const leader = scene.askers['trust-leader']
  const roundId = await round(scene)
  const [known] = await scene.test.ownerSql('select id, version from categorisations limit 1')
  if (known) return { params: { categorisationId: String(known['id']) }, version: Number(known['version']) }
  const body = { id: newId(), schoolId: scene.here.id }
  const begun = (await leader.call(beginCategorisation, { params: { roundId }, body })).json()
  const params = { categorisationId: begun.id }
  if (until === 'begun') return { params, version: begun.version }
  const proposal = { level: 3, rationale: 'Reading and attendance are recovering.' }
  const proposed = (
    await leader.call(proposeCategory, { params, body: proposal, version: begun.version })
  ).json()
  return { params, version: proposed.version }
}

const proposers = { 'trust-leader': 'may', 'improvement-partner': 'may' } as const

export const categorisationSweep: SweepTable = {
  openRound: {
    options: () => ({ body: { id: newId(), academicYear: 2026 } }),
    expected: expecting('forbidden', { 'trust-leader': 'may', 'leader of another trust': 'may' }),
  },
  listRounds: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  getRound: {
    options: async (scene) => ({ params: { roundId: await round(scene) } }),
    expected: expecting('may'),
  },
  listRoundSchools: {
    options: async (scene) => ({ params: { roundId: await round(scene) } }),
    expected: expecting('may'),
  },
  beginCategorisation: {
    options: async (scene) => ({
      params: { roundId: await round(scene) },
      body: { id: newId(), schoolId: scene.here.id },
    }),
    expected: expecting('forbidden', proposers),
  },
  getCategorisation: {
    options: (scene) => categorisation(scene, 'proposed'),
    expected: expecting('not found', { ...proposers, trustee: 'may', clerk: 'may' }),
  },
  proposeCategory: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'begun')),
      body: { level: 3, rationale: 'Steady.' },
    }),
    expected: expecting('not found', proposers),
  },
  decideCategory: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'proposed')),
      body: { effectiveOn: '2026-11-21', minuteReference: 'B 7' },
    }),
    expected: expecting('not found', {
      'trust-leader': 'forbidden',
      'improvement-partner': 'forbidden',
      trustee: 'may',
      clerk: 'may',
    }),
  },
  returnProposal: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'proposed')),
      body: { question: 'What of attendance?' },
    }),
    expected: expecting('not found', {
      'trust-leader': 'forbidden',
      'improvement-partner': 'forbidden',
      trustee: 'may',
      clerk: 'forbidden',
    }),
  },
  listCategories: {
    options: ({ here }) => ({ params: { schoolId: here.id } }),
    expected: expecting('may', {
      'partner elsewhere': 'not found',
      'head elsewhere': 'not found',
      'contributor elsewhere': 'not found',
      'governor elsewhere': 'not found',
    }),
  },
}
