import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import { publishedScope, type SchoolScope, workingScope } from '../../access/visible-schools.ts'

export type SupportSubject = { schoolId: string }

/**
 * How much of what a school can give and wants somebody sees (docs/decisions/026-who-sees-strengths-and-needs.md): `working` with
 * what no approved plan holds yet, `published`, or as a peer what it `offers`. Null: nothing.
 */
type SupportView = 'working' | 'published' | 'offers'

function viewOf(actor: Actor, schoolId: string): SupportView | null {
  if (actor.leads() || actor.partners(schoolId) || actor.worksAt(schoolId)) return 'working'
  if (readsGrid(actor) || actor.governs(schoolId)) return 'published'
  return readsAsPeer(actor) ? 'offers' : null
}

/** What a school offers others, by its head or a leader for it; others' people read it too. */
export const offerPolicy: Policy<SupportSubject, 'readRecord' | 'edit'> = {
  read: (actor, { schoolId }) => viewOf(actor, schoolId) !== null,
  /** Note, who said it, what it said before, and what was withdrawn. */
  readRecord: (actor, it) => needPolicy.read(actor, it),
  edit: (actor, it) => speaksFor(actor, it),
}

/** What a school wants help with is told to no other school. */
export const needPolicy: Policy<SupportSubject, 'readDrafts' | 'declare'> = {
  read: (actor, { schoolId }) => ['working', 'published'].includes(viewOf(actor, schoolId) ?? ''),
  /** Priorities that ask for support before an approved plan holds them. */
  readDrafts: (actor, { schoolId }) => viewOf(actor, schoolId) === 'working',
  declare: (actor, it) => speaksFor(actor, it),
}

/** Strengths and needs of every school side by side: for leaders, partners, trustees and clerks. domain.md §2. */
export const readsGrid = (actor: Actor): boolean =>
  actor.leads() || actor.holds('improvement-partner') || actor.seesPublishedRecords()

/** What other schools offer: for whoever works at one of the schools, and whoever reads the grid. */
export const readsOffers = (actor: Actor): boolean => readsGrid(actor) || readsAsPeer(actor)

/** How much help a school has left to give: for its head and for leaders. */
export const readsCapacity = (actor: Actor, schoolId: string): boolean => speaksFor(actor, { schoolId })

/** The same in SQL: schools of which one reads offers, what is published, and drafts. */
export type SupportScope = Record<SupportView, SchoolScope>

export const supportScope = (actor: Actor): SupportScope => {
  const published: SchoolScope = readsGrid(actor) ? { all: true } : publishedScope(actor)
  return {
    working: workingScope(actor),
    published,
    offers: readsOffers(actor) ? { all: true } : published,
  }
}

const readsAsPeer = (actor: Actor) => actor.holds('headteacher') || actor.holds('contributor')
const speaksFor = (actor: Actor, { schoolId }: SupportSubject) => actor.leads() || actor.heads(schoolId)
