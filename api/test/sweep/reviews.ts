import { decideCategory } from '@sixfold/shared/contracts/categorisation.ts'
import { categorisation } from './categorisation.ts'
import { expecting, type Scene, type SweepTable } from './expectations.ts'

/** The review that a published category of the school here made. */
async function review(scene: Scene): Promise<string> {
  const known = () => scene.test.ownerSql('select id from reviews limit 1')
  const [before] = await known()
  if (before) return String(before['id'])
  const proposed = await categorisation(scene, 'proposed')
  await scene.askers.trustee.call(decideCategory, { ...proposed, body: { effectiveOn: '2026-11-21' } })
  return String((await known())[0]?.['id'])
}

const readers = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const
/** Whoever may read it is told that its day is a leader's to move. */
const moved = (dueOn: string): SweepTable[string] => ({
  options: async (scene) => ({
    params: { reviewId: await review(scene) },
    version: 1,
    body: { dueOn, reason: 'The new head starts then' },
  }),
  expected: expecting('forbidden', { ...readers, 'trust-leader': 'may' }),
})

export const reviewsSweep: SweepTable = {
  listReviews: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  getReview: {
    options: async (scene) => ({ params: { reviewId: await review(scene) } }),
    expected: expecting('may', readers),
  },
  deferReview: moved('2027-06-10'),
  bringReviewForward: moved('2027-03-10'),
  leaveReviewUnheld: moved('2027-06-10'),
}
