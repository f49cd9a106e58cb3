import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { lockMeeting, type MeetingRow } from '../meeting-queries.ts'
import { meetingPolicy } from '../policy.ts'

/** Locks a meeting to record what it was. @throws NotFound 404 · Forbidden 403 · Stale 412 */
export async function loadMeetingToKeep(ctx: ActCtx, meetingId: string): Promise<MeetingRow> {
  if (!meetingPolicy.read(ctx.actor, null)) throw notFound('This meeting')
  const meeting = await lockMeeting(ctx, meetingId)
  if (!meeting) throw notFound('This meeting')
  authorize(meetingPolicy, 'keep', ctx.actor, null)
  ctx.expect?.(meeting.version)
  return meeting
}

/** Tells leaders and the boardroom of a meeting. */
export const tellOfMeeting = (ctx: ActCtx, kind: string, meetingId: string, bodyName: string) =>
  record(ctx, {
    kind,
    schoolId: null,
    recordKind: 'meeting',
    recordId: meetingId,
    audiences: ['leaders', 'trustees'],
    data: { title: bodyName },
  })
