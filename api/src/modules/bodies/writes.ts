import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { BodyRow } from './queries.ts'

export type BodyText = Pick<BodyRow, 'id' | 'name' | 'schemeReference' | 'fromOn' | 'toOn'>

export async function insertBody(ctx: Ctx, body: BodyText & Pick<BodyRow, 'kind'>): Promise<void> {
  await ctx.rows(
    `insert into bodies (trust_id, id, kind, name, scheme_reference, from_on, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [ctx.actor.trustId, body.id, body.kind, body.name, body.schemeReference, body.fromOn, ctx.now],
  )
  await appendBodyVersion(ctx, body)
}

/** The body's row must be locked. */
export async function updateBody(ctx: Ctx, body: BodyText): Promise<void> {
  await ctx.rows(
    'update bodies set name = $3, scheme_reference = $4, to_on = $5 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, body.id, body.name, body.schemeReference, body.toOn],
  )
  await appendBodyVersion(ctx, body)
}

async function appendBodyVersion(ctx: Ctx, body: BodyText): Promise<void> {
  await ctx.rows(
    `insert into body_versions (trust_id, id, body_id, sequence, name, scheme_reference, from_on, to_on, recorded_at, by_person_id)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7, $8, $9
       from body_versions where trust_id = $1 and body_id = $3`,
    [
      ctx.actor.trustId,
      v7(),
      body.id,
      body.name,
      body.schemeReference,
      body.fromOn,
      body.toOn,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

/** The body's version moves with all that is said of it, its powers and its seats. */
export async function touchBody(ctx: Ctx, bodyId: string): Promise<void> {
  await ctx.rows('update bodies set version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    bodyId,
  ])
}

/** Says from which day on a body may decide on categories, or no longer may. */
export async function appendPower(ctx: Ctx, bodyId: string, may: boolean, fromOn: string): Promise<void> {
  await ctx.rows(
    `insert into body_powers (trust_id, id, body_id, sequence, power, may, from_on, recorded_at, by_person_id)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, 'categories', $4, $5, $6, $7
       from body_powers where trust_id = $1 and body_id = $3 and power = 'categories'`,
    [ctx.actor.trustId, v7(), bodyId, may, fromOn, ctx.now, ctx.actor.personId],
  )
}

export type NewSeat = {
  id: string
  bodyId: string
  personId: string
  fromOn: string
  toOn: string | null
}

export async function insertSeat(ctx: Ctx, seat: NewSeat): Promise<void> {
  await ctx.rows(
    `insert into body_seats (trust_id, id, body_id, person_id, from_on, to_on, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ctx.actor.trustId,
      seat.id,
      seat.bodyId,
      seat.personId,
      seat.fromOn,
      seat.toOn,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function appendSeatEnd(
  ctx: Ctx,
  seatId: string,
  lastDay: string,
  reason: string,
): Promise<void> {
  await ctx.rows(
    `insert into body_seat_ends (trust_id, id, seat_id, sequence, last_day, reason, recorded_at, by_person_id)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7 from body_seat_ends where trust_id = $1 and seat_id = $3`,
    [ctx.actor.trustId, v7(), seatId, lastDay, reason, ctx.now, ctx.actor.personId],
  )
}
