import { answer, asked } from '../asking.ts'
import { succeeded } from '../answers.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const board = { 'trust-leader': 'may', trustee: 'may', clerk: 'may' } as const
/** Those who read a question of the board about a school, before anybody at the school knows of it. */
const readers = expecting('not found', board)
const leaders = expecting('not found', { 'trust-leader': 'may', trustee: 'forbidden', clerk: 'forbidden' })
const asker = expecting('not found', { trustee: 'may', 'trust-leader': 'forbidden', clerk: 'forbidden' })

async function waiting({ askers, here }: Scene) {
  const { id, version } = await asked(askers.trustee, { kind: 'school', id: here.id })
  return { params: { questionId: id }, version }
}
async function answered(scene: Scene) {
  const { params, version } = await waiting(scene)
  const { id } = { id: params.questionId }
  const after = succeeded(await answer(scene.askers['trust-leader'], { id, version })).json()
  return { params, version: after.version }
}
/** Once it was answered the school's heads and partners read it too. */
const askerOfAnswered = { ...asker, headteacher: 'forbidden', 'improvement-partner': 'forbidden' } as const

export const questionsSweep: SweepTable = {
  listQuestions: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  getQuestion: {
    options: async (scene) => ({ params: (await waiting(scene)).params }),
    expected: readers,
  },
  listAnswerers: {
    options: async (scene) => ({ params: (await waiting(scene)).params }),
    expected: leaders,
  },
  listAnswerRecords: {
    options: async (scene) => ({ params: (await waiting(scene)).params }),
    expected: leaders,
  },
  askQuestion: {
    options: ({ here }) => ({ body: { id: newId(), about: { kind: 'school', id: here.id }, text: 'Why?' } }),
    expected: expecting('forbidden', {
      trustee: 'may',
      governor: 'may',
      'partner elsewhere': 'not found',
      'head elsewhere': 'not found',
      'contributor elsewhere': 'not found',
      'governor elsewhere': 'not found',
    }),
  },
  assignQuestion: {
    options: async (scene) => ({
      ...(await waiting(scene)),
      body: { personId: scene.askers.headteacher.id },
    }),
    expected: leaders,
  },
  answerQuestion: {
    options: async (scene) => ({ ...(await waiting(scene)), body: { text: 'Because.' } }),
    expected: leaders,
  },
  closeQuestion: {
    options: async (scene) => ({ ...(await answered(scene)), body: {} }),
    expected: askerOfAnswered,
  },
  askAgain: {
    options: async (scene) => ({ ...(await answered(scene)), body: { text: 'And now?' } }),
    expected: askerOfAnswered,
  },
}
