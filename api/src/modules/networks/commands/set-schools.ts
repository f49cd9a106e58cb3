import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { membershipChange, membershipFaults } from '@sixfold/shared/domain/networks/membership.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { lockSchoolsFor, staysAround } from '../queries.ts'
import { endStays, insertStays, touchNetworks } from '../writes.ts'
import { loadNetwork, tell } from './load-network.ts'

type Named = { id: string; name: string }
type Said = {
  schoolIds: readonly string[]
  fromOn?: string | undefined
  movedFrom: readonly { schoolId: string; networkId: string }[]
}

/**
 * From a day on exactly these schools belong to a network. Networks and schools are locked, so that of two leaders who take one school
 * to two hubs the later learns where it is now. @returns schools taken out of another hub
 * @throws 404 · 403 · 412 · 400 with every fault · 409 with every school in the way
 */
export async function setSchools(
  ctx: ActCtx,
  networkId: string,
  { fromOn = ctx.today, ...said }: Said,
): Promise<{ school: Named; from: Named }[]> {
  const row = await loadNetwork(
    ctx,
    networkId,
    'edit',
    said.movedFrom.map((it) => it.networkId),
  )
  const schools = await lockSchoolsFor(ctx, networkId, said.schoolIds)
  const stays = await staysAround(ctx, networkId, said.schoolIds, row.kind === 'hub')
  const facts = { network: row, schools, stays }
  const asked = { ...said, fromOn }
  const faults = membershipFaults(facts, asked, ctx.today)
  if (faults.length > 0) throw invalid(faults)
  const { joining, leaving, moving, blockers } = membershipChange(facts, asked)
  assertUnblocked(blockers)
  const dayBefore = addDays(fromOn, -1)
  const ending = [...leaving, ...moving]
  await endStays(
    ctx,
    ending.map(({ id }) => id),
    dayBefore,
  )
  await insertStays(ctx, row, joining, fromOn)
  await touchNetworks(ctx, [row.id, ...moving.map(({ network }) => network.id)])
  for (const { network, schoolId } of ending)
    await tell(ctx, 'network-left', network, { schoolId, day: dayBefore })
  for (const schoolId of joining) await tell(ctx, 'network-joined', row, { schoolId, day: fromOn })
  const nameOf = (schoolId: string) => schools.find(({ id }) => id === schoolId)?.name ?? ''
  return moving.map(({ schoolId, network }) => ({
    school: { id: schoolId, name: nameOf(schoolId) },
    from: network,
  }))
}
