import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import { citedMeetingFault, settlingBlockers } from '@sixfold/shared/domain/bodies/settle.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { type Fault, forbidden, invalid, notFound } from '../../../http/problem.ts'
import { findMeeting, type MeetingRow } from '../meeting-queries.ts'
import { decidesFor, sitsOn } from '../policy.ts'
import { barredAt, decidingBodies, findBody } from '../queries.ts'
import { decides, sittingIn } from '../standing.ts'

export type Asked = {
  bodyId?: string | undefined
  meetingId?: string | undefined
  minuteReference?: string | undefined
}
type Settled = {
  body: { id: string; kind: BodyKind }
  meetingId: string | null
  blockers: Blocker[]
  faults: Fault[]
}

/**
 * For which body, and at which of its meetings, the person settles a category, and what is in the way of that. The body is
 * the one named; else the meeting's; else, of those that decide, the first on which they sit, the board before others.
 * @throws Invalid 400 for what the trust doesn't have · Forbidden 403 who neither sits there nor is the clerk · NotFound 404
 * who has meanwhile an interest in the school
 */
export async function settleFor(
  ctx: Ctx,
  proposal: {
    schoolId: string
    proposedBy: string | null
    proposedOn: string | null
    secondModerated: boolean
  },
  asked: Asked,
): Promise<Settled> {
  const meeting = asked.meetingId === undefined ? null : await meetingNamed(ctx, asked.meetingId)
  const bodyId = asked.bodyId ?? meeting?.body.id ?? (await usualBody(ctx))
  const body = bodyId === undefined ? null : await findBody(ctx, bodyId)
  if (!body) throw invalid([{ path: 'bodyId', message: 'This body isn’t in this trust' }])
  const sitting = sittingIn(body, ctx.today)
  if (!decidesFor(ctx.actor, [sitting]))
    throw forbidden('You don’t sit on this body, so it isn’t yours to decide for.')
  const named = body.kind === 'chief-executive' ? (sitting.members ?? []) : []
  const barred = await barredAt(ctx, proposal.schoolId, [ctx.actor.personId, ...named])
  if (barred.includes(ctx.actor.personId)) throw notFound('This categorisation')
  const sits = sitsOn(ctx.actor, sitting)
  const fault =
    meeting &&
    citedMeetingFault(
      { day: meeting.day, bodyId: meeting.body.id },
      { bodyId: body.id, proposedOn: proposal.proposedOn },
      ctx.today,
    )
  const facts = {
    body: { ...body, decidesCategories: decides(body, ctx.today) },
    sits,
    meeting: meeting && { day: meeting.day, satThen: sitsOn(ctx.actor, sittingIn(body, meeting.day)) },
    proposedBy: proposal.proposedBy,
    secondModerated: proposal.secondModerated,
    named,
    namedBarred: named.some((id) => barred.includes(id)),
  }
  return {
    body,
    meetingId: meeting?.id ?? null,
    blockers: settlingBlockers(facts, ctx.today),
    faults: [
      ...(fault ? [{ path: 'meetingId', message: fault }] : []),
      ...(sits || asked.minuteReference
        ? []
        : [{ path: 'minuteReference', message: 'Say where the decision is minuted' }]),
    ],
  }
}

async function meetingNamed(ctx: Ctx, meetingId: string): Promise<MeetingRow> {
  const meeting = await findMeeting(ctx, meetingId)
  if (!meeting) throw invalid([{ path: 'meetingId', message: 'This meeting isn’t in this trust' }])
  return meeting
}

async function usualBody(ctx: Ctx): Promise<string | undefined> {
  const bodies = await decidingBodies(ctx)
  return (bodies.find((body) => sitsOn(ctx.actor, body)) ?? bodies[0])?.id
}
