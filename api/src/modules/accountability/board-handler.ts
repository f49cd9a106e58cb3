import { type Dashboard, getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import { type BoardRatings, getBoardRatings } from '@sixfold/shared/contracts/board-ratings.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../access/actor.ts'
import { asPerson, type Ctx } from '../../db/tenant.ts'
import type { Deps } from '../../deps.ts'
import { matches } from '../../http/etag.ts'
import { inputOf } from '../../http/handle.ts'
import { forbidden, invalid, unauthenticated } from '../../http/problem.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { decidesFor } from '../bodies/policy.ts'
import { currentScheme } from '../schemes/queries.ts'
import { boardReader, type BoardReader } from './policy.ts'
import { barredEtag, boardEtag, presentBoard } from './presenter.ts'
import { boardState, readBoard } from './queries.ts'
import { readRatings } from './rating-queries.ts'

/** A part of the trustees' page that depends on nothing but what `boardEtag` names. */
type BoardPart = {
  endpoint: Endpoint
  /** Raise it when the same record gives another answer, so that browsers let go of the one they keep. */
  edition: string
  /** The answer, and the revision that it was read with. */
  read(ctx: Ctx, asAt: string, reader: BoardReader): Promise<{ revision: number; answer: unknown }>
}

export const boardPart: BoardPart = {
  endpoint: getDashboard,
  edition: '6',
  async read(ctx, asAt, reader) {
    const facts = await readBoard(ctx, asAt, reader)
    const scheme = await currentScheme(ctx)
    const answer: Dashboard = presentBoard(scheme, facts, asAt, reader, decidesFor(ctx.actor, facts.bodies))
    return { revision: facts.revision, answer }
  },
}

export const ratingsPart: BoardPart = {
  endpoint: getBoardRatings,
  edition: 'ratings 1',
  async read(ctx, asAt, reader) {
    const { revision, schools } = await readRatings(ctx, asAt, reader)
    return { revision, answer: { asAt, schools } satisfies BoardRatings }
  },
}

/**
 * Answers a part of the trustees' page by hand, for the sake of the page that hasn't changed: one statement says who asks and where
 * their audience's revision stands (architecture.md §7). A page that has is read with its revision in one transaction, so
 * that an ETag never labels what is newer or older. @throws 400 a day to come · 401 · 403
 */
export function boardHandler(app: FastifyInstance, deps: Deps, part: BoardPart) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const asker = askerOf(tokenOf(app, deps, request))
    const moment = deps.clock()
    const asAt = dayAsked(part.endpoint, request, moment.today)
    const labelled = (revision: number, reader: BoardReader) =>
      boardEtag(part.edition, revision, asAt, asker, reader)
    reply.header('cache-control', 'private, no-cache')

    const kept = request.headers['if-none-match']
    if (kept !== undefined) {
      const state = await boardState(deps.db, asker, moment.today)
      if (!state || state.roles.length === 0)
        throw unauthenticated('Your session has ended. Sign in again to go on.')
      const reader = boardReader(state.roles)
      const etag = reader && labelled(state.revisions[reader.audience] ?? 0, reader)
      if (etag !== null && !state.barred && matches(kept, etag))
        return reply.code(304).header('etag', etag).send()
    }

    const options = { readOnly: true, requestId: request.id, keepPlans: true as const }
    const { reader, barred, revision, answer } = await asPerson(
      deps.db,
      asker,
      moment,
      options,
      async (ctx) => {
        const held = readerOf(ctx.actor)
        const isBarred = ctx.actor.barredSchools().length > 0
        return { reader: held, barred: isBarred, ...(await part.read(ctx, asAt, held)) }
      },
    )
    if (deps.config.mode === 'test') part.endpoint.answer?.parse(answer)
    const body = JSON.stringify(answer)
    const etag = barred ? barredEtag(part.edition, body) : labelled(revision, reader)
    reply.header('etag', etag)
    if (barred && matches(kept, etag)) return reply.code(304).send()
    return reply.header('content-type', 'application/json; charset=utf-8').send(body)
  }
}

function dayAsked(endpoint: Endpoint, request: FastifyRequest, today: string): string {
  const { asAt = today } = inputOf(endpoint, request).query as { asAt?: string }
  refuseDayToCome(asAt, today)
  return asAt
}

/** What is of the whole trust is for whoever has its page. @throws 403 for governors too */
export function boardroomOf(actor: Pick<Actor, 'memberships'>): void {
  if (readerOf(actor).audience === 'governors')
    throw forbidden('This is for trustees, the clerk and trust leaders.')
}

/** @throws 400 */
export function refuseDayToCome(asAt: string, today: string): void {
  if (asAt > today)
    throw invalid([{ path: 'asAt', message: 'This day is still to come. Choose today or an earlier day' }])
}

/** @throws 403 for whoever doesn't have the page */
export function readerOf(actor: Pick<Actor, 'memberships'>): BoardReader {
  const reader = boardReader(actor.memberships.map(({ role }) => role))
  if (!reader)
    throw forbidden(
      'The board’s page is for trustees, the clerk and trust leaders, and that of one school for its governors.',
    )
  return reader
}
