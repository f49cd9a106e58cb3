import { declareBlockers, interestFaults } from '@sixfold/shared/domain/bodies/interest.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, type Fault, invalid } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { lockPerson, schoolExists } from '../../people/queries.ts'
import { insertInterest, interestsIn, type NewInterest } from '../interest-queries.ts'
import { lockMeeting } from '../meeting-queries.ts'
import { touchMeeting } from '../meeting-writes.ts'
import { interestPolicy } from '../policy.ts'

export type Declaration = Omit<NewInterest, 'fromOn'> & { fromOn?: string | undefined }

/**
 * Records a person's interest in a school: from its day on they decide nothing there; what was decided before stands.
 * @throws NotFound 404 · Forbidden 403 · Invalid 400 with every fault · Blocked 409
 */
export async function declareInterest(ctx: Ctx, it: Declaration): Promise<void> {
  authorize(interestPolicy, 'keep', ctx.actor, null)
  const meeting = it.meetingId === null ? null : await lockMeeting(ctx, it.meetingId)
  const fromOn = meeting?.day ?? it.fromOn ?? ctx.today
  const faults: Fault[] = [
    // Whoever decides holds the same row, so that neither overtakes the other.
    ...((await lockPerson(ctx, it.personId))
      ? []
      : [{ path: 'personId', message: 'This person isn’t in this trust' }]),
    ...((await schoolExists(ctx, it.schoolId))
      ? []
      : [{ path: 'schoolId', message: 'This school isn’t in this trust' }]),
    ...(it.meetingId !== null && meeting === null
      ? [{ path: 'meetingId', message: 'This meeting isn’t in this trust' }]
      : []),
    ...(meeting && it.fromOn !== undefined
      ? [{ path: 'fromOn', message: 'It counts from the day of the meeting: leave this out' }]
      : []),
    ...interestFaults(fromOn, ctx.today).map((fault) => (meeting ? { ...fault, path: 'meetingId' } : fault)),
  ]
  if (faults.length > 0) throw invalid(faults)
  assertUnblocked(declareBlockers(await interestsIn(ctx, it.personId, it.schoolId), ctx.today))
  await insertInterest(ctx, { ...it, fromOn })
  if (meeting) await touchMeeting(ctx, meeting.id)
  await record(ctx, {
    kind: 'interest-declared',
    schoolId: null,
    recordKind: 'interest',
    recordId: it.id,
    audiences: ['leaders', 'trustees'],
  })
}
