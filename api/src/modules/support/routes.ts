import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import { getPairingCounts } from '@sixfold/shared/contracts/pairing-counts.ts'
import * as contract from '@sixfold/shared/contracts/support.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { currentScheme } from '../schemes/queries.ts'
import { agreePairing } from './commands/agree-pairing.ts'
import { changePairing } from './commands/change-pairing.ts'
import { createPairing } from './commands/create-pairing.ts'
import { declinePairing } from './commands/decline-pairing.ts'
import { withdrawPairing } from './commands/withdraw-pairing.ts'
import { evaluationsOf } from './delivery-queries.ts'
import { newHeadsIn } from './new-heads.ts'
import { subjectOf } from './pairing-facts.ts'
import { authorizePairing, supportPolicy } from './policy.ts'
import { presentPairing, presentWithTrail } from './presenter.ts'
import { presentCounts } from './counts-presenter.ts'
import { countPairings, findPairing, listPairings, pairingTrail } from './queries.ts'

export const supportRoutes: Routes = ({ handle }) => {
  handle(contract.listPairings, async (ctx, { query: { cursor, limit, ...filter } }) => {
    const rows = await listPairings(ctx, filter, placeIn(cursor, [Instant, Id]), limit)
    const page = pageFrom(rows, limit, (row) => [row.createdAt, row.id])
    const scheme = await currentScheme(ctx)
    const heads = await newHeadsIn(ctx, page.items)
    return {
      items: page.items.map((row) => presentPairing(scheme, row, ctx, heads)),
      nextCursor: page.nextCursor,
      abilities: abilitiesOf(supportPolicy, ctx.actor, { trustId: ctx.actor.trustId }, [
        'create',
        'readGivers',
      ] as const),
    }
  })
  handle(getPairingCounts, async (ctx) => presentCounts(await countPairings(ctx)))
  handle(contract.getPairing, (ctx, { params }) => showPairing(ctx, params.pairingId))
  handle(contract.createPairing, async (ctx, { body }) => {
    await createPairing(ctx, body)
    return showPairing(ctx, body.id)
  })
  handle(contract.changePairing, async (ctx, { params, body }) => {
    await changePairing(ctx, params.pairingId, body)
    return showPairing(ctx, params.pairingId)
  })
  handle(contract.agreePairing, async (ctx, { params, body }) => {
    await agreePairing(ctx, params.pairingId, body.side)
    return showPairing(ctx, params.pairingId)
  })
  handle(contract.declinePairing, async (ctx, { params, body }) => {
    await declinePairing(ctx, params.pairingId, body)
    return showPairing(ctx, params.pairingId)
  })
  handle(contract.withdrawPairing, async (ctx, { params, body }) => {
    await withdrawPairing(ctx, params.pairingId, body.reason)
    return showPairing(ctx, params.pairingId)
  })
}

/** As the person asking may see it. @throws 404 */
export async function showPairing(ctx: Ctx, pairingId: string) {
  const row = await findPairing(ctx, pairingId)
  if (!row) throw notFound('This pairing')
  authorizePairing('read', ctx.actor, subjectOf(row))
  const trail = await pairingTrail(ctx, pairingId)
  const evaluations = await evaluationsOf(ctx, pairingId)
  const heads = await newHeadsIn(ctx, [row])
  return presentWithTrail(await currentScheme(ctx), row, { trail, evaluations, heads }, ctx)
}
