import type { Action } from '@sixfold/shared/contracts/actions.ts'
import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { actionWarnings, isOverdue, removeBlockers } from '@sixfold/shared/domain/plans/action.ts'
import type { PlannedAction } from '@sixfold/shared/domain/plans/content.ts'
import { planFieldBlockers } from '@sixfold/shared/domain/plans/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import { publishedVersion } from '../../http/etag.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import type { HeldAction } from './action-queries.ts'
import type { ActionRow } from './rows.ts'

/**
 * `held`: as the newest approved version that holds it says it; undefined when none does. `said`: as it is planned there where
 * it is shown, unless that is as the person asking knows it now.
 */
export function presentAction(
  row: ActionRow,
  held: HeldAction | undefined,
  { actor, today }: Pick<Ctx, 'actor' | 'today'>,
  said?: PlannedAction,
): Action {
  const drafts = cyclePolicy.readDrafts(actor, row)
  const { title, owner, dueOn, plannedPence } = said ?? (drafts || !held ? row : held)
  const completed = editBlockers(row.step)
  const edit = planFieldBlockers(row.step, row.planStatus)
  return {
    id: row.id,
    priorityId: row.priorityId,
    turn: row.turn,
    rank: drafts || !held ? row.rank : held.place,
    title,
    owner:
      owner === null
        ? null
        : { personId: drafts && owner === row.owner ? row.ownerPersonId : null, name: owner },
    dueOn,
    status: row.status,
    plannedPence,
    actualPence: row.actualPence,
    overdue: isOverdue({ status: row.status, dueOn }, today),
    moved: row.moved,
    createdAt: new Date(row.createdAt).toISOString(),
    abilities: { edit: cyclePolicy.write(actor, row) },
    blockers: drafts
      ? { edit, setStatus: completed, remove: [...edit, ...removeBlockers(held !== undefined)] }
      : { edit: [], setStatus: [], remove: [] },
    version: drafts ? row.version : publishedVersion,
  }
}

export const presentSaved = (
  row: ActionRow,
  held: HeldAction | undefined,
  ctx: Pick<Ctx, 'actor' | 'today'>,
) => ({ ...presentAction(row, held, ctx), warnings: actionWarnings(row, ctx.today) })
