import * as actions from '@sixfold/shared/contracts/actions.ts'
import { approvePlanAsItStands } from '../approved-plan.ts'
import { succeeded } from '../improving.ts'
import { improvingIn } from './cycles.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const elsewhere = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const
const readers = expecting('may', elsewhere)
const writers = expecting('forbidden', {
  ...elsewhere,
  'trust-leader': 'may',
  headteacher: 'may',
  contributor: 'may',
})

const everyTrust = expecting('may', { 'leader of another trust': 'may' })
const heads = expecting('forbidden', { ...elsewhere, headteacher: 'may' })
const answerers = expecting('forbidden', { ...elsewhere, 'trust-leader': 'may' })
const shapers = expecting('forbidden', { ...elsewhere, 'trust-leader': 'may', headteacher: 'may' })
const draftReaders = expecting('may', {
  ...elsewhere,
  governor: 'forbidden',
  trustee: 'forbidden',
  clerk: 'forbidden',
})

const made = new WeakMap<Scene, Promise<string>>()

/** An action of an approved plan, so that all readers know of it. */
function actionIn(scene: Scene): Promise<string> {
  const action = made.get(scene) ?? makeAction(scene)
  made.set(scene, action)
  return action
}

async function makeAction(scene: Scene): Promise<string> {
  const { cycleId, priorityId } = await improvingIn(scene)
  const leader = scene.askers['trust-leader']
  const body = { id: newId(), priorityId, title: 'Train all teachers' }
  succeeded(await leader.call(actions.addAction, { body }))
  await approvePlanAsItStands(scene.world, leader, cycleId)
  return body.id
}

async function versionOf({ test }: Scene, id: string): Promise<number> {
  const [row] = await test.ownerSql('select version from actions where id = $1', [id])
  return Number(row?.['version'])
}

/** The scene's plan, approved once, and its version now. */
async function planIn(scene: Scene): Promise<{ params: { planId: string }; version: number }> {
  const { cycleId } = await improvingIn(scene)
  const [row] = await scene.test.ownerSql('select id, version from plans where cycle_id = $1', [cycleId])
  return { params: { planId: String(row?.['id']) }, version: Number(row?.['version']) }
}
const plan = async (scene: Scene) => ({ params: (await planIn(scene)).params })

export const plansSweep: SweepTable = {
  listPlans: { options: ({ here }) => ({ query: { schoolId: here.id } }), expected: everyTrust },
  getPlan: { options: plan, expected: readers },
  editPlan: {
    options: async (scene) => ({ ...(await planIn(scene)), body: { budgetPence: 100_000 } }),
    expected: shapers,
  },
  submitPlan: { options: planIn, expected: heads },
  recallPlan: { options: planIn, expected: heads },
  returnPlan: {
    options: async (scene) => ({ ...(await planIn(scene)), body: { reason: 'Say who does what' } }),
    expected: answerers,
  },
  approvePlan: { options: planIn, expected: answerers },
  listPlanVersions: { options: plan, expected: readers },
  getPlanVersion: {
    options: async (scene) => ({ params: { ...(await planIn(scene)).params, number: '1' } }),
    expected: readers,
  },
  comparePlan: {
    options: async (scene) => ({ ...(await plan(scene)), query: { from: '1', to: 'now' } }),
    expected: draftReaders,
  },
  getPrioritySupport: {
    options: async (scene) => ({ params: { priorityId: (await improvingIn(scene)).priorityId } }),
    expected: readers,
  },
  answerSupport: {
    options: async (scene) => {
      const { priorityId } = await improvingIn(scene)
      const [row] = await scene.test.ownerSql('select count(*)::int as answers from support_answers')
      return { params: { priorityId }, version: Number(row?.['answers']), body: { needed: 'needed' } }
    },
    expected: writers,
  },
  listActions: {
    options: async (scene) => ({ query: { priorityId: (await improvingIn(scene)).priorityId } }),
    expected: readers,
  },
  getAction: {
    options: async (scene) => ({ params: { actionId: await actionIn(scene) } }),
    expected: readers,
  },
  addAction: {
    options: async (scene) => {
      const { priorityId } = await improvingIn(scene)
      return { body: { id: newId(), priorityId, title: 'Train all teachers' } }
    },
    expected: writers,
  },
  editAction: {
    options: async (scene) => {
      const actionId = await actionIn(scene)
      return { params: { actionId }, version: await versionOf(scene, actionId), body: { actualPence: 100 } }
    },
    expected: writers,
  },
  setActionStatus: {
    options: async (scene) => ({ params: { actionId: await actionIn(scene) }, body: { status: 'done' } }),
    expected: writers,
  },
  markActionsDone: {
    options: async (scene) => ({ body: { ids: [await actionIn(scene)] } }),
    expected: writers,
  },
  orderActions: {
    options: async (scene) => ({
      params: { priorityId: (await improvingIn(scene)).priorityId },
      body: { ids: [await actionIn(scene)] },
    }),
    expected: writers,
  },
  removeAction: {
    options: async (scene) => {
      const actionId = await actionIn(scene)
      return { params: { actionId }, version: await versionOf(scene, actionId) }
    },
    expected: writers,
  },
}
