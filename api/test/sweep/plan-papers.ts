import { improvingIn } from './cycles.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const elsewhere = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const

async function planIn(scene: Scene): Promise<string> {
  const { cycleId } = await improvingIn(scene)
  const [plan] = await scene.test.ownerSql('select id from plans where cycle_id = $1', [cycleId])
  return String(plan?.['id'])
}

/** Plans as they come in and go out: pasted tables, and files to keep. */
export const planPapersSweep: SweepTable = {
  getPlanDocument: {
    options: async (scene) => ({ params: { planId: await planIn(scene) }, query: { format: 'docx' } }),
    expected: expecting('may', elsewhere),
  },
  pastePlan: {
    options: async (scene) => ({
      params: { cycleId: (await improvingIn(scene)).cycleId },
      body: {
        added: [{ id: newId(), title: `Pasted as ${newId()}`, criterionKey: 'inclusion', actions: [] }],
        existing: [],
      },
    }),
    expected: expecting('forbidden', { ...elsewhere, 'trust-leader': 'may', headteacher: 'may' }),
  },
}
