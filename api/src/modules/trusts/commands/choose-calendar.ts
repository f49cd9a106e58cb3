import type { ActCtx } from '../../../http/handle.ts'
import { invalid, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { findCalendar, lockChoice } from '../calendar-queries.ts'
import { authorizeTrust } from '../policy.ts'
import { appendChoice } from '../writes.ts'

/** Chooses the calendar that a school uses from now on; null: the trust's default one. @throws 404 · 403 · 412 · 400 */
export async function chooseCalendar(
  ctx: ActCtx,
  schoolId: string,
  calendarId: string | null,
): Promise<void> {
  const before = await lockChoice(ctx, schoolId)
  if (!before) throw notFound('This school')
  authorizeTrust('edit', ctx.actor)
  ctx.expect?.(before.sequence)
  const calendar = calendarId === null ? null : await findCalendar(ctx, calendarId)
  if (calendarId !== null && !calendar)
    throw invalid([{ path: 'calendarId', message: 'This calendar isn’t one of this trust' }])
  if (before.calendarId === calendarId) return
  await appendChoice(ctx, { schoolId, calendarId, sequence: before.sequence + 1 })
  await record(ctx, {
    kind: 'school-calendar-chosen',
    schoolId,
    recordKind: 'school',
    recordId: schoolId,
    audiences: published,
    data: calendar ? { title: calendar.name } : {},
  })
}
