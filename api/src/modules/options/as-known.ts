import { isPublished } from '@sixfold/shared/domain/cycle/trail.ts'
import type { PlannedPriority } from '@sixfold/shared/domain/plans/content.ts'
import type { Ctx } from '../../db/tenant.ts'
import { publishedVersion } from '../../http/etag.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { listTrail } from '../cycles/queries.ts'
import { listPublished } from '../plans/queries.ts'
import { optionPolicy } from './policy.ts'
import { listOptions, type OptionRow } from './queries.ts'

/**
 * The options of a priority as the person asking may know them. For governors, trustees and clerks: those of a turn whose
 * step 2 the school has gone on from, and the one that the approved plan in force holds; which one is chosen, its title
 * and its cost as that plan says; in the order in which they were made, since putting them in another is a draft. The priority
 * must be one that the person may read.
 */
export async function optionsAsKnown(
  ctx: Ctx,
  priority: { id: string; schoolId: string },
): Promise<OptionRow[]> {
  if (cyclePolicy.readDrafts(ctx.actor, priority)) return listOptions(ctx, [priority.id])
  const trail = await listTrail(ctx, [priority.id])
  const [known] = await listPublished(ctx, [priority.id])
  if (!known) return []
  const rows = await listOptions(ctx, [priority.id], known.planned.option?.id)
  return rows
    .map((row) => ({
      row: asApproved(row, known.planned),
      published: isPublished(trail, row.turn, 'explore') || row.id === known.planned.option?.id,
    }))
    .filter(({ row, published }) => optionPolicy.read(ctx.actor, { schoolId: row.schoolId, published }))
    .map(({ row }) => row)
    .toSorted((a, b) => b.turn - a.turn || (a.id < b.id ? -1 : 1))
    .map((row, _, all) => ({ ...row, rank: placeInTurn(row, all), version: publishedVersion }))
}

const placeInTurn = (row: OptionRow, all: readonly OptionRow[]): number =>
  all.filter(({ turn }) => turn === row.turn).indexOf(row) + 1

/** Choosing is a plan field: what was chosen since is a draft. Earlier turns stay as they ended. */
function asApproved(row: OptionRow, { turn, option }: PlannedPriority): OptionRow {
  if (row.id === option?.id)
    return { ...row, verdict: 'chosen', title: option.title, why: option.why, costPence: option.costPence }
  return row.turn >= turn && row.verdict === 'chosen' ? { ...row, verdict: 'open', why: null } : row
}
