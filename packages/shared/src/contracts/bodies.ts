import { z } from 'zod'
import { bodyKinds } from '../domain/bodies/kinds.ts'
import { abilities, Blocker, Day, Id, PersonName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

export const BodyKind = z.enum(bodyKinds)

/** A body as named beside what it did or does. */
export const BodyName = z.strictObject({ id: Id, kind: BodyKind, name: z.string() })

/** Somebody's seat on a body, from a day to a day (inclusive; null: open). */
export const Seat = z.strictObject({
  id: Id,
  person: PersonName,
  fromOn: Day,
  toOn: Day.nullable(),
  /** Why it was ended by hand. */
  endReason: z.string().nullable(),
  /** Holds today the role that sitting there takes: trustee, or trust leader for a chief executive. */
  holdsRole: z.boolean(),
})
export type Seat = z.infer<typeof Seat>

export const bodyLimits = { name: 120, schemeReference: 200, reason: 500 }

/** Who decides, as the trust's scheme of delegation says. Its version moves with its seats too. */
export const Body = z.strictObject({
  ...BodyName.shape,
  /** Where the scheme of delegation says so, e.g. "4.2, table B". */
  schemeReference: z.string().nullable(),
  fromOn: Day,
  toOn: Day.nullable(),
  /** From when to when it may decide on categories, the earliest first; a board always may. */
  decidesCategories: z.array(z.strictObject({ fromOn: Day, toOn: Day.nullable() })),
  decidesToday: z.boolean(),
  /** A board for which nobody was ever named: every trustee sits on it. */
  allTrustees: z.boolean(),
  seats: z.array(Seat),
  /** The person asking sits on it today; one who doesn't, and is the clerk, gives a minute reference. */
  sits: z.boolean(),
  abilities: abilities('edit', 'decide'),
  blockers: z.strictObject({ end: z.array(Blocker) }),
  version: Version,
})
export type Body = z.infer<typeof Body>

/** The board first, then those that stand, then those that ended. For leaders, trustees and the clerk. */
export const listBodies = endpoint({
  name: 'listBodies',
  method: 'GET',
  path: '/bodies',
  summary: 'Who decides in this trust',
  tag: 'bodies',
  access: 'trust',
  status: 200,
  answer: z.strictObject({ items: z.array(Body), abilities: abilities('add') }),
})

/** 409 for a second board: every trust has one from its first day. */
export const addBody = endpoint({
  name: 'addBody',
  method: 'POST',
  path: '/bodies',
  summary: 'Add a committee or the chief executive',
  tag: 'bodies',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    kind: BodyKind,
    name: text(bodyLimits.name),
    schemeReference: text(bodyLimits.schemeReference).nullable().default(null),
    fromOn: Day,
    decidesCategories: z.boolean(),
  }),
  status: 201,
  answer: Body,
  versioned: true,
})

const params = z.strictObject({ bodyId: Id })

export const getBody = endpoint({
  name: 'getBody',
  method: 'GET',
  path: '/bodies/:bodyId',
  summary: 'A body with who sits on it',
  tag: 'bodies',
  access: 'trust',
  params,
  status: 200,
  answer: Body,
  versioned: true,
})

/** Absent leaves a field, null clears it. What it may decide changes from today on. */
export const editBody = endpoint({
  name: 'editBody',
  method: 'PATCH',
  path: '/bodies/:bodyId',
  summary: 'Change a body’s name, scheme reference or what it may decide',
  tag: 'bodies',
  access: 'trust',
  params,
  body: z
    .strictObject({
      name: text(bodyLimits.name),
      schemeReference: text(bodyLimits.schemeReference).nullable(),
      decidesCategories: z.boolean(),
    })
    .partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Body,
  versioned: true,
})

/** Decides and meets up to its last day, and stays in the record. 409 for the board, and while it meets after that day. */
export const endBody = endpoint({
  name: 'endBody',
  method: 'POST',
  path: '/bodies/:bodyId/end',
  summary: 'End a body',
  tag: 'bodies',
  access: 'trust',
  params,
  body: z.strictObject({ lastDay: Day }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Body,
  versioned: true,
})

/** 409 when they sit on it already; 400 for somebody who lacks the role that sitting there takes. */
export const addSeat = endpoint({
  name: 'addSeat',
  method: 'POST',
  path: '/bodies/:bodyId/seats',
  summary: 'Say that somebody sits on a body',
  tag: 'bodies',
  access: 'trust',
  params,
  body: z.strictObject({ id: Id, personId: Id, fromOn: Day, toOn: Day.nullable().default(null) }),
  status: 201,
  answer: Body,
  versioned: true,
})

/** If-Match names the body's version. An earlier end is superseded, and kept. */
export const endSeat = endpoint({
  name: 'endSeat',
  method: 'POST',
  path: '/bodies/:bodyId/seats/:seatId/end',
  summary: 'Say when somebody stops sitting on a body',
  tag: 'bodies',
  access: 'trust',
  params: z.strictObject({ bodyId: Id, seatId: Id }),
  body: z.strictObject({ lastDay: Day, reason: text(bodyLimits.reason) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Body,
  versioned: true,
})
