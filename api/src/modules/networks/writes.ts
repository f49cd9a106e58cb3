import { v7 } from 'uuid'
import type { NetworkKind } from '@sixfold/shared/domain/networks/kinds.ts'
import type { Ctx } from '../../db/tenant.ts'

export type NetworkSaid = { name: string; purpose: string | null }

export async function insertNetwork(
  ctx: Ctx,
  it: NetworkSaid & { id: string; kind: NetworkKind },
): Promise<void> {
  await ctx.rows(
    `insert into networks (trust_id, id, kind, name, purpose, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [ctx.actor.trustId, it.id, it.kind, it.name, it.purpose, ctx.now, ctx.actor.personId],
  )
}

export async function updateNetwork(ctx: Ctx, id: string, { name, purpose }: NetworkSaid): Promise<void> {
  await ctx.rows(
    `update networks set name = $3, purpose = $4, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, name, purpose],
  )
}

export async function setNetworkEnded(ctx: Ctx, id: string, lastDay: string, reason: string): Promise<void> {
  await ctx.rows(
    `update networks set ended_on = $3, end_reason = $4, end_recorded_at = $5, ended_by = $6, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, lastDay, reason, ctx.now, ctx.actor.personId],
  )
}

/** Moves the version of networks whose schools changed. */
export async function touchNetworks(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.rows('update networks set version = version + 1 where trust_id = $1 and id = any($2::uuid[])', [
    ctx.actor.trustId,
    ids,
  ])
}

export async function endStays(ctx: Ctx, stayIds: readonly string[], lastDay: string): Promise<void> {
  if (stayIds.length === 0) return
  await ctx.rows(
    `update network_schools set to_on = $3, end_recorded_at = $4, ended_by = $5
      where trust_id = $1 and id = any($2::uuid[])`,
    [ctx.actor.trustId, stayIds, lastDay, ctx.now, ctx.actor.personId],
  )
}

export async function insertStays(
  ctx: Ctx,
  network: { id: string; kind: NetworkKind },
  schoolIds: readonly string[],
  fromOn: string,
): Promise<void> {
  for (const schoolId of schoolIds)
    await ctx.rows(
      `insert into network_schools (trust_id, id, network_id, kind, school_id, from_on, recorded_at, by_person_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [ctx.actor.trustId, v7(), network.id, network.kind, schoolId, fromOn, ctx.now, ctx.actor.personId],
    )
}
