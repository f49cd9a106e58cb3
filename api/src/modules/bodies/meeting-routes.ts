import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as interests from '@sixfold/shared/contracts/interests.ts'
import * as contract from '@sixfold/shared/contracts/meetings.ts'
import { abilitiesOf, authorize } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { addMeeting } from './commands/add-meeting.ts'
import { declareInterest } from './commands/declare-interest.ts'
import { editMeeting } from './commands/edit-meeting.ts'
import { endInterest } from './commands/end-interest.ts'
import { recordPresence } from './commands/record-presence.ts'
import { findInterest, listInterests } from './interest-queries.ts'
import { presentInterest, presentMeeting, presentMeetingRow } from './meeting-presenter.ts'
import { findMeeting, listAttenders, listMeetings } from './meeting-queries.ts'
import { interestPolicy, meetingPolicy } from './policy.ts'

export const meetingRoutes: Routes = ({ handle }) => {
  handle(contract.listMeetings, async (ctx, { query }) => {
    authorize(meetingPolicy, 'read', ctx.actor, null)
    const rows = await listMeetings(ctx, query.bodyId ?? null, placeIn(query.cursor, [Day, Id]), query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.day, row.id])
    return {
      items: items.map(presentMeetingRow),
      nextCursor,
      abilities: abilitiesOf(meetingPolicy, ctx.actor, null, ['keep']),
    }
  })
  handle(contract.listAttenders, async (ctx) => {
    authorize(meetingPolicy, 'keep', ctx.actor, null)
    return { items: await listAttenders(ctx) }
  })
  handle(contract.addMeeting, async (ctx, { body }) => {
    await addMeeting(ctx, body)
    return show(ctx, body.id)
  })
  handle(contract.getMeeting, (ctx, { params }) => show(ctx, params.meetingId))
  handle(contract.editMeeting, async (ctx, { params, body }) => {
    await editMeeting(ctx, params.meetingId, body)
    return show(ctx, params.meetingId)
  })
  handle(contract.recordPresence, async (ctx, { params, body }) => {
    await recordPresence(ctx, params.meetingId, body.personIds)
    return show(ctx, params.meetingId)
  })

  handle(interests.listInterests, async (ctx) => {
    authorize(interestPolicy, 'read', ctx.actor, null)
    const rows = await listInterests(ctx)
    return {
      items: rows.map((row) => presentInterest(row, ctx)),
      abilities: abilitiesOf(interestPolicy, ctx.actor, null, ['keep']),
    }
  })
  handle(interests.declareInterest, async (ctx, { body }) => {
    await declareInterest(ctx, body)
    return showInterest(ctx, body.id)
  })
  handle(interests.endInterest, async (ctx, { params, body }) => {
    await endInterest(ctx, params.interestId, body)
    return showInterest(ctx, params.interestId)
  })
}

async function show(ctx: Ctx, meetingId: string) {
  const row = meetingPolicy.read(ctx.actor, null) ? await findMeeting(ctx, meetingId) : null
  if (!row) throw notFound('This meeting')
  return presentMeeting(ctx, row)
}

async function showInterest(ctx: Ctx, interestId: string) {
  const row = await findInterest(ctx, interestId)
  if (!row) throw notFound('This interest')
  return presentInterest(row, ctx)
}
