import { v7 } from 'uuid'
import { events } from './db/tables/record.ts'
import type { Actor } from './access/actor.ts'
import type { Ctx } from './db/tenant.ts'

/** Who may see an event: a person's audiences at a school are said by `audiencesAt`. */
export type Audience = 'leaders' | 'partners' | 'school' | 'heads' | 'governors' | 'trustees' | 'peers'

/** Part of the published record: everybody with a share in the school, and trustees. */
export const published: Audience[] = ['leaders', 'partners', 'school', 'governors', 'trustees']
/** School and trust, until it is published. */
export const working: Audience[] = ['leaders', 'partners', 'school']

export type NewEvent = {
  kind: string
  schoolId: string | null
  recordKind: string
  recordId: string
  audiences: Audience[]
  /** Small facts for the sentence that the timeline shows; nothing that the audience may not see. */
  data?: Record<string, unknown>
}

/** Appends to the timeline in the command's own transaction, and so moves the revision of each audience. Call it last. */
export async function record(ctx: Ctx, event: NewEvent): Promise<void> {
  await ctx.orm.insert(events).values({
    trustId: ctx.actor.trustId,
    id: v7(),
    kind: event.kind,
    schoolId: event.schoolId,
    recordKind: event.recordKind,
    recordId: event.recordId,
    audiences: event.audiences,
    data: event.data ?? {},
    recordedAt: ctx.now,
    byPersonId: ctx.actor.personId,
  })
}

/** The audiences that a person belongs to at a school; domain.md §2. Empty: sees none of its events, as from outside. */
export function audiencesAt(actor: Actor, schoolId: string): Audience[] {
  if (actor.isOutside()) return []
  const mine: Audience[] = ['peers']
  if (actor.leads()) mine.push('leaders')
  if (actor.partners(schoolId)) mine.push('partners')
  if (actor.worksAt(schoolId)) mine.push('school')
  if (actor.heads(schoolId)) mine.push('heads')
  if (actor.governs(schoolId)) mine.push('governors')
  if (actor.seesPublishedRecords()) mine.push('trustees')
  return mine
}
