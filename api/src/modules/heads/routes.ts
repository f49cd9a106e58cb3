import * as contract from '@sixfold/shared/contracts/heads.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { findSchool } from '../categorisation/queries.ts'
import { nameReplyingHead } from './commands/name-replying-head.ts'
import { headsPolicy } from './policy.ts'
import { presentHeads } from './presenter.ts'
import { headshipsAt, namingsAt } from './queries.ts'

export const headRoutes: Routes = ({ handle }) => {
  const present = async (ctx: Ctx, schoolId: string) => {
    const school = await findSchool(ctx, schoolId)
    if (!school || !headsPolicy.read(ctx.actor, { schoolId })) throw notFound('This school’s record')
    const of = { heads: await headshipsAt(ctx, [schoolId]), namings: await namingsAt(ctx, [schoolId]) }
    return presentHeads(school, of, ctx)
  }

  handle(contract.listHeads, (ctx, { params }) => present(ctx, params.schoolId))
  handle(contract.nameReplyingHead, async (ctx, { params, body }) => {
    await nameReplyingHead(ctx, { ...params, ...body })
    return present(ctx, params.schoolId)
  })
}
