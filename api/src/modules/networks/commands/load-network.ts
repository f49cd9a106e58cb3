import { changeBlockers } from '@sixfold/shared/domain/networks/membership.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { type Audience, published, record } from '../../../record.ts'
import { authorizeNetworks } from '../policy.ts'
import { findNetwork, lockNetworks, type NetworkRow } from '../queries.ts'

/** Locks a network that stands, and `others` with it, to change it. @throws 404 · 403 · 412 · 409 once it has ended */
export async function loadNetwork(
  ctx: ActCtx,
  networkId: string,
  action: 'edit' | 'end',
  others: readonly string[] = [],
): Promise<NetworkRow> {
  authorizeNetworks(action, ctx.actor)
  await lockNetworks(ctx, [networkId, ...others])
  const row = await findNetwork(ctx, networkId)
  if (!row) throw notFound('This network')
  ctx.expect?.(row.version)
  assertUnblocked(changeBlockers(row))
  return row
}

/** Which schools belong to what is for everybody in the trust to know. */
const everybody: Audience[] = [...published, 'peers']

/** Tells of a network, or of a school (`of`) that joined or left it. */
export const tell = (
  ctx: Ctx,
  kind: 'network-added' | 'network-changed' | 'network-ended' | 'network-joined' | 'network-left',
  { id, name }: { id: string; name: string },
  of: { schoolId: string; day: string } | null = null,
) =>
  record(ctx, {
    kind,
    schoolId: of?.schoolId ?? null,
    recordKind: 'network',
    recordId: id,
    audiences: everybody,
    data: { title: name, ...(of ? { day: of.day } : {}) },
  })
