import { Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/schools.ts'
import { academicYearOf, lastAugustBefore } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { z } from 'zod'
import { authorize } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { editSchool } from './commands/edit-school.ts'
import { mayImport, schoolPolicy, viewOf } from './policy.ts'
import { presentSchool, presentSchoolRow } from './presenter.ts'
import { findSchoolPage, listSchools } from './queries.ts'

export const schoolRoutes: Routes = ({ handle }) => {
  const present = async (ctx: Ctx, schoolId: string) => {
    const year = { start: academicYearOf(ctx.today), augustBefore: lastAugustBefore(ctx.today) }
    const row = await findSchoolPage(ctx, schoolId, year, viewOf(ctx.actor, schoolId) === 'full')
    if (!row) throw notFound('This school')
    authorize(schoolPolicy, 'read', ctx.actor, row)
    return presentSchool(row, ctx.actor)
  }

  handle(contract.listSchools, async (ctx, { query }) => {
    const rows = await listSchools(ctx, {
      after: placeIn(query.cursor, [z.string(), Id]),
      limit: query.limit,
      search: query.search ?? null,
      networkId: query.networkId ?? null,
      augustBefore: lastAugustBefore(ctx.today),
    })
    const page = pageFrom(rows, query.limit, (row) => [row.name, row.id])
    return {
      items: page.items.map((row) => presentSchoolRow(row, ctx.actor)),
      nextCursor: page.nextCursor,
      abilities: { import: mayImport(ctx.actor) },
    }
  })
  handle(contract.getSchool, (ctx, { params }) => present(ctx, params.schoolId))
  handle(contract.editSchool, async (ctx, { params, body }) => {
    await editSchool(ctx, params.schoolId, body)
    return present(ctx, params.schoolId)
  })
}
