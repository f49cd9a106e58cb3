import * as contract from '@sixfold/shared/contracts/exceptions.ts'
import { canAcknowledge } from '@sixfold/shared/domain/accountability/exceptions/acknowledged.ts'
import { type FoundBy, sameSubject } from '@sixfold/shared/domain/accountability/exceptions/find.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { Routes } from '../../../http/handle.ts'
import { invalid, notFound } from '../../../http/problem.ts'
import { acknowledgementsOf, schoolsOfRecord } from './acknowledgement-queries.ts'
import { acknowledgeException } from './commands/acknowledge-exception.ts'
import {
  authorizeException,
  boardsReader,
  isPublishedRule,
  knowsAsBody,
  knowsRecord,
  readerOf,
  readerOfBody,
  readsAcknowledgement,
} from './policy.ts'
import {
  type Filter,
  isAskedFor,
  presentAcknowledgement,
  presentException,
  presentRules,
  presentSchools,
} from './presenter.ts'
import { workOut, type WorkedOut } from './work-out.ts'

export const exceptionRoutes: Routes = ({ handle }) => {
  handle(contract.listExceptions, (ctx, { query: { asAt = ctx.today, ...filter } }) => {
    if (asAt > ctx.today)
      throw invalid([{ path: 'asAt', message: 'This day is still to come. Choose today or an earlier day' }])
    return show(ctx, asAt, filter)
  })
  handle(contract.acknowledgeException, async (ctx, { body }) => {
    await acknowledgeException(ctx, body)
    const { items } = await show(ctx, ctx.today, { state: 'any' })
    const [it] = items.filter((one) => sameSubject(one, body))
    if (!it) throw notFound('This exception')
    return it
  })
  handle(contract.listAcknowledgements, async (ctx, { query: record }) => {
    const schoolIds = await schoolsOfRecord(ctx, record)
    if (schoolIds === null) throw notFound('This record')
    authorizeException('read', ctx.actor, { schoolIds })
    const reader = readerOf(ctx.actor)
    if (!knowsRecord(reader, record.kind, schoolIds)) throw notFound('This record')
    const rows = (await acknowledgementsOf(ctx, record)).filter((row) =>
      readsAcknowledgement(reader, schoolIds, row),
    )
    // That a case is there is nothing to tell whoever knows only what waits for a decision.
    if (rows.length === 0 && record.kind === 'categorisation' && !schoolIds.every(reader.knowsUnpublished))
      throw notFound('This record')
    return { items: rows.map(presentAcknowledgement) }
  })
}

async function show(ctx: Ctx, asAt: string, filter: Filter) {
  const { found, thresholds, schools } = await workOut(ctx, asAt, readerOf(ctx.actor))
  const now = asAt === ctx.today
  const asked = now ? await askableTo(ctx) : () => false
  const published = now ? await unsharedTo(ctx, found) : []
  const news = (it: WorkedOut) => canAcknowledge(it, published.find((one) => sameSubject(one, it)) ?? null)
  return {
    asAt,
    items: found
      .filter((it) => isAskedFor(it, filter))
      .map((it) => presentException(it, thresholds, ctx.actor, { asked: asked(it), news: news(it), now })),
    rules: presentRules(found, thresholds),
    schools: presentSchools(found, schools, filter.schoolId),
  }
}

/** What the board reads, where a leader may share with it by now what was acknowledged before it read the same. */
async function unsharedTo(ctx: Ctx, found: readonly WorkedOut[]): Promise<readonly WorkedOut[]> {
  const unshared = found.some(
    ({ state, acknowledgement }) => state === 'acknowledged' && !acknowledgement?.shared,
  )
  return ctx.actor.leads() && unshared ? (await workOut(ctx, ctx.today, boardsReader)).found : []
}

/** Whoever asks does so for a body, of what that body reads. Most know no more anyway, and nothing is worked out twice. */
async function askableTo(ctx: Ctx): Promise<(it: Parameters<typeof sameSubject>[0]) => boolean> {
  const bodies = ctx.actor.holds('trustee') ? [null] : ctx.actor.schoolsAs('governor')
  if (bodies.length === 0) return () => false
  if (knowsAsBody(ctx.actor)) return (it) => isPublishedRule(it.rule)
  const read: FoundBy[] = []
  for (const body of bodies) read.push(...(await workOut(ctx, ctx.today, readerOfBody(body))).found)
  return (it) => read.some((one) => sameSubject(one, it))
}
