import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/reports.ts'
import { z } from 'zod'
import { abilitiesOf } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { Routes } from '../../../http/handle.ts'
import { pageFrom, placeIn } from '../../../http/pagination.ts'
import { notFound } from '../../../http/problem.ts'
import { createReport } from './commands/create-report.ts'
import { discardReport } from './commands/discard-report.ts'
import { editReport } from './commands/edit-report.ts'
import { signReport } from './commands/sign-report.ts'
import { reportFileRoutes } from './file-routes.ts'
import { loadReport } from './load-report.ts'
import { reportListPolicy } from './policy.ts'
import { presentContent, presentReport, presentRow } from './presenter.ts'
import { listReports } from './queries.ts'
import { writingQueue } from './writing/writing-queue.ts'

const Place = [z.literal([0, 1]), Instant, Id] as const

export const reportRoutes: Routes = (registrar, deps, app) => {
  const { handle } = registrar
  const queue = writingQueue(deps, app)
  reportFileRoutes(registrar, deps, app)
  handle(contract.listReports, async (ctx, { query }) => {
    if (!reportListPolicy.read(ctx.actor, null)) throw notFound('This page')
    const asked = { drafts: ctx.actor.leads(), meetingId: query.meetingId ?? null }
    const rows = await listReports(ctx, asked, placeIn(query.cursor, Place), query.limit)
    const page = pageFrom(rows, query.limit, (row) => [
      row.frozen ? 0 : 1,
      row.frozen?.at ?? row.createdAt,
      row.id,
    ])
    return {
      items: page.items.map(presentRow),
      nextCursor: page.nextCursor,
      abilities: abilitiesOf(reportListPolicy, ctx.actor, null, ['make'] as const),
    }
  })
  handle(contract.createReport, async (ctx, { body }) => {
    await createReport(ctx, body)
    return show(ctx, body.id)
  })
  handle(contract.getReport, (ctx, { params }) => show(ctx, params.reportId))
  handle(contract.editReport, async (ctx, { params, body }) => {
    await editReport(ctx, params.reportId, body)
    return show(ctx, params.reportId)
  })
  handle(contract.discardReport, async (ctx, { params }) => {
    await discardReport(ctx, params.reportId)
    return show(ctx, params.reportId)
  })
  handle(contract.getReportContent, async (ctx, { params }) =>
    presentContent(ctx, await loadReport(ctx, params.reportId)),
  )
  handle(
    contract.signReport,
    async (ctx, { params }) => {
      await signReport(ctx, params.reportId)
      return show(ctx, params.reportId)
    },
    { oneMoment: true, after: (trustId, { params }) => queue.add(trustId, params.reportId) },
  )
  handle(
    contract.writeReportFiles,
    async (ctx, { params }) => presentReport(ctx, await loadReport(ctx, params.reportId, 'write')),
    { after: (trustId, { params }) => queue.add(trustId, params.reportId) },
  )
}

const show = async (ctx: Ctx, reportId: string) => presentReport(ctx, await loadReport(ctx, reportId))
