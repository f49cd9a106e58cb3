import * as contract from '@sixfold/shared/contracts/plan-paste.ts'
import type { Routes } from '../../http/handle.ts'
import { pastePlan } from './commands/paste-plan.ts'

export const planPasteRoutes: Routes = ({ handle }) => {
  handle(contract.pastePlan, async (ctx, { params, body }) => {
    await pastePlan(ctx, params.cycleId, body)
    return {
      priorities: body.added.length,
      actions: [...body.added, ...body.existing].reduce((sum, { actions }) => sum + actions.length, 0),
    }
  })
}
