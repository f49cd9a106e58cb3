import * as contract from '@sixfold/shared/contracts/accountability.ts'
import { listBodyDecisions } from '@sixfold/shared/contracts/board-decisions.ts'
import { getBoardSince, markBoardSeen } from '@sixfold/shared/contracts/board-since.ts'
import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import { getForecasts } from '@sixfold/shared/contracts/forecasts.ts'
import { authorize } from '../../access/policy.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { audiencesAt } from '../../record.ts'
import { currentScheme } from '../schemes/queries.ts'
import { stepWords } from '../trusts/queries.ts'
import {
  boardHandler,
  boardPart,
  ratingsPart,
  readerOf,
  boardroomOf,
  refuseDayToCome,
} from './board-handler.ts'
import { listDecidingBodies, listDecisions } from './decision-queries.ts'
import { exceptionRoutes } from './exceptions/routes.ts'
import { listSchoolEvents } from './event-queries.ts'
import { readForecasts } from './forecasts.ts'
import { timelinePolicy } from './policy.ts'
import { presentEvent } from './presenter.ts'
import { schoolExists } from './queries.ts'
import { boardSince, markSeen } from './since.ts'
import { today } from './today.ts'

export const accountabilityRoutes: Routes = (registrar, deps, app) => {
  const { handle } = registrar
  exceptionRoutes(registrar, deps, app)
  for (const part of [boardPart, ratingsPart])
    app.route({
      method: part.endpoint.method,
      url: part.endpoint.path,
      handler: boardHandler(app, deps, part),
    })

  handle(getBoardSince, (ctx, { query }) => {
    // When the board meets is for those who see its meetings.
    if (query.from === 'meeting') boardroomOf(ctx.actor)
    return boardSince(ctx, query.from, readerOf(ctx.actor))
  })
  handle(markBoardSeen, (ctx, { body }) => {
    readerOf(ctx.actor)
    return markSeen(ctx, body)
  })

  handle(listBodyDecisions, async (ctx, { query: { asAt = ctx.today, bodyId, cursor, limit } }) => {
    boardroomOf(ctx.actor)
    refuseDayToCome(asAt, ctx.today)
    const after = placeIn(cursor, [Instant, Id])
    const rows = await listDecisions(ctx, { asAt, bodyId: bodyId ?? null }, after, limit)
    const page = pageFrom(rows, limit, (row) => [row.recordedAt, row.id])
    return {
      items: page.items.map(({ recordedAt: _, ...decision }) => decision),
      nextCursor: page.nextCursor,
      bodies: await listDecidingBodies(ctx),
    }
  })

  handle(getForecasts, (ctx, { query: { asAt = ctx.today } }) => {
    refuseDayToCome(asAt, ctx.today)
    return readForecasts(ctx, asAt)
  })

  handle(contract.getToday, (ctx) => today(ctx))

  handle(contract.listTimeline, async (ctx, { params: { schoolId }, query }) => {
    if (!(await schoolExists(ctx, schoolId))) throw notFound('This school')
    authorize(timelinePolicy, 'read', ctx.actor, { schoolId })
    const after = placeIn(query.cursor, [Instant, Id])
    const rows = await listSchoolEvents(ctx, schoolId, audiencesAt(ctx.actor, schoolId), after, query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.at, row.id])
    const [scheme, words] = [await currentScheme(ctx), await stepWords(ctx)]
    return {
      items: page.items.map((row) => presentEvent(scheme, row, words)),
      nextCursor: page.nextCursor,
    }
  })
}
