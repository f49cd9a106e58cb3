import { decideCategory } from '@sixfold/shared/contracts/categorisation.ts'
import * as acts from '@sixfold/shared/contracts/review-acts.ts'
import { categorisation } from './categorisation.ts'
import { improvingIn } from './cycles.ts'
import { expecting, type Scene, type SweepTable } from './expectations.ts'

/** The review that a published category of the school here made. */
async function review(scene: Scene): Promise<string> {
  const known = () => scene.test.ownerSql('select id from reviews order by recorded_at limit 1')
  const [before] = await known()
  if (before) return String(before['id'])
  const proposed = await categorisation(scene, 'awaiting-decision')
  await scene.askers.trustee.call(decideCategory, { ...proposed, body: { effectiveOn: '2026-11-21' } })
  return String((await known())[0]?.['id'])
}

const readers = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const
const reviewers = { ...readers, 'trust-leader': 'may', 'improvement-partner': 'may' } as const
/** Whoever may read it is told that its day is a leader's to move. */
const moved = (dueOn: string): SweepTable[string] => ({
  options: async (scene) => ({
    params: { reviewId: await review(scene) },
    version: 1,
    body: { dueOn, reason: 'The new head starts then' },
  }),
  expected: expecting('forbidden', { ...readers, 'trust-leader': 'may' }),
})

const signed = { outcome: 'confirm', reason: 'The plan is kept to' }
const held = { heldOn: '2026-11-21', present: 'The head' }

/** The review, taken by the leader so far, with the version that it then has. */
async function taken(scene: Scene, to: 'scheduled' | 'preparing' | 'held' | 'signed-off') {
  const reviewId = await review(scene)
  const leader = scene.askers['trust-leader']
  const now = async () => {
    const [row] = await scene.test.ownerSql('select status, version from reviews where id = $1', [reviewId])
    return { status: String(row?.['status']), version: Number(row?.['version']) }
  }
  const take = async (from: string, it: typeof acts.prepareReview, body?: object) => {
    const { status, version } = await now()
    if (status === from) await leader.call(it, { params: { reviewId }, version, ...(body ? { body } : {}) })
  }
  if (to !== 'scheduled') await take('scheduled', acts.prepareReview)
  if (to === 'held' || to === 'signed-off') await take('preparing', acts.holdReview as never, held)
  if (to === 'signed-off') await take('held', acts.signOffReview as never, signed)
  return { params: { reviewId }, version: (await now()).version }
}

export const reviewsSweep: SweepTable = {
  listReviews: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  getReview: {
    options: async (scene) => ({ params: { reviewId: await review(scene) } }),
    expected: expecting('may', readers),
  },
  deferReview: moved('2027-06-10'),
  bringReviewForward: moved('2027-03-10'),
  leaveReviewUnheld: moved('2027-06-10'),
  prepareReview: {
    options: (scene) => taken(scene, 'scheduled'),
    expected: expecting('forbidden', reviewers),
  },
  writeStatement: {
    options: async (scene) => ({
      ...(await taken(scene, 'preparing')),
      version: 0,
      body: { text: 'We write.' },
    }),
    expected: expecting('forbidden', { ...readers, headteacher: 'may' }),
  },
  judgePriority: {
    options: async (scene) => {
      const { priorityId } = await improvingIn(scene)
      const { params } = await taken(scene, 'preparing')
      const body = { progress: 'on-track', impact: 'clear', note: 'Books show it.' }
      const [said] = await scene.test.ownerSql('select count(*) as n from review_judgements')
      return { params: { ...params, priorityId }, version: Number(said?.['n']), body }
    },
    expected: expecting('forbidden', reviewers),
  },
  holdReview: {
    options: async (scene) => ({ ...(await taken(scene, 'preparing')), body: held }),
    expected: expecting('forbidden', reviewers),
  },
  signOffReview: {
    options: async (scene) => ({ ...(await taken(scene, 'held')), body: signed }),
    expected: expecting('forbidden', reviewers),
  },
  getReviewDocument: {
    options: async (scene) => ({ ...(await taken(scene, 'signed-off')), query: { format: 'docx' } }),
    expected: expecting('may', readers),
  },
}
