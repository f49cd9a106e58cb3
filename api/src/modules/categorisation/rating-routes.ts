import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/ratings.ts'
import { rateSelf as rateSelfContract } from '@sixfold/shared/contracts/self-assessment.ts'
import { leaderNoteBlockers } from '@sixfold/shared/domain/categorisation/rate.ts'
import { abilitiesOf, authorize } from '../../access/policy.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { addLeaderNote } from './commands/add-leader-note.ts'
import { rateCriteria } from './commands/rate-criteria.ts'
import { rateSelf } from './commands/rate-self.ts'
import { leaderNotePolicy } from './policy.ts'
import { findCategorisation } from './queries.ts'
import { presentLeaderNote, presentRating } from './rating-presenter.ts'
import { allRatings, listLeaderNotes, standingOf, standingRatings } from './rating-queries.ts'

export const ratingRoutes: Routes = ({ handle }) => {
  handle(contract.rateCriterion, async (ctx, { params, body }) => {
    const { categorisationId, criterionKey } = params
    await rateCriteria(ctx, { categorisationId, ratings: [{ criterionKey, ...body }] })
    const standing = await standingRatings(ctx, [categorisationId])
    const row = standing.find((one) => one.criterionKey === criterionKey)
    if (!row) throw notFound('This rating')
    return presentRating(row)
  })
  handle(rateSelfContract, async (ctx, { params, body }) => {
    const { categorisationId, criterionKey } = params
    await rateSelf(ctx, { categorisationId, ratings: [{ criterionKey, ...body }] })
    const standing = standingOf(await allRatings(ctx, categorisationId), 'self')
    const row = standing.find((one) => one.criterionKey === criterionKey)
    if (!row) throw notFound('This rating')
    return presentRating(row)
  })
  handle(contract.listLeaderNotes, async (ctx, { params, query }) => {
    const row = await findCategorisation(ctx, params.categorisationId)
    if (!row) throw notFound()
    const subject = { schoolId: row.school.id }
    authorize(leaderNotePolicy, 'read', ctx.actor, subject)
    const rows = await listLeaderNotes(ctx, row.id, placeIn(query.cursor, [Instant, Id]), query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (note) => [note.at, note.id])
    return {
      items: items.map(presentLeaderNote),
      nextCursor,
      abilities: abilitiesOf(leaderNotePolicy, ctx.actor, subject, ['write']),
      blockers: { write: [...leaderNoteBlockers(row.status)] },
    }
  })
  handle(contract.addLeaderNote, async (ctx, { params, body }) => {
    await addLeaderNote(ctx, { ...params, ...body })
    const { actor, now } = ctx
    return { ...body, superseded: false, by: { id: actor.personId, name: actor.name }, at: now.toISOString() }
  })
}
