import { sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { succeeded } from '../improving.ts'
import { said } from '../updating.ts'
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
/** An update that was just sent isn’t there for governors and trustees. */
const atOnce = expecting('may', {
  ...elsewhere,
  governor: 'not found',
  trustee: 'not found',
  clerk: 'not found',
})
const everyTrust = expecting('may', { 'leader of another trust': 'may' })

const ofPriority = async (scene: Scene) => ({ priorityId: (await improvingIn(scene)).priorityId })

/** An update that somebody who asks nothing here has sent. */
async function sent(scene: Scene) {
  const sender = await scene.world.person('contributor', [scene.here])
  const body = said()
  succeeded(await sender.call(sendUpdate, { params: await ofPriority(scene), body }))
  return { params: { updateId: body.id } }
}

async function atEvaluate({ test }: Scene) {
  await test.ownerSql(`update priorities set step = 'evaluate'`)
  const [row] = await test.ownerSql('select coalesce(max(sequence), 0)::int as last from impact_judgements')
  return Number(row?.['last'])
}

export const progressSweep: SweepTable = {
  listUpdates: { options: async (scene) => ({ params: await ofPriority(scene) }), expected: readers },
  sendUpdate: {
    options: async (scene) => ({ params: await ofPriority(scene), body: said() }),
    expected: writers,
  },
  listUnopenedUpdates: { expected: everyTrust },
  openUpdate: { options: sent, expected: atOnce },
  thankForUpdate: { options: sent, expected: atOnce },
  listImpactJudgements: {
    options: async (scene) => ({ params: await ofPriority(scene) }),
    expected: readers,
  },
  judgeImpact: {
    options: async (scene) => ({
      params: await ofPriority(scene),
      version: await atEvaluate(scene),
      body: {
        id: newId(),
        impact: 'none-yet',
        impactWhy: 'Too early to see',
        implementation: 'partly',
        implementationWhy: 'Two classes began late',
      },
    }),
    expected: writers,
  },
}
