import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

export type MeetingText = { id: string; day: string; papersOutOn: string; minutesReference: string | null }

export async function insertMeeting(ctx: Ctx, meeting: MeetingText & { bodyId: string }): Promise<void> {
  await ctx.rows(
    `insert into meetings (trust_id, id, body_id, day, papers_out_on, minutes_reference, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ctx.actor.trustId,
      meeting.id,
      meeting.bodyId,
      meeting.day,
      meeting.papersOutOn,
      meeting.minutesReference,
      ctx.now,
    ],
  )
  await appendMeetingVersion(ctx, meeting)
}

/** The meeting's row must be locked. */
export async function updateMeeting(ctx: Ctx, meeting: MeetingText): Promise<void> {
  await ctx.rows(
    `update meetings set day = $3, papers_out_on = $4, minutes_reference = $5, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, meeting.id, meeting.day, meeting.papersOutOn, meeting.minutesReference],
  )
  await appendMeetingVersion(ctx, meeting)
}

async function appendMeetingVersion(ctx: Ctx, meeting: MeetingText): Promise<void> {
  await ctx.rows(
    `insert into meeting_versions (trust_id, id, meeting_id, sequence, day, papers_out_on, minutes_reference, recorded_at, by_person_id)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7, $8
       from meeting_versions where trust_id = $1 and meeting_id = $3`,
    [
      ctx.actor.trustId,
      v7(),
      meeting.id,
      meeting.day,
      meeting.papersOutOn,
      meeting.minutesReference,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export type PresenceChange = { personId: string; present: boolean }

/** Appends what has changed of who was there, and moves the meeting's version, which the rows take as their sequence. */
export async function appendPresences(
  ctx: Ctx,
  meeting: { id: string; version: number },
  changes: readonly PresenceChange[],
): Promise<void> {
  await ctx.rows(
    `insert into meeting_presences (trust_id, id, meeting_id, person_id, sequence, present, recorded_at, by_person_id)
     select $1, c.id, $2, c.person_id, $3, c.present, $4, $5
       from unnest($6::uuid[], $7::uuid[], $8::boolean[]) as c (id, person_id, present)`,
    [
      ctx.actor.trustId,
      meeting.id,
      meeting.version + 1,
      ctx.now,
      ctx.actor.personId,
      changes.map(() => v7()),
      changes.map((it) => it.personId),
      changes.map((it) => it.present),
    ],
  )
  await touchMeeting(ctx, meeting.id)
}

export async function touchMeeting(ctx: Ctx, meetingId: string): Promise<void> {
  await ctx.rows('update meetings set version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    meetingId,
  ])
}
