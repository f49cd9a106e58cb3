import { beginCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { openRound } from '@sixfold/shared/contracts/rounds.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { toTheBoard } from '../to-the-board.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

async function round(scene: Scene): Promise<string> {
  const [known] = await scene.test.ownerSql('select id from rounds limit 1')
  if (known) return String(known['id'])
  const body = { id: newId(), academicYear: 2026 }
  return (await scene.askers['trust-leader'].call(openRound, { body })).json().id
}

/** The school here, begun, or taken on as far as a stage; `awaiting-decision` waits for the board. */
export async function categorisation(
  scene: Scene,
  until: 'begun' | 'proposed' | 'moderated' | 'awaiting-reply' | 'awaiting-decision',
) {
  const leader = scene.askers['trust-leader']
  const roundId = await round(scene)
  const [known] = await scene.test.ownerSql('select id, version from categorisations limit 1')
  if (known) return { params: { categorisationId: String(known['id']) }, version: Number(known['version']) }
  const body = { id: newId(), schoolId: scene.here.id }
  const begun = (await leader.call(beginCategorisation, { params: { roundId }, body })).json()
  const params = { categorisationId: begun.id }
  if (until === 'begun') return { params, version: begun.version }
  const walkers = { leader, head: scene.askers['headteacher'], today: scene.test.deps.clock().today }
  const to = { level: 3, rationale: 'Reading and attendance are recovering.', until }
  return { params, version: (await toTheBoard(walkers, begun.id, to)).version }
}

/** Challenged by its head, and given to the head elsewhere to re-review. */
async function challenged(scene: Scene, named: boolean) {
  const at = await categorisation(scene, 'awaiting-reply')
  const [row] = await scene.test.ownerSql('select status from categorisations limit 1')
  const { params } = at
  const leader = scene.askers['trust-leader']
  if (row?.['status'] === 'awaiting-reply') {
    const body = { answer: 'challenges', statement: 'Attendance has risen.' }
    const replied = await scene.askers['headteacher'].call(way.replyToProposal, {
      params,
      body,
      version: at.version,
    })
    const { version } = replied.json()
    if (named) {
      const personId = scene.askers['head elsewhere'].id
      await leader.call(way.nameReReviewer, { params, body: { personId }, version })
    }
  }
  return categorisation(scene, 'awaiting-reply')
}

const proposers = { 'trust-leader': 'may', 'improvement-partner': 'may' } as const
/** Who sees it, and does this not. */
const others = { 'trust-leader': 'forbidden', 'improvement-partner': 'forbidden' } as const

export const categorisationSweep: SweepTable = {
  openRound: {
    options: () => ({ body: { id: newId(), academicYear: 2026 } }),
    expected: expecting('forbidden', { 'trust-leader': 'may', 'leader of another trust': 'may' }),
  },
  listRounds: { expected: expecting('may', { 'outside-reviewer': 'may', 'leader of another trust': 'may' }) },
  getRound: {
    options: async (scene) => ({ params: { roundId: await round(scene) } }),
    expected: expecting('may'),
  },
  listRoundSchools: {
    options: async (scene) => ({ params: { roundId: await round(scene) } }),
    expected: expecting('may'),
  },
  getModerationGrid: {
    options: async (scene) => ({ params: { roundId: await round(scene) } }),
    expected: expecting('not found', { 'trust-leader': 'may' }),
  },
  beginCategorisation: {
    options: async (scene) => ({
      params: { roundId: await round(scene) },
      body: { id: newId(), schoolId: scene.here.id },
    }),
    expected: expecting('forbidden', { ...proposers, headteacher: 'may' }),
  },
  editRound: {
    options: async (scene) => {
      const roundId = await round(scene)
      const [row] = await scene.test.ownerSql('select version from rounds limit 1')
      return { params: { roundId }, body: { decideBy: '2027-01-15' }, version: Number(row?.['version']) }
    },
    expected: expecting('forbidden', { 'trust-leader': 'may' }),
  },
  closeRound: {
    options: async (scene) => {
      const roundId = await round(scene)
      const [row] = await scene.test.ownerSql('select version from rounds limit 1')
      const version = Number(row?.['version'])
      // Whether its schools are decided is the rule's: the policy alone is looked at here.
      await scene.test.ownerSql(
        `update categorisations set status = 'closed' where status not in ('published','closed')`,
      )
      return { params: { roundId }, body: { reason: 'Every school has its category.' }, version }
    },
    expected: expecting('forbidden', { 'trust-leader': 'may' }),
  },
  reopenRound: {
    options: async (scene) => {
      const roundId = await round(scene)
      await scene.test.ownerSql(`update rounds set status = 'closed'`)
      const [row] = await scene.test.ownerSql('select version from rounds limit 1')
      return {
        params: { roundId },
        body: { reason: 'One school is missing.' },
        version: Number(row?.['version']),
      }
    },
    expected: expecting('forbidden', { 'trust-leader': 'may' }),
  },
  getCategorisation: {
    options: (scene) => categorisation(scene, 'awaiting-decision'),
    expected: expecting('not found', { ...proposers, headteacher: 'may', trustee: 'may', clerk: 'may' }),
  },
  rateSelf: {
    options: async (scene) => ({
      params: {
        categorisationId: (await categorisation(scene, 'begun')).params.categorisationId,
        criterionKey: 'inclusion',
      },
      body: { value: 3, note: null },
      version: 0,
    }),
    expected: expecting('not found', { ...others, headteacher: 'may' }),
  },
  submitSelfAssessment: {
    options: async (scene) => ({ ...(await categorisation(scene, 'begun')), body: {} }),
    expected: expecting('not found', { ...others, headteacher: 'may' }),
  },
  proposeCategory: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'begun')),
      body: { level: 3, rationale: 'Steady.' },
    }),
    expected: expecting('not found', { ...proposers, headteacher: 'forbidden' }),
  },
  moderateProposal: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'proposed')),
      body: { level: 3, rationale: 'Reading and attendance are recovering.' },
    }),
    expected: expecting('not found', { ...others, 'trust-leader': 'may', headteacher: 'forbidden' }),
  },
  recordConversation: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'moderated')),
      body: { whyNone: 'The head is ill.' },
    }),
    expected: expecting('not found', { ...proposers, headteacher: 'forbidden' }),
  },
  replyToProposal: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'awaiting-reply')),
      body: { answer: 'agrees' },
    }),
    expected: expecting('not found', { ...others, headteacher: 'may' }),
  },
  extendReply: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'awaiting-reply')),
      body: { replyBy: '2027-01-15', reason: 'The head is on jury service.' },
    }),
    expected: expecting('not found', { ...others, 'trust-leader': 'may', headteacher: 'forbidden' }),
  },
  nameReReviewer: {
    options: async (scene) => ({
      ...(await challenged(scene, false)),
      body: { personId: scene.askers['head elsewhere'].id },
    }),
    expected: expecting('not found', { ...others, 'trust-leader': 'may', headteacher: 'forbidden' }),
  },
  reReview: {
    options: async (scene) => ({
      ...(await challenged(scene, true)),
      body: { level: 3, rationale: 'Reading and attendance are recovering.', reason: 'It stands.' },
    }),
    expected: expecting('not found', { ...others, headteacher: 'forbidden', 'head elsewhere': 'may' }),
  },
  decideCategory: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'awaiting-decision')),
      body: { effectiveOn: '2026-11-21', minuteReference: 'B 7' },
    }),
    expected: expecting('not found', {
      ...others,
      headteacher: 'forbidden',
      trustee: 'may',
      clerk: 'may',
    }),
  },
  decideTogether: {
    options: async (scene) => {
      const { params, version } = await categorisation(scene, 'awaiting-decision')
      return {
        params: { roundId: await round(scene) },
        body: {
          effectiveOn: '2026-11-21',
          minuteReference: 'B 7',
          categorisations: [{ id: params.categorisationId, version }],
        },
      }
    },
    expected: expecting('not found', { ...others, headteacher: 'forbidden', trustee: 'may', clerk: 'may' }),
  },
  returnProposal: {
    options: async (scene) => ({
      ...(await categorisation(scene, 'awaiting-decision')),
      body: { question: 'What of attendance?' },
    }),
    expected: expecting('not found', {
      ...others,
      headteacher: 'forbidden',
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
  listCategoryYears: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  enterEarlierCategory: {
    options: async ({ here, test }) => {
      const [row] = await test.ownerSql('select count(*)::int as n from earlier_categories')
      // Each time another: what stands already would be sent again.
      const version = Number(row?.['n'])
      return {
        params: { schoolId: here.id, academicYear: '2023' },
        body: { level: 3, note: `${version} entered before` },
        version,
      }
    },
    expected: expecting('not found', {
      'trust-leader': 'may',
      'improvement-partner': 'forbidden',
      headteacher: 'forbidden',
      contributor: 'forbidden',
      governor: 'forbidden',
      trustee: 'forbidden',
      clerk: 'forbidden',
    }),
  },
}
