import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { endPartnerBlockers, keptBlockers } from '@sixfold/shared/domain/support/giver.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, type Fault, invalid, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { authorizeGivers } from '../policy.ts'
import { halfDaysOn } from '../presenter.ts'
import { knownSchools, lockPartner, type PartnerRow } from '../queries.ts'
import { insertPartner, type PartnerSaid, setConflicts, setPartnerEnded, updatePartner } from '../writes.ts'
import { criteriaFault } from './criteria.ts'

export type PartnerWords = Omit<PartnerSaid, 'halfDaysYear'> & { conflictSchoolIds: string[] }

/** Adds an organisation that can give support. @throws 404 · 403 · 400 with every fault */
export async function addPartner(ctx: Ctx, { id, ...said }: PartnerWords & { id: string }): Promise<void> {
  authorizeGivers('add', ctx.actor)
  await assertSaid(ctx, said, [])
  await insertPartner(ctx, id, ofThisYear(ctx, said))
  await setConflicts(ctx, id, said.conflictSchoolIds)
  await recordPartner(ctx, 'partner-added', id, said.name)
}

/** Changes what is said of a partner; absent (or undefined) leaves, null clears. @throws 404 · 403 · 412 · 409 · 400 */
export async function editPartner(
  ctx: ActCtx,
  partnerId: string,
  change: { [Field in keyof PartnerWords]?: PartnerWords[Field] | undefined },
): Promise<void> {
  const before = await partnerFor(ctx, partnerId, 'edit')
  assertUnblocked(keptBlockers(before))
  const said: PartnerWords = {
    ...before,
    halfDays: halfDaysOn(before, ctx.today),
    conflictSchoolIds: before.conflictSchools.map(({ id }) => id),
    ...(Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    ) as Partial<PartnerWords>),
  }
  await assertSaid(ctx, said, before.criterionKeys)
  await updatePartner(ctx, partnerId, ofThisYear(ctx, said))
  await setConflicts(ctx, partnerId, said.conflictSchoolIds)
  await recordPartner(ctx, 'partner-changed', partnerId, said.name)
}

/** It gives no more after a day. @throws 404 · 403 · 412 · 409 ended or still giving · 400 a day to come */
export async function endPartner(
  ctx: ActCtx,
  partnerId: string,
  { lastDay, reason }: { lastDay: string; reason: string },
): Promise<void> {
  const row = await partnerFor(ctx, partnerId, 'end')
  assertUnblocked(endPartnerBlockers(row))
  if (lastDay > ctx.today) throw invalid([{ path: 'lastDay', message: 'Give today or an earlier day' }])
  await setPartnerEnded(ctx, partnerId, lastDay, reason)
  await recordPartner(ctx, 'partner-ended', partnerId, row.name)
}

async function partnerFor(ctx: ActCtx, partnerId: string, action: 'edit' | 'end'): Promise<PartnerRow> {
  authorizeGivers(action, ctx.actor)
  const row = await lockPartner(ctx, partnerId)
  if (!row) throw notFound('This partner')
  ctx.expect?.(row.version)
  return row
}

/** What is said of its half-days is said of this year. */
const ofThisYear = (ctx: Ctx, said: PartnerWords): PartnerSaid => ({
  ...said,
  halfDaysYear: said.halfDays === null ? null : academicYearOf(ctx.today),
})

async function assertSaid(ctx: Ctx, said: PartnerWords, standing: readonly string[]): Promise<void> {
  const known = await knownSchools(ctx, said.conflictSchoolIds)
  const faults: (Fault | null | false)[] = [
    await criteriaFault(ctx, said.criterionKeys, standing),
    said.conflictSchoolIds.some((id) => !known.has(id)) && {
      path: 'conflictSchoolIds',
      message: 'This isn’t one of the trust’s schools',
    },
    said.conflictSchoolIds.length > 0 &&
      said.conflicts === null && { path: 'conflicts', message: 'Say what the conflict of interest is' },
  ]
  const found = faults.filter((it) => it !== null && it !== false)
  if (found.length > 0) throw invalid(found)
}

const recordPartner = (
  ctx: Ctx,
  kind: 'partner-added' | 'partner-changed' | 'partner-ended',
  recordId: string,
  title: string,
) =>
  record(ctx, {
    kind,
    schoolId: null,
    recordKind: 'partner',
    recordId,
    audiences: ['leaders'],
    data: { title },
  })
