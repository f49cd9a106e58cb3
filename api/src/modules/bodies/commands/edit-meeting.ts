import { meetingFaults, moveBlockers, papersFaults } from '@sixfold/shared/domain/bodies/meeting.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { updateMeeting } from '../meeting-writes.ts'
import { lockBody } from '../queries.ts'
import { assertMeetsOnce } from './add-meeting.ts'
import { loadMeetingToKeep, tellOfMeeting } from './load-meeting.ts'

/** Absent (or undefined) leaves a field. */
export type MeetingChange = {
  day?: string | undefined
  papersOutOn?: string | undefined
  minutesReference?: string | null | undefined
}

/** Changes a meeting's days or where it is minuted. @throws 404 · 403 · 412 · 400 with every fault · 409 with every reason */
export async function editMeeting(ctx: ActCtx, meetingId: string, change: MeetingChange): Promise<void> {
  const before = await loadMeetingToKeep(ctx, meetingId)
  const after = {
    id: before.id,
    day: change.day ?? before.day,
    papersOutOn: change.papersOutOn ?? before.papersOutOn,
    minutesReference:
      change.minutesReference === undefined ? before.minutesReference : change.minutesReference,
  }
  if (after.day !== before.day || after.papersOutOn !== before.papersOutOn) {
    const body = await lockBody(ctx, before.body.id)
    if (!body) throw notFound('This body')
    const faults = [...meetingFaults(body, after), ...papersFaults(before, after, ctx.today)]
    if (faults.length > 0) throw invalid(faults)
    assertUnblocked(moveBlockers(before, after.day, before.present > 0, ctx.today))
    await assertMeetsOnce(ctx, { ...after, bodyId: body.id })
  }
  await updateMeeting(ctx, after)
  await tellOfMeeting(ctx, 'meeting-changed', meetingId, before.body.name)
}
