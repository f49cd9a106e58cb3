import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { blocked, type Fault, invalid, notFound, ProblemError, stale } from '../../../http/problem.ts'
import { findCategorisation } from '../queries.ts'
import { findRound } from '../round-queries.ts'
import { decideCategory, type Settling } from './decide-category.ts'

export type Together = Omit<Settling, 'categorisationId'> & {
  roundId: string
  categorisations: readonly { id: string; version: number }[]
}

/**
 * Decides on several schools as one body does at one meeting: all or none. Every school that is in the way is named with its
 * reasons. @throws NotFound 404 · Forbidden 403 · Blocked 409 · Invalid 400, each with every school
 */
export async function decideTogether(
  ctx: ActCtx,
  { roundId, categorisations, ...settling }: Together,
): Promise<void> {
  if (!(await findRound(ctx, roundId))) throw notFound('This round')
  const found = { blockers: [] as Blocker[], faults: [] as Fault[] }
  // In one order for everybody, so that two who decide at once wait for each other instead of crossing.
  const places = categorisations
    .map((it, place) => ({ ...it, place }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, version, place } of places) {
    const row = await findCategorisation(ctx, id)
    if (row?.roundId !== roundId) throw notFound('This categorisation')
    try {
      await decideCategory(expecting(ctx, version), { ...settling, categorisationId: id })
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status === 403 || error.status === 404) throw error
      keep(found, error, { name: row.school.name, place })
    }
  }
  if (found.faults.length > 0) throw invalid(found.faults)
  if (found.blockers.length > 0) throw blocked(found.blockers)
}

/** The versions are in the body, not in If-Match. */
const expecting = (ctx: ActCtx, sent: number): ActCtx => ({
  ...ctx,
  expect(current) {
    if (current !== sent) throw stale(sent, current)
  },
})

function keep(
  found: { blockers: Blocker[]; faults: Fault[] },
  { status, extra, message }: ProblemError,
  school: { name: string; place: number },
): void {
  if (status === 412)
    found.blockers.push({ code: 'changed', message: `${school.name}: changed after you opened it` })
  for (const it of extra.blockers ?? [])
    found.blockers.push({ ...it, message: `${school.name}: ${it.message}` })
  for (const it of extra.errors ?? []) {
    // The day depends on the school, the rest of the decision is said once.
    const own = it.path === 'effectiveOn'
    const fault = own
      ? { path: `categorisations.${school.place}`, message: `${school.name}: ${it.message}` }
      : it
    if (!found.faults.some((one) => one.path === fault.path && one.message === fault.message))
      found.faults.push(fault)
  }
  if (status !== 412 && !extra.blockers && !extra.errors) throw new Error(message)
}
