import { Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/people.ts'
import { z } from 'zod'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { addMembership } from './commands/add-membership.ts'
import { addPerson } from './commands/add-person.ts'
import { endMembership } from './commands/end-membership.ts'
import { makeLink } from './commands/make-link.ts'
import { authorizePerson, schoolPeoplePolicy } from './policy.ts'
import { presentPerson } from './presenter.ts'
import { findPerson, listPeople, listSchoolPeople, schoolExists } from './queries.ts'

export const peopleRoutes: Routes = ({ handle }) => {
  const present = async (ctx: Ctx, personId: string) => {
    const row = await findPerson(ctx, personId)
    if (!row) throw notFound('This person')
    authorizePerson('read', ctx.actor, row)
    return presentPerson(row, ctx.actor)
  }

  handle(contract.listPeople, async (ctx, { query }) => {
    authorizePerson('read', ctx.actor, { trustId: ctx.actor.trustId })
    const rows = await listPeople(ctx, placeIn(query.cursor, [z.string(), Id]), query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.name, row.id])
    return { items: page.items.map((row) => presentPerson(row, ctx.actor)), nextCursor: page.nextCursor }
  })
  handle(contract.getPerson, (ctx, { params }) => present(ctx, params.personId))
  handle(contract.listSchoolPeople, async (ctx, { params: { schoolId } }) => {
    if (!schoolPeoplePolicy.read(ctx.actor, { schoolId }) || !(await schoolExists(ctx, schoolId)))
      throw notFound('This school')
    return { items: await listSchoolPeople(ctx, schoolId) }
  })
  handle(contract.addPerson, async (ctx, { body }) => {
    await addPerson(ctx, body)
    return present(ctx, body.id)
  })
  handle(contract.addMembership, async (ctx, { body }) => {
    await addMembership(ctx, body)
    return present(ctx, body.personId)
  })
  handle(contract.endMembership, async (ctx, { params, body }) =>
    present(ctx, await endMembership(ctx, params.membershipId, body.lastDay)),
  )
  handle(contract.makeLink, (ctx, { body }) => makeLink(ctx, body))
}
