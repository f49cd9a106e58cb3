import { meetingFaults } from '@sixfold/shared/domain/bodies/meeting.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { meetsOn } from '../meeting-queries.ts'
import { insertMeeting } from '../meeting-writes.ts'
import { meetingPolicy } from '../policy.ts'
import { lockBody } from '../queries.ts'
import { tellOfMeeting } from './load-meeting.ts'

export type NewMeeting = { id: string; bodyId: string; day: string; papersOutOn: string }

/** Adds a meeting of a body, held or to come. @throws NotFound 404 · Forbidden 403 · Invalid 400 with every fault · Blocked 409 */
export async function addMeeting(ctx: Ctx, meeting: NewMeeting): Promise<void> {
  authorize(meetingPolicy, 'keep', ctx.actor, null)
  const body = await lockBody(ctx, meeting.bodyId)
  if (!body) throw invalid([{ path: 'bodyId', message: 'This body isn’t in this trust' }])
  const faults = meetingFaults(body, meeting)
  if (faults.length > 0) throw invalid(faults)
  await assertMeetsOnce(ctx, meeting)
  await insertMeeting(ctx, { ...meeting, minutesReference: null })
  await tellOfMeeting(ctx, 'meeting-added', meeting.id, body.name)
}

/** @throws Blocked 409 */
export async function assertMeetsOnce(ctx: Ctx, of: { bodyId: string; id: string; day: string }) {
  if (await meetsOn(ctx, of))
    assertUnblocked([{ code: 'meets-then', message: 'It meets on that day already: open that meeting' }])
}
