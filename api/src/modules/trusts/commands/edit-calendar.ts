import type { ActCtx } from '../../../http/handle.ts'
import { notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { lockCalendar } from '../calendar-queries.ts'
import { authorizeTrust } from '../policy.ts'
import { lockTrust } from '../queries.ts'
import { updateCalendar } from '../writes.ts'
import { assertNameFree } from './add-calendar.ts'

/** Absent (or undefined) leaves a field. */
export type CalendarChange = { name?: string | undefined; isDefault?: true | undefined }

/** Renames a calendar, or makes it the one of every school without a choice. @throws 404 · 403 · 412 · 400 */
export async function editCalendar(ctx: ActCtx, calendarId: string, change: CalendarChange): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  const before = await lockCalendar(ctx, calendarId)
  if (!before) throw notFound('This calendar')
  ctx.expect?.(before.version)
  const after = {
    id: before.id,
    name: change.name ?? before.name,
    isDefault: change.isDefault ?? before.isDefault,
  }
  await assertNameFree(ctx, after)
  await updateCalendar(ctx, after)
  await record(ctx, {
    kind: 'calendar-changed',
    schoolId: null,
    recordKind: 'calendar',
    recordId: calendarId,
    audiences: published,
    data: { title: after.name },
  })
}
