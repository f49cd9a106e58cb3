import { AcademicYear, Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/plans.ts'
import { changesInWords } from '@sixfold/shared/domain/plans/compare-words.ts'
import { z } from 'zod'
import { publishedScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { currentScheme } from '../schemes/queries.ts'
import { approvePlan, recallPlan, returnPlan } from './commands/answer-plan.ts'
import { editPlan } from './commands/edit-plan.ts'
import { submitPlan } from './commands/submit-plan.ts'
import { planFacts } from './plan-facts.ts'
import { findPlan, findVersion, listPlans, listVersions } from './plan-queries.ts'
import { authorizePlan } from './policy.ts'
import { presentPlan, presentShort } from './presenter.ts'
import type { PlanRow } from './rows.ts'
import { shownTo } from './shown-content.ts'
import { standingPlan } from './standing-plan.ts'

export const planRoutes: Routes = ({ handle }) => {
  handle(contract.listPlans, async (ctx, { query }) => {
    const after = placeIn(query.cursor, [AcademicYear, z.string(), Id])
    const rows = await listPlans(ctx, publishedScope(ctx.actor), query.schoolId ?? null, after, query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.academicYear, row.schoolName, row.id])
    return { items: page.items.map((row) => presentShort(row, ctx)), nextCursor: page.nextCursor }
  })
  handle(contract.getPlan, (ctx, { params }) => show(ctx, params.planId))
  handle(contract.editPlan, async (ctx, { params, body }) => {
    await editPlan(ctx, params.planId, body)
    return show(ctx, params.planId)
  })
  handle(contract.submitPlan, async (ctx, { params }) => {
    await submitPlan(ctx, params.planId)
    return show(ctx, params.planId)
  })
  handle(contract.recallPlan, async (ctx, { params }) => {
    await recallPlan(ctx, params.planId)
    return show(ctx, params.planId)
  })
  handle(contract.returnPlan, async (ctx, { params, body }) => {
    await returnPlan(ctx, params.planId, body.reason)
    return show(ctx, params.planId)
  })
  handle(contract.approvePlan, async (ctx, { params }) => {
    await approvePlan(ctx, params.planId)
    return show(ctx, params.planId)
  })
  handle(contract.listPlanVersions, async (ctx, { params }) => {
    const plan = await readable(ctx, params.planId)
    return { items: await listVersions(ctx, plan.id) }
  })
  handle(contract.getPlanVersion, async (ctx, { params }) => {
    const plan = await readable(ctx, params.planId)
    const { content, ...version } = await versionOf(ctx, plan, params.number)
    const shown = await shownTo(ctx, plan, content)
    return {
      ...version,
      planId: plan.id,
      school: { id: plan.schoolId, name: plan.schoolName },
      academicYear: content.academicYear,
      budgetPence: content.budgetPence,
      priorities: shown.content.priorities.map((priority) => ({
        ...priority,
        hiddenMeasures: shown.hidden.get(priority.id) ?? 0,
      })),
    }
  })
  handle(contract.comparePlan, async (ctx, { params, query }) => {
    const plan = await readable(ctx, params.planId)
    const [from, to] = [await side(ctx, plan, query.from), await side(ctx, plan, query.to)]
    return { changes: changesInWords(await currentScheme(ctx), from, to) }
  })
}

/** @throws 404 */
async function readable(ctx: Ctx, planId: string): Promise<PlanRow> {
  const plan = await findPlan(ctx, planId)
  if (!plan) throw notFound('This plan')
  authorizePlan('read', ctx.actor, plan)
  return plan
}

async function show(ctx: Ctx, planId: string) {
  const facts = await planFacts(ctx, await readable(ctx, planId))
  return presentPlan(facts, await shownTo(ctx, facts.plan, facts.content), ctx)
}

async function versionOf(ctx: Ctx, plan: PlanRow, number: number) {
  const version = await findVersion(ctx, plan.id, number)
  if (!version) throw notFound('This version of the plan')
  return version
}

/** One side of a comparison as the person asking may see it. @throws 404 · 403 for `now` without drafts */
async function side(ctx: Ctx, plan: PlanRow, of: string) {
  if (of !== 'now') {
    const { content } = await versionOf(ctx, plan, Number(of))
    return (await shownTo(ctx, plan, content)).content
  }
  authorizePlan('readDraft', ctx.actor, plan)
  const { going } = await standingPlan(ctx, plan)
  return (await shownTo(ctx, plan, going)).content
}
