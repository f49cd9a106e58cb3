import { Dashboard, getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asPerson } from '../../db/tenant.ts'
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

/**
 * Answers the trustees' page by hand, for the sake of the page that hasn't changed: one statement says who asks and where
 * their audience's revision stands (architecture.md §7). A page that has is read with its revision in one transaction, so
 * that an ETag never labels what is newer or older. @throws 400 a day to come · 401 · 403
 */
export function boardHandler(app: FastifyInstance, deps: Deps) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const asker = askerOf(tokenOf(app, deps, request))
    const moment = deps.clock()
    const asAt = dayAsked(request, moment.today)
    reply.header('cache-control', 'private, no-cache')

    const kept = request.headers['if-none-match']
    if (kept !== undefined) {
      const state = await boardState(deps.db, asker, moment.today)
      if (!state || state.roles.length === 0)
        throw unauthenticated('Your session has ended. Sign in again to go on.')
      const reader = boardReader(state.roles)
      const etag = reader && boardEtag(state.revisions[reader.audience] ?? 0, asAt, asker, reader)
      if (etag !== null && !state.barred && matches(kept, etag))
        return reply.code(304).header('etag', etag).send()
    }

    const options = { readOnly: true, requestId: request.id, keepPlans: true as const }
    const page = await asPerson(deps.db, asker, moment, options, async (ctx) => {
      const reader = readerOf(ctx.actor.memberships.map((membership) => membership.role))
      const facts = await readBoard(ctx, asAt, reader.audience)
      const barred = ctx.actor.barredSchools().length > 0
      const scheme = await currentScheme(ctx)
      return { reader, scheme, facts, barred, decides: decidesFor(ctx.actor, facts.bodies) }
    })
    const answer = presentBoard(page.scheme, page.facts, asAt, page.decides)
    if (deps.config.mode === 'test') Dashboard.parse(answer)
    const body = JSON.stringify(answer)
    const etag = page.barred ? barredEtag(body) : boardEtag(page.facts.revision, asAt, asker, page.reader)
    reply.header('etag', etag)
    if (page.barred && matches(kept, etag)) return reply.code(304).send()
    return reply.header('content-type', 'application/json; charset=utf-8').send(body)
  }
}

function dayAsked(request: FastifyRequest, today: string): string {
  const { asAt = today } = inputOf(getDashboard, request).query as { asAt?: string }
  if (asAt > today)
    throw invalid([{ path: 'asAt', message: 'This day is still to come. Choose today or an earlier day' }])
  return asAt
}

function readerOf(roles: Parameters<typeof boardReader>[0]): BoardReader {
  const reader = boardReader(roles)
  if (!reader) throw forbidden('The board page is for trustees, the clerk and trust leaders.')
  return reader
}
