import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import * as visits from '@sixfold/shared/contracts/pairing-visits.ts'
import type { SupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { visitBlockers } from '@sixfold/shared/domain/support/delivery.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { evidencePolicy } from '../evidence/policy.ts'
import { findPieces } from '../evidence/queries.ts'
import { answerExtension, askExtension } from './commands/extend-pairing.ts'
import { judgePairing } from './commands/judge-pairing.ts'
import { livePairing } from './commands/live-pairing.ts'
import { correctSupportVisit, logSupportVisit, withdrawSupportVisit } from './commands/log-support-visit.ts'
import { findSupportVisit, listSupportVisits, type SupportVisitRow } from './delivery-queries.ts'
import { subjectOf } from './pairing-facts.ts'
import { pairingPolicy } from './policy.ts'
import { findPairing, type PairingRow } from './queries.ts'
import { showPairing } from './routes.ts'

/** What becomes of support that both schools have agreed to. */
export const pairingLifeRoutes: Routes = ({ handle }) => {
  handle(life.startPairing, async (ctx, { params }) => {
    await livePairing(ctx, params.pairingId, { act: 'start' })
    return showPairing(ctx, params.pairingId)
  })
  handle(life.pausePairing, async (ctx, { params, body }) => {
    await livePairing(ctx, params.pairingId, { act: 'pause', reason: body.reason })
    return showPairing(ctx, params.pairingId)
  })
  handle(life.resumePairing, async (ctx, { params }) => {
    await livePairing(ctx, params.pairingId, { act: 'resume' })
    return showPairing(ctx, params.pairingId)
  })
  handle(life.completePairing, async (ctx, { params }) => {
    await livePairing(ctx, params.pairingId, { act: 'complete' })
    return showPairing(ctx, params.pairingId)
  })
  handle(life.askExtension, async (ctx, { params, body }) => {
    await askExtension(ctx, params.pairingId, body)
    return showPairing(ctx, params.pairingId)
  })
  handle(life.answerExtension, async (ctx, { params, body }) => {
    await answerExtension(ctx, params.pairingId, body)
    return showPairing(ctx, params.pairingId)
  })
  handle(life.judgePairing, async (ctx, { params, body }) => {
    await judgePairing(ctx, params.pairingId, body)
    return showPairing(ctx, params.pairingId)
  })
}

/** What was delivered, for those who work on it. */
export const supportVisitRoutes: Routes = ({ handle }) => {
  handle(visits.listSupportVisits, async (ctx, { params, query }) => {
    const pairing = await readable(ctx, params.pairingId)
    const rows = await listSupportVisits(ctx, pairing.id, placeIn(query.cursor, [Day, Id]), query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.day, row.id])
    const present = await presenterOf(ctx, pairing, items)
    return { items: items.map(present), nextCursor }
  })
  handle(visits.logSupportVisit, async (ctx, { params, body }) => {
    await logSupportVisit(ctx, params.pairingId, body)
    return show(ctx, { ...params, visitId: body.id })
  })
  handle(visits.correctSupportVisit, async (ctx, { params, body }) => {
    await correctSupportVisit(ctx, params, body)
    return show(ctx, params)
  })
  handle(visits.withdrawSupportVisit, async (ctx, { params, body }) => {
    await withdrawSupportVisit(ctx, params, body.reason)
    return show(ctx, params)
  })
}

/** The pairing whose visits the person asking may read. @throws 404 */
async function readable(ctx: Ctx, pairingId: string): Promise<PairingRow> {
  const row = await findPairing(ctx, pairingId)
  if (!row || !pairingPolicy.readVisits(ctx.actor, subjectOf(row))) throw notFound('This pairing')
  return row
}

async function show(ctx: Ctx, { pairingId, visitId }: { pairingId: string; visitId: string }) {
  const pairing = await readable(ctx, pairingId)
  const row = await findSupportVisit(ctx, pairingId, visitId)
  if (!row) throw notFound('This visit')
  const present = await presenterOf(ctx, pairing, [row])
  return present(row)
}

/** Visits as the person asking reads them: what is linked is theirs to read by the evidence's audience. */
async function presenterOf(ctx: Ctx, pairing: PairingRow, rows: readonly SupportVisitRow[]) {
  const linked = rows.flatMap(({ evidenceId }) => evidenceId ?? [])
  const pieces = linked.length === 0 ? [] : await findPieces(ctx, linked)
  const mayCorrect =
    visitBlockers(pairing).length === 0 && pairingPolicy.logVisit(ctx.actor, subjectOf(pairing))
  return ({ evidenceId, ...row }: SupportVisitRow): SupportVisit => {
    const piece = pieces.find(({ id }) => id === evidenceId)
    return {
      ...row,
      evidence: piece && evidencePolicy.read(ctx.actor, piece) ? { id: piece.id, title: piece.title } : null,
      hasEvidence: evidenceId !== null,
      abilities: { correct: row.withdrawnReason === null && mayCorrect },
    }
  }
}
