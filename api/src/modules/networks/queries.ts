import type { NetworkKind } from '@sixfold/shared/domain/networks/kinds.ts'
import type { Stay } from '@sixfold/shared/domain/networks/membership.ts'
import type { Ctx } from '../../db/tenant.ts'

type Member = { id: string; name: string; fromOn: string }
export type NetworkRow = {
  id: string
  kind: NetworkKind
  name: string
  purpose: string | null
  schools: Member[]
  former: (Member & { toOn: string })[]
  endedOn: string | null
  endReason: string | null
  version: number
}

/** The last day of a stay `m` of a school `s`, which belongs to nothing of a trust that it has left. Null: still there. */
const lastDaySql = 'least(m.to_on, s.left_on)'
/** Whether a stay `m` of a school `s` covers a day. */
const coversSql = (day: string) =>
  `m.from_on <= ${day}::date and (${lastDaySql} is null or ${lastDaySql} >= ${day}::date)`

/** The stays of schools in the network `n`. */
const staysOfNetwork = `network_schools m join schools s on s.trust_id = m.trust_id and s.id = m.school_id
                    where m.trust_id = n.trust_id and m.network_id = n.id`

/** $1 trust, $2 today. */
const networkSql = `
  select n.id, n.kind, n.name, n.purpose, n.ended_on as "endedOn", n.end_reason as "endReason", n.version,
         coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'fromOn', m.from_on)
                                   order by s.name collate "und-x-icu", s.id)
                     from ${staysOfNetwork} and ${coversSql('$2')}), '[]') as schools,
         coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'fromOn', m.from_on, 'toOn', ${lastDaySql})
                                   order by ${lastDaySql} desc, s.name collate "und-x-icu", m.id)
                     from ${staysOfNetwork} and ${lastDaySql} < $2::date and ${lastDaySql} >= m.from_on), '[]') as former
    from networks n where n.trust_id = $1`

/** Those that stand first: hubs, then the others by kind, each by name; then those that have ended, by name. */
export const listNetworks = (ctx: Ctx) =>
  ctx.rows<NetworkRow>(
    `${networkSql} order by n.ended_on is not null, n.kind <> 'hub', n.kind, n.name collate "und-x-icu", n.id`,
    [ctx.actor.trustId, ctx.today],
  )

/** Null when the trust has no such network. */
export async function findNetwork(ctx: Ctx, networkId: string): Promise<NetworkRow | null> {
  const [row] = await ctx.rows<NetworkRow>(`${networkSql} and n.id = $3`, [
    ctx.actor.trustId,
    ctx.today,
    networkId,
  ])
  return row ?? null
}

/** Locks networks in one order, so that what is said of them and their schools follows one another. Those that aren't there are left out. */
export async function lockNetworks(ctx: Ctx, networkIds: readonly string[]): Promise<void> {
  await ctx.rows(
    'select 1 from networks where trust_id = $1 and id = any($2::uuid[]) order by id for no key update',
    [ctx.actor.trustId, networkIds],
  )
}

/** Whether another network that stands has this name, however it is written. */
export async function nameTaken(ctx: Ctx, name: string, besides: string | null): Promise<boolean> {
  const rows = await ctx.rows(
    `select 1 from networks where trust_id = $1 and ended_on is null and ($3::uuid is null or id <> $3)
        and lower(name collate "und-x-icu") = lower($2 collate "und-x-icu")`,
    [ctx.actor.trustId, name, besides],
  )
  return rows.length > 0
}

type SchoolOfTrust = { id: string; name: string; leftOn: string | null }

/**
 * These schools and those of the network, locked in one order, so that nobody takes one of them to another hub meanwhile.
 * Those that the trust doesn't have are left out.
 */
export function lockSchoolsFor(
  ctx: Ctx,
  networkId: string,
  schoolIds: readonly string[],
): Promise<SchoolOfTrust[]> {
  return ctx.rows<SchoolOfTrust>(
    `select s.id, s.name, s.left_on as "leftOn" from schools s
      where s.trust_id = $1
        and (s.id = any($3::uuid[])
             or exists (select 1 from network_schools m
                         where m.trust_id = s.trust_id and m.network_id = $2 and m.school_id = s.id and m.to_on is null))
      order by s.id for no key update`,
    [ctx.actor.trustId, networkId, schoolIds],
  )
}

/** As it is written: with the id of its row. */
type StayRow = Stay & { id: string }

/** Every stay in a network, and, with `hubs`, every stay of these schools in any hub. */
export const staysAround = (ctx: Ctx, networkId: string, schoolIds: readonly string[], hubs: boolean) =>
  ctx.rows<StayRow>(
    `select m.id, json_build_object('id', n.id, 'name', n.name) as network, m.school_id as "schoolId", m.from_on as "fromOn",
            m.to_on as "toOn"
       from network_schools m join networks n on n.trust_id = m.trust_id and n.id = m.network_id
      where m.trust_id = $1 and (m.network_id = $2 or ($4 and m.kind = 'hub' and m.school_id = any($3::uuid[])))
      order by m.from_on, m.id`,
    [ctx.actor.trustId, networkId, schoolIds, hubs],
  )

/** The hub of the school `s` on a day, as JSON with id and name; null without one. */
export const hubSql = (day: string) => `
  (select json_build_object('id', n.id, 'name', n.name)
     from network_schools m join networks n on n.trust_id = m.trust_id and n.id = m.network_id
    where m.trust_id = s.trust_id and m.school_id = s.id and m.kind = 'hub' and ${coversSql(day)})`

/** Whether the school `s` belongs to a network on a day. */
export const belongsSql = (network: string, day: string) => `
  exists (select 1 from network_schools m
           where m.trust_id = s.trust_id and m.school_id = s.id and m.network_id = ${network} and ${coversSql(day)})`

/** The networks other than hubs to which the school `s` belongs on a day, by name, as JSON. */
export const networksSql = (day: string) => `
  coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name, 'kind', n.kind) order by n.name collate "und-x-icu", n.id)
              from network_schools m join networks n on n.trust_id = m.trust_id and n.id = m.network_id
             where m.trust_id = s.trust_id and m.school_id = s.id and m.kind <> 'hub' and ${coversSql(day)}), '[]')`

type Belonging = { hubId: string | null; networkIds: string[] }

/** To which hub and which other networks each school belongs today, by the school's id; to none: null and []. */
export async function hubsAndNetworks(ctx: Ctx): Promise<(schoolId: string) => Belonging> {
  const rows = await ctx.rows<{ schoolId: string; networkId: string; kind: NetworkKind }>(
    `select m.school_id as "schoolId", m.network_id as "networkId", m.kind
       from network_schools m join schools s on s.trust_id = m.trust_id and s.id = m.school_id
      where m.trust_id = $1 and ${coversSql('$2')} order by m.network_id`,
    [ctx.actor.trustId, ctx.today],
  )
  const bySchool = Map.groupBy(rows, ({ schoolId }) => schoolId)
  return (schoolId) => {
    const those = bySchool.get(schoolId) ?? []
    return {
      hubId: those.find(({ kind }) => kind === 'hub')?.networkId ?? null,
      networkIds: those.filter(({ kind }) => kind !== 'hub').map(({ networkId }) => networkId),
    }
  }
}
