import { Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/strengths.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { z } from 'zod'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { currentScheme } from '../schemes/queries.ts'
import { trustSettings } from '../trusts/queries.ts'
import { declareNeed, withdrawNeed } from './commands/declare-need.ts'
import { needPolicy, supportScope } from './policy.ts'
import { askedAsSeen, presentNeed, presentNeeds, presentStrengths } from './presenter.ts'
import {
  askedFor,
  findNeed,
  type GridSchoolRow,
  linkedAwards,
  listGridSchools,
  publishedRatings,
  standingNeeds,
  standingOffers,
} from './queries.ts'

type Asked = { schoolId?: string | undefined; cursor?: string | undefined; limit: number }

export const strengthRoutes: Routes = ({ handle }) => {
  handle(contract.listStrengths, async (ctx, { query }) => {
    const { items, nextCursor, ids } = await pageOfSchools(ctx, supportScope(ctx.actor).offers, query)
    const whole = ids.filter((schoolId) => needPolicy.read(ctx.actor, { schoolId }))
    const [published, awards] = [await publishedRatings(ctx, whole), await linkedAwards(ctx, whole)]
    const offers = await standingOffers(ctx, ids, academicYearOf(ctx.today))
    const { evidenceMonths } = await trustSettings(ctx)
    const scheme = await currentScheme(ctx)
    return {
      items: items.map((row) => {
        const at = atSchool(row)
        const facts = {
          published: published.filter(at),
          awards: awards.filter(at),
          offers: offers.filter(at),
          evidenceMonths,
        }
        const view = whole.includes(row.id) ? 'published' : 'offers'
        return presentStrengths(scheme, row, view, facts, ctx.today)
      }),
      nextCursor,
    }
  })
  handle(contract.listNeeds, async (ctx, { query }) => {
    const { items, nextCursor, ids } = await pageOfSchools(ctx, supportScope(ctx.actor).published, query)
    const [published, asked] = [await publishedRatings(ctx, ids), await askedFor(ctx, ids)]
    const declared = await standingNeeds(ctx, ids, academicYearOf(ctx.today))
    const scheme = await currentScheme(ctx)
    return {
      items: items.map((row) => {
        const at = atSchool(row)
        const drafts = needPolicy.readDrafts(ctx.actor, { schoolId: row.id })
        const facts = {
          published: published.filter(at),
          asked: askedAsSeen(asked.filter(at), drafts),
          declared: declared.filter(at),
        }
        return presentNeeds(scheme, row, facts, ctx)
      }),
      nextCursor,
    }
  })
  handle(contract.declareNeed, async (ctx, { body }) => {
    await declareNeed(ctx, body)
    return showNeed(ctx, body.id)
  })
  handle(contract.withdrawNeed, async (ctx, { params, body }) => {
    await withdrawNeed(ctx, params.needId, body.reason)
    return showNeed(ctx, params.needId)
  })
}

async function pageOfSchools(ctx: Ctx, scope: SchoolScope, { schoolId, cursor, limit }: Asked) {
  const of = { scope, schoolId: schoolId ?? null }
  const rows = await listGridSchools(ctx, of, placeIn(cursor, [z.string(), Id]), limit)
  const { items, nextCursor } = pageFrom(rows, limit, (row) => [row.name, row.id])
  return { items, nextCursor, ids: items.map(({ id }) => id) }
}

const atSchool = (row: GridSchoolRow) => (it: { schoolId: string }) => it.schoolId === row.id

async function showNeed(ctx: Ctx, needId: string) {
  const row = await findNeed(ctx, needId)
  if (!row || !needPolicy.read(ctx.actor, row)) throw notFound('This need')
  return presentNeed(row, ctx.actor)
}
