import { aPiece } from '../rating-evidence.ts'
import { categorisation } from './categorisation.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const proposers = { 'trust-leader': 'may', 'improvement-partner': 'may' } as const

/** The version that the next rating builds on: each asker who may rates once more. */
async function ratedSoOften(scene: Scene): Promise<number> {
  const [row] = await scene.test.ownerSql('select count(*) as n from ratings')
  return Number(row?.['n'])
}

export const ratingsSweep: SweepTable = {
  rateCriterion: {
    options: async (scene) => {
      const { params } = await categorisation(scene, 'begun')
      return {
        params: { ...params, criterionKey: 'inclusion' },
        body: { value: 3, note: null },
        version: await ratedSoOften(scene),
      }
    },
    expected: expecting('not found', { ...proposers, headteacher: 'forbidden' }),
  },
  linkRatingEvidence: {
    options: async (scene) => {
      const { params } = await categorisation(scene, 'begun')
      return {
        params: { ...params, criterionKey: 'inclusion' },
        body: {
          evidenceId: await aPiece(scene.askers['trust-leader'], scene.here),
          stance: 'supports',
          source: 'trust',
        },
      }
    },
    expected: expecting('not found', { ...proposers, headteacher: 'forbidden' }),
  },
  listRatingEvidence: {
    options: async (scene) => {
      const { params } = await categorisation(scene, 'begun')
      return { params: { ...params, criterionKey: 'inclusion' } }
    },
    expected: expecting('not found', { ...proposers, headteacher: 'may' }),
  },
  // Trustees and clerks read the proposal, which waits for them, and find no notes on it.
  listLeaderNotes: {
    options: async (scene) => ({ params: (await categorisation(scene, 'proposed')).params }),
    expected: expecting('not found', proposers),
  },
  addLeaderNote: {
    options: async (scene) => ({
      params: (await categorisation(scene, 'proposed')).params,
      body: { id: newId(), text: 'A second look in spring.' },
    }),
    expected: expecting('not found', proposers),
  },
}
