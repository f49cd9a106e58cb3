import type { Ctx } from '../../../db/tenant.ts'
import { invalid } from '../../../http/problem.ts'
import { nameOfPerson } from '../../people/queries.ts'
import type { LeadRow } from '../writes.ts'

export const noLead: LeadRow = { lead: null, leadPersonId: null }

/** Absent (or undefined) leaves who leads, null means nobody. */
export type LeadChange = { lead?: string | null | undefined; leadPersonId?: string | null | undefined }

/**
 * Who leads a priority from now on: the person or the words that were given, else whoever did before.
 * @throws 400 for both at once, and for nobody of this trust
 */
export async function leadGiven(
  ctx: Ctx,
  before: LeadRow,
  { lead, leadPersonId }: LeadChange,
): Promise<LeadRow> {
  if (lead && leadPersonId)
    throw invalid([{ path: 'lead', message: 'Choose a person or write down who it is, not both' }])
  if (leadPersonId) {
    if ((await nameOfPerson(ctx, leadPersonId)) === null)
      throw invalid([{ path: 'leadPersonId', message: 'This person isn’t one of this trust' }])
    return { lead: null, leadPersonId }
  }
  if (lead) return { lead, leadPersonId: null }
  if (lead === null || leadPersonId === null) return noLead
  // A person's name isn't words of one's own.
  return { lead: before.leadPersonId === null ? before.lead : null, leadPersonId: before.leadPersonId }
}
