import { z } from 'zod'
import { networkKinds } from '../domain/networks/kinds.ts'
import { abilities, Blocker, Day, Id, SchoolName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

export const networkLimits = { name: 100, purpose: 600, reason: 1000 }

const Kind = z.enum(networkKinds, 'Choose what it is')

/** A network as named beside what belongs to it. */
export const NetworkName = z.strictObject({ id: Id, name: z.string() })
export type NetworkName = z.infer<typeof NetworkName>

/** A hub, to which a school belongs at most one at a time, or another network of schools, of which it may belong to many. */
export const Network = z.strictObject({
  id: Id,
  kind: z.enum(networkKinds),
  name: z.string(),
  purpose: z.string().nullable(),
  /** Those that belong to it today and to the trust, by name. */
  schools: z.array(z.strictObject({ ...SchoolName.shape, fromOn: Day })),
  /** Those that did, the latest last day first; a school that came twice is named twice. */
  former: z.array(z.strictObject({ ...SchoolName.shape, fromOn: Day, toOn: Day })),
  /** Its last day; why it ended is for trust leaders, and null for everybody else. */
  ended: z.strictObject({ on: Day, reason: z.string().nullable() }).nullable(),
  abilities: abilities('edit', 'end'),
  /** The same for its words, its schools and its end. */
  blockers: z.strictObject({ change: z.array(Blocker) }),
  version: Version,
})
export type Network = z.infer<typeof Network>

/** Hubs first, then the others by kind and name, then those that have ended. For everybody who belongs to the trust. */
export const listNetworks = endpoint({
  name: 'listNetworks',
  method: 'GET',
  path: '/networks',
  summary: 'The trust’s hubs and networks, with their schools',
  tag: 'networks',
  access: 'trust',
  status: 200,
  answer: z.strictObject({ items: z.array(Network), abilities: abilities('add') }),
})

/** Its kind stays. 400 when another that stands has its name. */
export const addNetwork = endpoint({
  name: 'addNetwork',
  method: 'POST',
  path: '/networks',
  summary: 'Set up a hub or a network',
  tag: 'networks',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    kind: Kind,
    name: text(networkLimits.name),
    purpose: text(networkLimits.purpose).nullable().default(null),
  }),
  status: 201,
  answer: Network,
  versioned: true,
})

const oneNetwork = {
  params: z.strictObject({ networkId: Id }),
  tag: 'networks',
  access: 'trust',
  status: 200,
  answer: Network,
  versioned: true,
} as const

export const getNetwork = endpoint({
  ...oneNetwork,
  name: 'getNetwork',
  method: 'GET',
  path: '/networks/:networkId',
  summary: 'A hub or a network, with its schools',
})

/** 409 once it has ended. */
export const editNetwork = endpoint({
  ...oneNetwork,
  name: 'editNetwork',
  method: 'PATCH',
  path: '/networks/:networkId',
  summary: 'Change a network’s name or purpose',
  body: z
    .strictObject({ name: text(networkLimits.name), purpose: text(networkLimits.purpose).nullable() })
    .partial(),
  ifMatch: true,
  idempotencyKey: true,
})

/**
 * From a day on (today, or an earlier one) exactly these schools belong. A school that is in another hub is taken from there only when
 * `movedFrom` says so; else 409, with every school in the way. `moved` names those that were, and from where.
 */
export const setNetworkSchools = endpoint({
  ...oneNetwork,
  name: 'setNetworkSchools',
  method: 'POST',
  path: '/networks/:networkId/schools',
  summary: 'Say which schools belong to a hub or a network',
  body: z.strictObject({
    schoolIds: z
      .array(Id)
      .max(1000)
      .refine((ids) => new Set(ids).size === ids.length, 'Name each school once'),
    /** Left out: today. */
    fromOn: Day.optional(),
    movedFrom: z
      .array(z.strictObject({ schoolId: Id, networkId: Id }))
      .max(1000)
      .default([]),
  }),
  ifMatch: true,
  idempotencyKey: true,
  answer: z.strictObject({
    ...Network.shape,
    moved: z.array(z.strictObject({ school: SchoolName, from: NetworkName })),
  }),
})

/** Its schools belong to it up to its last day, and its history stays. 409 when it has ended already. */
export const endNetwork = endpoint({
  ...oneNetwork,
  name: 'endNetwork',
  method: 'POST',
  path: '/networks/:networkId/end',
  summary: 'End a hub or a network',
  /** `lastDay` left out: today. */
  body: z.strictObject({ lastDay: Day.optional(), reason: text(networkLimits.reason) }),
  ifMatch: true,
  idempotencyKey: true,
})
