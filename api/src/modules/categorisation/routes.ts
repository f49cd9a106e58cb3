import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import { Id } from '@sixfold/shared/contracts/common.ts'
import { partIn, yearsToOpen } from '@sixfold/shared/domain/categorisation/round.ts'
import { z } from 'zod'
import { abilitiesOf, authorize } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { beginCategorisation } from './commands/begin-categorisation.ts'
import { decideCategory } from './commands/decide-category.ts'
import { openRound } from './commands/open-round.ts'
import { proposeCategory } from './commands/propose-category.ts'
import { returnProposal } from './commands/return-proposal.ts'
import { categorisationPolicy, categorisationScope, roundPolicy, seesPublished } from './policy.ts'
import {
  decisionBefore,
  presentCategories,
  presentCategorisation,
  presentRound,
  presentRoundSchool,
} from './presenter.ts'
import {
  categorisationsOf,
  decisionsOn,
  findCategorisation,
  findRound,
  findSchool,
  listRounds,
  listRoundSchools,
  yearsWithRound,
} from './queries.ts'
import { lastProposal, standingRatings } from './rating-queries.ts'

export const categorisationRoutes: Routes = ({ handle }) => {
  handle(contract.openRound, async (ctx, { body }) => {
    await openRound(ctx, body)
    return presentRound(await knownRound(ctx, body.id))
  })
  handle(contract.listRounds, async (ctx, { query }) => {
    const rows = await listRounds(ctx, placeIn(query.cursor, [z.int()]), query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.academicYear])
    const abilities = abilitiesOf(roundPolicy, ctx.actor, null, ['open'])
    const opened = await yearsWithRound(ctx, yearsToOpen(ctx.today))
    return {
      items: items.map(presentRound),
      nextCursor,
      abilities,
      yearsToOpen: abilities.open ? yearsToOpen(ctx.today).filter((year) => !opened.includes(year)) : [],
    }
  })
  handle(contract.getRound, async (ctx, { params }) => presentRound(await knownRound(ctx, params.roundId)))
  handle(contract.listRoundSchools, async (ctx, { params, query }) => {
    const round = await knownRound(ctx, params.roundId)
    const bodies = await decidingBodies(ctx)
    const of = {
      roundId: round.id,
      part: partIn(round.academicYear, ctx.today),
      scope: categorisationScope(ctx.actor, bodies),
    }
    const rows = await listRoundSchools(ctx, of, placeIn(query.cursor, [z.string(), Id]), query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.name, row.id])
    const schoolIds = items.map((row) => row.id)
    const [decisions, others] = [await decisionsOn(ctx, schoolIds), await categorisationsOf(ctx, schoolIds)]
    const at = (row: { id: string }) => (it: { schoolId: string }) => it.schoolId === row.id
    return {
      items: items.map((row) =>
        presentRoundSchool(row, round, decisions.filter(at(row)), others.filter(at(row)), bodies, ctx),
      ),
      nextCursor,
    }
  })
  handle(contract.beginCategorisation, async (ctx, { params, body }) => {
    await beginCategorisation(ctx, { ...body, roundId: params.roundId })
    return present(ctx, body.id)
  })
  handle(contract.getCategorisation, (ctx, { params }) => present(ctx, params.categorisationId))
  handle(contract.proposeCategory, async (ctx, { params, body }) => {
    await proposeCategory(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(contract.decideCategory, async (ctx, { params, body }) => {
    await decideCategory(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(contract.returnProposal, (ctx, { params, body }) => returnProposal(ctx, { ...body, ...params }))
  handle(contract.listCategories, async (ctx, { params, query }) => {
    const school = await findSchool(ctx, params.schoolId)
    if (!school || !seesPublished(ctx.actor, school.id)) throw notFound('This school’s record')
    const decisions = await decisionsOn(ctx, [school.id])
    const ratings = await standingRatings(
      ctx,
      decisions.map((it) => it.categorisationId),
    )
    const all = presentCategories(decisions, ratings, ctx.today)
    // A school has one a year, so all are read; the page is cut from them.
    const [after] = placeIn(query.cursor, [Id]) ?? []
    const rest = all.slice(after === undefined ? 0 : all.findIndex((it) => it.id === after) + 1)
    return pageFrom(rest.slice(0, query.limit + 1), query.limit, (it) => [it.id])
  })
}

async function knownRound(ctx: Ctx, roundId: string) {
  const row = await findRound(ctx, roundId)
  if (!row) throw notFound('This round')
  authorize(roundPolicy, 'read', ctx.actor, null)
  return row
}

async function present(ctx: Ctx, categorisationId: string) {
  const row = await findCategorisation(ctx, categorisationId)
  if (!row) throw notFound('This categorisation')
  const bodies = await decidingBodies(ctx)
  if (!categorisationPolicy.read(ctx.actor, { schoolId: row.school.id, status: row.status, bodies }))
    throw notFound('This categorisation')
  const decisions = await decisionsOn(ctx, [row.school.id])
  const earlier = decisionBefore(row, decisions)
  const ratings = await standingRatings(ctx, [row.id, ...(earlier ? [earlier.categorisationId] : [])])
  const proposal = await lastProposal(ctx, row.id)
  return presentCategorisation(row, { decisions, bodies, ratings, proposal }, ctx)
}
