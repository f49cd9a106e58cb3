import { z } from 'zod'
import { networkKinds } from '../domain/networks/kinds.ts'
import { abilities, Day, Id, pageOf, pageQuery, PersonName, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { NetworkName } from './networks.ts'
import { Level, Movement } from './scheme.ts'
import { SchoolFacts } from './school-facts.ts'

/** The category in force today, as far as the person asking may see it. */
const CategoryNow = z.strictObject({ level: Level, effectiveOn: Day, movement: Movement.nullable() })

/** `peer`: name and facts only. `published`: the published record. `full`: all but what is for leaders alone. */
export const SchoolView = z.enum(['full', 'published', 'peer'])

export const SchoolRow = z.strictObject({
  id: Id,
  urn: z.string(),
  name: z.string(),
  /** "Primary", "Special", "All-through" … */
  phase: z.string(),
  town: z.string().nullable(),
  pupils: z.int().nullable(),
  joinedOn: Day,
  leftOn: Day.nullable(),
  view: SchoolView,
  /** The hub to which it belongs today. */
  hub: NetworkName.nullable(),
  /** Null: not yet categorised, or not this person's to see (`view` is then `peer`). */
  category: CategoryNow.nullable(),
})
export type SchoolRow = z.infer<typeof SchoolRow>

export const listSchools = endpoint({
  name: 'listSchools',
  method: 'GET',
  path: '/schools',
  summary: 'Schools of the trust, by name',
  tag: 'schools',
  access: 'trust',
  query: z.strictObject({
    ...pageQuery,
    search: z.string().trim().max(100).optional(),
    /** Only the schools of this hub, or of this network. */
    networkId: Id.optional(),
  }),
  status: 200,
  answer: z.strictObject({ ...pageOf(SchoolRow).shape, abilities: abilities('import') }),
})

/** One school on a page: who they are, and where they are. What they are doing is in cycles, reviews and pairings. */
export const School = z.strictObject({
  id: Id,
  urn: z.string(),
  name: z.string(),
  phase: z.string(),
  facts: SchoolFacts,
  joinedOn: Day,
  leftOn: Day.nullable(),
  view: SchoolView,
  /** To what it belongs today: a hub, and other networks by name. */
  hub: NetworkName.nullable(),
  networks: z.array(z.strictObject({ ...NetworkName.shape, kind: z.enum(networkKinds) })),
  /** In post today, by name; none for a peer. */
  heads: z.array(PersonName),
  category: CategoryNow.nullable(),
  /** Open priorities in this academic year's cycle; null for a peer. */
  openPriorities: z.int().nullable(),
  /** The open review; null when there is none or for a peer. */
  nextReviewOn: Day.nullable(),
  abilities: abilities('edit', 'readForecasts'),
  version: Version,
})
export type School = z.infer<typeof School>

export const getSchool = endpoint({
  name: 'getSchool',
  method: 'GET',
  path: '/schools/:schoolId',
  summary: 'A school, as far as the person asking may see it',
  tag: 'schools',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  status: 200,
  answer: School,
  versioned: true,
})

/** The day from which the school belongs to the trust; may be in the future. The register doesn't say it. 409 names what is recorded before it. */
export const editSchool = endpoint({
  name: 'editSchool',
  method: 'PATCH',
  path: '/schools/:schoolId',
  summary: 'Say when a school joined',
  tag: 'schools',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  body: z.strictObject({ joinedOn: Day }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: School,
  versioned: true,
})
