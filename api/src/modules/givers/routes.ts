import * as contract from '@sixfold/shared/contracts/givers.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { addPartner, editPartner, endPartner } from './commands/keep-partner.ts'
import { addTeamMember, editTeamMember, endTeamMember } from './commands/keep-team.ts'
import { authorizeGivers, giverPolicy } from './policy.ts'
import { presentMember, presentPartner } from './presenter.ts'
import { findMember, findPartner, listPartners, listTeam } from './queries.ts'

/** Who can give support besides the trust's schools. */
export const giverRoutes: Routes = ({ handle }) => {
  handle(contract.listPartners, async (ctx) => {
    authorizeGivers('read', ctx.actor)
    const rows = await listPartners(ctx)
    return { items: rows.map((row) => presentPartner(row, ctx)), abilities: mayAdd(ctx) }
  })
  handle(contract.getPartner, (ctx, { params }) => showPartner(ctx, params.partnerId))
  handle(contract.addPartner, async (ctx, { body }) => {
    await addPartner(ctx, body)
    return showPartner(ctx, body.id)
  })
  handle(contract.editPartner, async (ctx, { params, body }) => {
    await editPartner(ctx, params.partnerId, body)
    return showPartner(ctx, params.partnerId)
  })
  handle(contract.endPartner, async (ctx, { params, body }) => {
    await endPartner(ctx, params.partnerId, body)
    return showPartner(ctx, params.partnerId)
  })
  handle(contract.getTeam, async (ctx, { query }) => {
    authorizeGivers('read', ctx.actor)
    const academicYear = query.academicYear ?? academicYearOf(ctx.today)
    const rows = await listTeam(ctx, academicYear)
    return {
      academicYear,
      halfDays: rows.reduce((sum, row) => sum + row.halfDays, 0),
      members: rows.map((row) => presentMember(row, ctx)),
      abilities: mayAdd(ctx),
    }
  })
  handle(contract.addTeamMember, async (ctx, { body }) => {
    await addTeamMember(ctx, body)
    return showMember(ctx, body.id)
  })
  handle(contract.editTeamMember, async (ctx, { params, body }) => {
    await editTeamMember(ctx, params.memberId, body)
    return showMember(ctx, params.memberId)
  })
  handle(contract.endTeamMember, async (ctx, { params }) => {
    await endTeamMember(ctx, params.memberId)
    return showMember(ctx, params.memberId)
  })
}

const mayAdd = ({ actor }: Ctx) =>
  abilitiesOf(giverPolicy, actor, { trustId: actor.trustId }, ['add'] as const)

async function showPartner(ctx: Ctx, partnerId: string) {
  authorizeGivers('read', ctx.actor)
  const row = await findPartner(ctx, partnerId)
  if (!row) throw notFound('This partner')
  return presentPartner(row, ctx)
}

async function showMember(ctx: Ctx, memberId: string) {
  authorizeGivers('read', ctx.actor)
  const row = await findMember(ctx, memberId)
  if (!row) throw notFound('This person in the team')
  return presentMember(row, ctx)
}
