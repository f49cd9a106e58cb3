import type { Today } from '@sixfold/shared/contracts/accountability.ts'
import { aheadDays, todayItems, type TodayFacts } from '@sixfold/shared/domain/accountability/today.ts'
import { packsUntil } from '@sixfold/shared/domain/accountability/today-packs.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { planAwaited } from '@sixfold/shared/domain/plans/plan-by.ts'
import { openStatuses } from '@sixfold/shared/domain/reviews/status.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import type { Actor } from '../../access/actor.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import { endOfLondonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { categorisationPolicy, mayReReview, nextAct } from '../categorisation/policy.ts'
import { repliesFor } from '../heads/queries.ts'
import { planPolicy } from '../plans/policy.ts'
import { hasChangesToSubmit } from '../plans/queries.ts'
import { knownStatus, reviewScope } from '../reviews/policy.ts'
import { listReviews, withoutStatement } from '../reviews/queries.ts'
import { currentScheme } from '../schemes/queries.ts'
import { stepWords, trustSettings } from '../trusts/queries.ts'
import { listDueActions } from './due-action-queries.ts'
import { type EventRow, listRecentEvents } from './event-queries.ts'
import { eventShares } from './policy.ts'
import { presentEvent } from './presenter.ts'
import {
  countUnproposed,
  listOpenPriorities,
  listUnagreed,
  listUndecided,
  listWaitingPlans,
  listWithoutCycle,
} from './queries.ts'
import { questionAsks } from './question-asks.ts'
import { reportListPolicy } from './reports/policy.ts'
import { unsignedPacks } from './reports/queries.ts'
import { listInRounds } from './round-queries.ts'
import { supportWaiting } from './today-support.ts'

/** A trust has one open review a school. */
const mostReviews = 1000

/** How far back "lately" goes, and how many events it shows. */
const lately = { days: 30, events: 10 }

/** What waits for the person asking, by the roles they hold at each school, and what changed lately; experience.md, Today. */
export async function today(ctx: Ctx): Promise<Today> {
  const facts: TodayFacts = {
    reviews: await reviewsDue(ctx),
    roundAsks: await roundAsks(ctx),
    undecided: await undecided(ctx),
    plans: await waitingPlans(ctx),
    consents: await consents(ctx),
    support: await supportWaiting(ctx),
    questions: await questionAsks(ctx),
    packs: await packsToSign(ctx),
    unproposed: await unproposed(ctx),
    withoutCycle: await ofSchools(ctx.actor.schoolsAs('headteacher'), (ids) => listWithoutCycle(ctx, ids)),
    actions: await actionsDue(ctx),
    priorities: await ofSchools(ctx.actor.schoolsAs('headteacher', 'contributor'), (ids) =>
      listOpenPriorities(ctx, ids),
    ),
  }
  const [scheme, words] = [await currentScheme(ctx), await stepWords(ctx)]
  return {
    today: ctx.today,
    items: todayItems(scheme, facts, ctx.today, words),
    changed: await changedLately(ctx, scheme, words),
  }
}

const ofSchools = async <Row>(ids: string[], list: (ids: string[]) => Promise<Row[]>): Promise<Row[]> =>
  ids.length === 0 ? [] : list(ids)

/** Reviews are held by leaders, partners and heads; a governor knows when their school's is due. */
async function reviewsDue(ctx: Ctx): Promise<TodayFacts['reviews']> {
  const scope = leadersOr(ctx.actor, 'improvement-partner', 'headteacher', 'governor')
  if (isEmpty(scope)) return []
  const filter = { statuses: openStatuses, schoolId: null, overdue: null }
  const rows = await listReviews(ctx, { ...reviewScope(ctx.actor), read: scope }, filter, null, mostReviews)
  const wanted = await withoutStatement(ctx, ctx.actor.schoolsAs('headteacher'))
  return rows
    .filter((row) => row.coveredBy === null || wanted.includes(row.id))
    .map((row) => ({
      id: row.id,
      school: { id: row.schoolId, name: row.schoolName },
      dueOn: row.dueOn,
      status: knownStatus(ctx.actor, row),
      statementWanted: wanted.includes(row.id),
    }))
    .filter((row) => row.statementWanted || row.dueOn <= addDays(ctx.today, aheadDays))
}

/** Members of a deciding body and the clerk decide, not on their own schools nor on what they proposed; domain.md §2. */
async function undecided(ctx: Ctx): Promise<TodayFacts['undecided']> {
  const { actor } = ctx
  if (!actor.leads() && !actor.seesPublishedRecords()) return []
  const [rows, bodies] = [await listUndecided(ctx), await decidingBodies(ctx)]
  return rows.filter(
    (row) =>
      row.proposedBy !== actor.personId &&
      categorisationPolicy.decide(actor, {
        schoolId: row.school.id,
        status: 'awaiting-decision',
        reReviewerId: null,
        bodies,
      }),
  )
}

/** What is next in a round for whoever has a hand in it, apart from proposing and deciding, which have lines of their own. */
async function roundAsks(ctx: Ctx): Promise<TodayFacts['roundAsks']> {
  const { actor } = ctx
  if (!mayReReview(actor)) return []
  const replying = await repliesFor(ctx)
  return (await listInRounds(ctx)).flatMap(({ submitted, spoken, replyBy, ...row }) => {
    const subject = { ...row, schoolId: row.school.id, bodies: [] }
    const act = nextAct(actor, { ...subject, submitted, spoken, repliesFor: replying })
    if (act === null || act === 'propose' || act === 'decide') return []
    const day = act === 'reply' ? replyBy : act === 'self-assess' ? row.round.selfAssessBy : null
    return [{ act, school: row.school, round: row.round, categorisationId: row.categorisationId, day }]
  })
}

/** Who may answer a plan is asked to; who may submit it knows that it came back, or was never handed in. */
async function waitingPlans(ctx: Ctx): Promise<TodayFacts['plans']> {
  const { actor } = ctx
  const [answering, writing] = [leadersOr(actor), actor.schoolsAs('headteacher')]
  if (isEmpty(answering) && writing.length === 0) return []
  const rows = await listWaitingPlans(ctx, answering, writing)
  if (rows.length === 0) return []
  const { planBy } = await trustSettings(ctx)
  const waiting: TodayFacts['plans'] = []
  for (const { joinedOn, leftOn, ...row } of rows) {
    const act = row.status === 'submitted' ? 'approve' : 'submit'
    const may = planPolicy[act](actor, { schoolId: row.school.id })
    // A draft of which nothing goes to the trust waits for nobody.
    if (may && (row.status !== 'draft' || (await hasChangesToSubmit(ctx, row.id)))) {
      const facts = {
        ...row,
        joinedOn,
        leftOn,
        cycleStatus: 'open',
        everApproved: row.inForce !== null,
      } as const
      waiting.push({ ...row, approveBy: planAwaited(facts, planBy, ctx.today)?.day ?? null })
    }
  }
  return waiting
}

/** Heads are asked for their side; leaders look on, so that nothing is forgotten. */
async function consents(ctx: Ctx): Promise<TodayFacts['consents']> {
  const { actor } = ctx
  const scope = leadersOr(actor, 'headteacher')
  if (isEmpty(scope)) return []
  const rows = await listUnagreed(ctx, scope)
  return rows.flatMap(({ giverAgreed, receiverAgreed, ...row }): TodayFacts['consents'] => {
    const speaks = row.giver.id === null ? actor.leads() : actor.heads(row.giver.id)
    if (speaks && !giverAgreed) return [{ ...row, mine: 'giver' }]
    if (actor.heads(row.receiver.id) && !receiverAgreed) return [{ ...row, mine: 'receiver' }]
    return actor.leads() ? [{ ...row, mine: null }] : []
  })
}

/** Whoever makes packs signs them. */
const packsToSign = async (ctx: Ctx): Promise<TodayFacts['packs']> =>
  reportListPolicy.make(ctx.actor, null) ? unsignedPacks(ctx, ctx.today, packsUntil(ctx.today)) : []

async function unproposed(ctx: Ctx): Promise<TodayFacts['unproposed']> {
  const { actor } = ctx
  const scope = leadersOr(actor, 'improvement-partner')
  return isEmpty(scope) ? [] : countUnproposed(ctx, scope, actor.barredSchools())
}

/** A head looks after all of their school's; a contributor after those that are theirs. */
async function actionsDue(ctx: Ctx): Promise<TodayFacts['actions']> {
  const headed = ctx.actor.schoolsAs('headteacher')
  const helped = ctx.actor.schoolsAs('contributor')
  const until = addDays(ctx.today, aheadDays)
  return headed.length + helped.length === 0 ? [] : listDueActions(ctx, headed, helped, until)
}

/** Acts that touch two schools leave an event at each; one is enough here. */
async function changedLately(ctx: Ctx, scheme: Scheme, words: StepWords) {
  const since = endOfLondonDay(addDays(ctx.today, -lately.days))
  const rows = await listRecentEvents(ctx, eventShares(ctx.actor), since, lately.events * 4)
  const acts = new Map<string, EventRow>()
  for (const row of rows) {
    // Ten uploads in a row are one change to those who read only that the evidence is counted anew; ten visits too.
    const counted = row.kind === 'evidence-counted' || row.kind === 'support-counted'
    const act = counted ? `${row.kind} ${row.recordId}` : `${row.kind} ${row.recordId} ${row.at}`
    if (!acts.has(act)) acts.set(act, row)
  }
  return [...acts.values()].slice(0, lately.events).map((row) => presentEvent(scheme, row, words))
}

const leadersOr = (actor: Actor, ...roles: Role[]): SchoolScope =>
  actor.leads() ? { all: true } : { all: false, schoolIds: actor.schoolsAs(...roles) }

const isEmpty = (scope: SchoolScope): boolean => !scope.all && scope.schoolIds.length === 0
