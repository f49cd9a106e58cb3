import type { Interest } from '@sixfold/shared/contracts/interests.ts'
import type { Meeting } from '@sixfold/shared/contracts/meetings.ts'
import { presenceBlockers } from '@sixfold/shared/domain/bodies/meeting.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type InterestRow, interestsAt } from './interest-queries.ts'
import {
  decisionsAt,
  decisionsToNote,
  type MeetingRow,
  namesOf,
  presentAt,
  trusteesOn,
} from './meeting-queries.ts'
import { interestPolicy, meetingPolicy } from './policy.ts'
import { findBody } from './queries.ts'
import { sittingIn } from './standing.ts'

export const presentMeetingRow = ({ cited: _, version: __, ...row }: MeetingRow) => row

export async function presentMeeting(ctx: Ctx, row: MeetingRow): Promise<Meeting> {
  const members = await membersOn(ctx, row)
  const present = await presentAt(ctx, row.id)
  const seated = new Set(members.map((person) => person.id))
  return {
    id: row.id,
    body: row.body,
    day: row.day,
    papersOutOn: row.papersOutOn,
    minutesReference: row.minutesReference,
    members,
    present: present.map((person) => ({ ...person, member: seated.has(person.id) })),
    interests: (await interestsAt(ctx, row.id)).map((interest) => presentInterest(interest, ctx)),
    decisions: await decisionsAt(ctx, row.id),
    toNote: row.body.kind === 'board' ? await decisionsToNote(ctx, row) : [],
    abilities: abilitiesOf(meetingPolicy, ctx.actor, null, ['keep']),
    blockers: { presence: presenceBlockers(row.day, ctx.today) },
    version: row.version,
  }
}

/** Who sat on the body on the day of its meeting. */
async function membersOn(ctx: Ctx, { body, day }: MeetingRow) {
  const row = await findBody(ctx, body.id)
  const members = row && sittingIn(row, day).members
  return members ? namesOf(ctx, members) : trusteesOn(ctx, day)
}

export const presentInterest = (row: InterestRow, { actor }: Ctx): Interest => ({
  ...row,
  abilities: {
    end: row.toOn === null && interestPolicy.end(actor, { personId: row.person.id }),
  },
})
