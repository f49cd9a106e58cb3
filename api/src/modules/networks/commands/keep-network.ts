import type { NetworkKind } from '@sixfold/shared/domain/networks/kinds.ts'
import { lastDayFaults } from '@sixfold/shared/domain/networks/membership.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { invalid } from '../../../http/problem.ts'
import { authorizeNetworks } from '../policy.ts'
import { nameTaken, staysAround } from '../queries.ts'
import { endStays, insertNetwork, type NetworkSaid, setNetworkEnded, updateNetwork } from '../writes.ts'
import { loadNetwork, tell } from './load-network.ts'

/** Sets up a hub or a network, to which no school belongs yet. @throws 403 · 400 a name that is taken */
export async function addNetwork(
  ctx: Ctx,
  it: NetworkSaid & { id: string; kind: NetworkKind },
): Promise<void> {
  authorizeNetworks('add', ctx.actor)
  await assertNameFree(ctx, it.name, null)
  await insertNetwork(ctx, it)
  await tell(ctx, 'network-added', it)
}

/** Changes its words; absent (or undefined) leaves, null clears. @throws 404 · 403 · 412 · 409 · 400 */
export async function editNetwork(
  ctx: ActCtx,
  networkId: string,
  change: { name?: string | undefined; purpose?: string | null | undefined },
): Promise<void> {
  const before = await loadNetwork(ctx, networkId, 'edit')
  const name = change.name ?? before.name
  const purpose = change.purpose === undefined ? before.purpose : change.purpose
  await assertNameFree(ctx, name, networkId)
  await updateNetwork(ctx, networkId, { name, purpose })
  await tell(ctx, 'network-changed', { id: networkId, name })
}

/** Ends it after a day, and with it that schools belong to it. @throws 404 · 403 · 412 · 409 · 400 a day to come or gone past */
export async function endNetwork(
  ctx: ActCtx,
  networkId: string,
  { lastDay = ctx.today, reason }: { lastDay?: string | undefined; reason: string },
): Promise<void> {
  const row = await loadNetwork(ctx, networkId, 'end')
  const stays = await staysAround(ctx, networkId, [], false)
  const faults = lastDayFaults(stays, lastDay, ctx.today)
  if (faults.length > 0) throw invalid(faults)
  const standing = stays.filter(({ toOn }) => toOn === null)
  await endStays(
    ctx,
    standing.map(({ id }) => id),
    lastDay,
  )
  await setNetworkEnded(ctx, networkId, lastDay, reason)
  for (const { schoolId } of standing) await tell(ctx, 'network-left', row, { schoolId, day: lastDay })
  await tell(ctx, 'network-ended', row)
}

async function assertNameFree(ctx: Ctx, name: string, besides: string | null): Promise<void> {
  if (await nameTaken(ctx, name, besides))
    throw invalid([{ path: 'name', message: 'Another hub or network has this name already' }])
}
