import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { Id } from '@sixfold/shared/contracts/common.ts'
import { getModerationGrid } from '@sixfold/shared/contracts/moderation-grid.ts'
import { partIn, yearsToOpen } from '@sixfold/shared/domain/categorisation/round.ts'
import { z } from 'zod'
import { abilitiesOf, authorize } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { repliesFor } from '../heads/queries.ts'
import { schemeOfRound } from '../schemes/queries.ts'
import { trustSettings } from '../trusts/queries.ts'
import { closeRound, reopenRound } from './commands/close-round.ts'
import { editRound } from './commands/edit-round.ts'
import { openRound } from './commands/open-round.ts'
import { presentGridRow } from './grid-presenter.ts'
import { gridRatings, listGridSchools } from './grid-queries.ts'
import { categorisationScope, gridPolicy, roundPolicy } from './policy.ts'
import { categorisationsOf, heldCases, settledOn } from './queries.ts'
import { ratingLinks } from './rating-evidence-queries.ts'
import { presentRound, presentRoundSchool } from './round-presenter.ts'
import { findRound, listRounds, listRoundSchools, type RoundRow, yearsWithRound } from './round-queries.ts'
import { listOnTheirWay } from './round-status-queries.ts'

export const roundRoutes: Routes = ({ handle }) => {
  handle(rounds.openRound, async (ctx, { body }) => {
    await openRound(ctx, body)
    return showRound(ctx, body.id)
  })
  handle(rounds.listRounds, async (ctx, { query }) => {
    const only = ctx.actor.isOutside() ? await heldRounds(ctx) : null
    const rows = await listRounds(ctx, only, placeIn(query.cursor, [z.int()]), query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.academicYear])
    const abilities = abilitiesOf(roundPolicy, ctx.actor, null, ['open'])
    const opened = await yearsWithRound(ctx, yearsToOpen(ctx.today))
    return {
      items: await presentRounds(ctx, items),
      nextCursor,
      abilities,
      yearsToOpen: abilities.open ? yearsToOpen(ctx.today).filter((year) => !opened.includes(year)) : [],
    }
  })
  handle(rounds.getRound, (ctx, { params }) => showRound(ctx, params.roundId))
  handle(rounds.editRound, async (ctx, { params, body }) => {
    await editRound(ctx, params.roundId, body)
    return showRound(ctx, params.roundId)
  })
  handle(rounds.closeRound, async (ctx, { params, body }) => {
    await closeRound(ctx, params.roundId, body.reason)
    return showRound(ctx, params.roundId)
  })
  handle(rounds.reopenRound, async (ctx, { params, body }) => {
    await reopenRound(ctx, params.roundId, body.reason)
    return showRound(ctx, params.roundId)
  })
  handle(getModerationGrid, async (ctx, { params, query }) => {
    const round = await knownRound(ctx, params.roundId)
    authorize(gridPolicy, 'read', ctx.actor, null)
    const of = { roundId: round.id, academicYear: round.academicYear, barred: ctx.actor.barredSchools() }
    const rows = await listGridSchools(ctx, of, placeIn(query.cursor, [z.string(), Id]), query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.name, row.id])
    const ids = items.flatMap((row) => [
      row.categorisationId,
      ...(row.earlierId === null ? [] : [row.earlierId]),
    ])
    const byId = Map.groupBy(await gridRatings(ctx, ids), (it) => it.categorisationId)
    const ofSchool = (row: (typeof items)[number]) => [
      ...(byId.get(row.categorisationId) ?? []),
      ...(byId.get(row.earlierId ?? '') ?? []),
    ]
    const linked = await ratingLinks(
      ctx,
      items.map((row) => row.categorisationId),
    )
    const links = Map.groupBy(linked, (it) => it.categorisationId)
    const { today } = ctx
    const { evidenceMonths } = await trustSettings(ctx)
    const evidenced = (row: (typeof items)[number]) => ({
      links: links.get(row.categorisationId) ?? [],
      today,
      evidenceMonths,
    })
    const scheme = await schemeOfRound(ctx, round.id)
    return {
      items: items.map((row) => presentGridRow(scheme, row, ofSchool(row), evidenced(row))),
      nextCursor,
    }
  })
  handle(rounds.listRoundSchools, async (ctx, { params, query }) => {
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
    const asker = { bodies, repliesFor: await repliesFor(ctx) }
    const [decisions, others] = [await settledOn(ctx, schoolIds), await categorisationsOf(ctx, schoolIds)]
    const at = (row: { id: string }) => (it: { schoolId: string }) => it.schoolId === row.id
    return {
      items: items.map((row) =>
        presentRoundSchool(row, round, decisions.filter(at(row)), others.filter(at(row)), asker, ctx),
      ),
      nextCursor,
    }
  })
}

async function presentRounds(ctx: Ctx, rows: readonly RoundRow[]): Promise<Round[]> {
  const onTheirWay = roundPolicy.edit(ctx.actor, null)
    ? await listOnTheirWay(
        ctx,
        rows.map((row) => row.id),
      )
    : []
  const barred = ctx.actor.barredSchools()
  const facts = onTheirWay.map((it) => ({ ...it, barred: barred.includes(it.schoolId) }))
  const of = Map.groupBy(facts, (it) => it.roundId)
  return rows.map((row) => presentRound(row, of.get(row.id) ?? [], ctx))
}

async function showRound(ctx: Ctx, roundId: string): Promise<Round> {
  const [shown] = await presentRounds(ctx, [await knownRound(ctx, roundId)])
  if (!shown) throw notFound('This round')
  return shown
}

async function knownRound(ctx: Ctx, roundId: string) {
  const row = await findRound(ctx, roundId)
  if (!row) throw notFound('This round')
  const held = ctx.actor.isOutside() && (await heldRounds(ctx)).includes(row.id)
  authorize(roundPolicy, 'read', ctx.actor, { held })
  return row
}

const heldRounds = async (ctx: Ctx): Promise<string[]> => (await heldCases(ctx)).map((it) => it.roundId)
