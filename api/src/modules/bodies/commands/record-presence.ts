import { presenceBlockers } from '@sixfold/shared/domain/bodies/meeting.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { namesOf, presentAt } from '../meeting-queries.ts'
import { appendPresences } from '../meeting-writes.ts'
import { loadMeetingToKeep, tellOfMeeting } from './load-meeting.ts'

/**
 * Records who was at a meeting: members of the body, and people of the trust who attended. What was recorded before is kept.
 * @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 · Invalid 400
 */
export async function recordPresence(
  ctx: ActCtx,
  meetingId: string,
  personIds: readonly string[],
): Promise<void> {
  const meeting = await loadMeetingToKeep(ctx, meetingId)
  assertUnblocked(presenceBlockers(meeting.day, ctx.today))
  const now = new Set(personIds)
  if ((await namesOf(ctx, [...now])).length < now.size)
    throw invalid([{ path: 'personIds', message: 'One of these people isn’t in this trust' }])
  const before = new Set((await presentAt(ctx, meetingId)).map((person) => person.id))
  await appendPresences(ctx, meeting, [
    ...[...now].filter((id) => !before.has(id)).map((personId) => ({ personId, present: true })),
    ...[...before].filter((id) => !now.has(id)).map((personId) => ({ personId, present: false })),
  ])
  await tellOfMeeting(ctx, 'presence-recorded', meetingId, meeting.body.name)
}
