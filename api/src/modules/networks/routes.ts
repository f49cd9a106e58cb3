import * as contract from '@sixfold/shared/contracts/networks.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { addNetwork, editNetwork, endNetwork } from './commands/keep-network.ts'
import { setSchools } from './commands/set-schools.ts'
import { authorizeNetworks, networkPolicy } from './policy.ts'
import { presentNetwork } from './presenter.ts'
import { findNetwork, listNetworks } from './queries.ts'

/** Hubs and networks, and which schools belong to them. */
export const networkRoutes: Routes = ({ handle }) => {
  handle(contract.listNetworks, async (ctx) => {
    authorizeNetworks('read', ctx.actor)
    const rows = await listNetworks(ctx)
    return {
      items: rows.map((row) => presentNetwork(row, ctx)),
      abilities: abilitiesOf(networkPolicy, ctx.actor, { trustId: ctx.actor.trustId }, ['add'] as const),
    }
  })
  handle(contract.getNetwork, (ctx, { params }) => showNetwork(ctx, params.networkId))
  handle(contract.addNetwork, async (ctx, { body }) => {
    await addNetwork(ctx, body)
    return showNetwork(ctx, body.id)
  })
  handle(contract.editNetwork, async (ctx, { params, body }) => {
    await editNetwork(ctx, params.networkId, body)
    return showNetwork(ctx, params.networkId)
  })
  handle(contract.setNetworkSchools, async (ctx, { params, body }) => {
    const moved = await setSchools(ctx, params.networkId, body)
    return { ...(await showNetwork(ctx, params.networkId)), moved }
  })
  handle(contract.endNetwork, async (ctx, { params, body }) => {
    await endNetwork(ctx, params.networkId, body)
    return showNetwork(ctx, params.networkId)
  })
}

async function showNetwork(ctx: Ctx, networkId: string) {
  authorizeNetworks('read', ctx.actor)
  const row = await findNetwork(ctx, networkId)
  if (!row) throw notFound('This network')
  return presentNetwork(row, ctx)
}
