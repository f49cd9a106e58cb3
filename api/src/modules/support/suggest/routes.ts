import * as contract from '@sixfold/shared/contracts/suggestions.ts'
import type { BodyOf } from '@sixfold/shared/contracts/endpoint.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { defaultWeights, type Weights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import { dismissedAlready } from '@sixfold/shared/domain/support/suggest/dismissal.ts'
import { isThese } from '@sixfold/shared/domain/support/suggest/exclusion.ts'
import { abilitiesOf, authorize } from '../../../access/policy.ts'
import { asPerson, type Ctx } from '../../../db/tenant.ts'
import { inputOf, type Routes } from '../../../http/handle.ts'
import { claimKey, hashOf } from '../../../http/idempotency.ts'
import { blocked, conflict, invalid, notFound } from '../../../http/problem.ts'
import { askerOf, tokenOf } from '../../../http/session.ts'
import { currentScheme } from '../../schemes/queries.ts'
import { trustSettings } from '../../trusts/queries.ts'
import { NoSuggestions, suggestPairings } from '../matching/run.ts'
import type { Progress } from '../matching/solve.ts'
import { buildProblem } from './build-problem.ts'
import { suggestionPolicy } from './policy.ts'
import { presentRun } from './presenter.ts'
import { dismissalsIn } from './problem-queries.ts'
import {
  askToStop,
  closeSilentRuns,
  endRun,
  findRun,
  insertDismissal,
  insertRun,
  newestRun,
  noteProgress,
  pairedSince,
  type RunRow,
} from './run-queries.ts'

const runsAlready = {
  code: 'runs-already',
  message: 'Suggestions are being looked for already: wait for them, or stop it',
}
/** Milliseconds between two signs of life, at which it is also seen whether somebody asked it to stop. */
const beat = 1_000

export const suggestionRoutes: Routes = ({ handle }, deps, app) => {
  /** What this process is looking for: a server that ends stops them first, since a thread of the solver can't be cut off. */
  const running = new Set<AbortController>()
  app.addHook('preClose', (done) => {
    for (const one of running) one.abort()
    done()
  })

  handle(contract.getSuggestions, async (ctx) => {
    if (!suggestionPolicy.read(ctx.actor, null)) throw notFound('This page')
    const newest = await newestRun(ctx)
    return {
      newest: newest && (await show(ctx, newest)),
      abilities: abilitiesOf(suggestionPolicy, ctx.actor, null, ['ask'] as const),
      blockers: { ask: newest?.status === 'running' ? [runsAlready] : [] },
    }
  })
  handle(contract.stopSuggesting, async (ctx, { params }) => {
    const run = await known(ctx, params.runId)
    authorize(suggestionPolicy, 'stop', ctx.actor, null)
    await askToStop(ctx, run.id)
    return show(ctx, await known(ctx, run.id))
  })
  handle(contract.dismissSuggestion, async (ctx, { params, body }) => {
    const run = await known(ctx, params.runId)
    authorize(suggestionPolicy, 'dismiss', ctx.actor, null)
    const suggestion = run.result?.suggestions.find(({ needId }) => needId === body.needId)
    const need = run.problem.needs.find(({ id }) => id === body.needId)
    if (!suggestion || !need) throw invalid([{ path: 'needId', message: 'Nothing is suggested for this' }])
    const { receiverId, criterionKey } = need
    const academicYear = academicYearOf(ctx.today)
    const pair = { giverId: suggestion.giverId, receiverId, criterionKey }
    if (!(await insertDismissal(ctx, { id: body.id, academicYear, reason: body.reason, ...pair })))
      throw blocked((await dismissalsIn(ctx, academicYear)).filter(isThese(pair)).map(dismissedAlready))
    return show(ctx, run)
  })

  // By hand: the solver takes seconds, which nobody waits for inside a transaction.
  app.route({
    method: contract.suggestForTrust.method,
    url: contract.suggestForTrust.path,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const input = inputOf(contract.suggestForTrust, request)
      const body = contract.suggestForTrust.body.parse(input.body)
      const inTransaction = <Answer>(work: (ctx: Ctx) => Promise<Answer>) =>
        asPerson(deps.db, asker, deps.clock(), { readOnly: false, requestId: request.id }, work)
      const begun = await inTransaction((ctx) => begin(ctx, body))
      if (begun) await look(inTransaction, begun, running)
      const answer = await inTransaction(async (ctx) => show(ctx, await known(ctx, body.id)))
      return reply.code(201).send(answer)
    },
  })
}

/** Without what is undefined, which would take the place of what the trust keeps. */
const given = (weights: { [Weight in keyof Weights]?: Weights[Weight] | undefined }): Partial<Weights> =>
  Object.fromEntries(Object.entries(weights).filter(([, value]) => value !== undefined))

type Begun = { runId: string; problem: RunRow['problem']; words: Awaited<ReturnType<typeof currentScheme>> }

type Question = BodyOf<typeof contract.suggestForTrust>

/**
 * Writes down what is to be weighed, by the trust's weights but for those asked for; null: this very run was asked for before.
 * @throws 403 · 409 while another runs, or for an id that was used for something else
 */
async function begin(ctx: Ctx, asked: Question): Promise<Begun | null> {
  const runId = asked.id
  authorize(suggestionPolicy, 'ask', ctx.actor, null)
  const hash = hashOf(contract.suggestForTrust.name, undefined, asked)
  if (await claimKey(ctx, { kind: 'id', value: runId }, hash)) return null
  if (await findRun(ctx, runId)) throw conflict('These suggestions were asked for before.')
  await closeSilentRuns(ctx)
  const { supportWeights } = await trustSettings(ctx)
  const weights = { ...(supportWeights ?? defaultWeights), ...given(asked.weights ?? {}) }
  const problem = await buildProblem(ctx, weights)
  if (!(await insertRun(ctx, { id: runId, weights, problem }))) throw blocked([runsAlready])
  return { runId, problem, words: await currentScheme(ctx) }
}

/** Looks for the best choice in a thread of its own, and writes down how far it is and what came of it. */
async function look(
  inTransaction: <Answer>(work: (ctx: Ctx) => Promise<Answer>) => Promise<Answer>,
  { runId, problem, words }: Begun,
  running: Set<AbortController>,
): Promise<void> {
  const stop = new AbortController()
  running.add(stop)
  let said = 'Weighing who could help whom'
  const beating = setInterval(() => {
    void inTransaction((ctx) => noteProgress(ctx, runId, said)).then(
      (stopAsked) => stopAsked && stop.abort(),
      // Who lost the role, or the database, can't be told; the run goes on or falls silent.
      () => stop.abort(),
    )
  }, beat)
  const onProgress = (progress: Progress) => {
    said = progressWords(progress)
  }
  try {
    const result = await suggestPairings(problem, words, { signal: stop.signal, onProgress })
    await inTransaction((ctx) => endRun(ctx, runId, { status: 'done', result }))
  } catch (error) {
    if (!(error instanceof NoSuggestions)) throw error
    const { message: failure } = error
    await inTransaction((ctx) =>
      endRun(ctx, runId, stop.signal.aborted ? { status: 'stopped' } : { status: 'failed', failure }),
    )
  } finally {
    clearInterval(beating)
    running.delete(stop)
  }
}

const doing = {
  bounding: 'Finding how good a choice can be',
  searching: 'Looking for the best choice',
  settling: 'Settling which of equally good choices comes first',
} as const satisfies Record<Progress['doing'], string>
const progressWords = ({ doing: what }: Progress): string => doing[what]

/** @throws 404 */
async function known(ctx: Ctx, runId: string): Promise<RunRow> {
  const row = await findRun(ctx, runId)
  if (!row || !suggestionPolicy.read(ctx.actor, null)) throw notFound('These suggestions')
  return row
}

async function show(ctx: Ctx, row: RunRow) {
  const paired = await pairedSince(ctx, row.askedAt)
  const dismissed = await dismissalsIn(ctx, academicYearOf(ctx.today))
  return presentRun(await currentScheme(ctx), row, { paired, dismissed }, ctx.actor)
}
