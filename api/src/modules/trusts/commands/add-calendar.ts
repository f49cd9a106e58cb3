import type { Ctx } from '../../../db/tenant.ts'
import { invalid } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { findDefaultCalendar, nameTaken } from '../calendar-queries.ts'
import { authorizeTrust } from '../policy.ts'
import { lockTrust } from '../queries.ts'
import { insertCalendar } from '../writes.ts'

/** Adds a calendar; the trust's first is its default one. @throws 403 · 400 another has this name */
export async function addCalendar(ctx: Ctx, calendar: { id: string; name: string }): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  await assertNameFree(ctx, calendar)
  await insertCalendar(ctx, { ...calendar, isDefault: (await findDefaultCalendar(ctx)) === null })
  await record(ctx, {
    kind: 'calendar-added',
    schoolId: null,
    recordKind: 'calendar',
    recordId: calendar.id,
    audiences: published,
    data: { title: calendar.name },
  })
}

/** @throws 400 at the name */
export async function assertNameFree(ctx: Ctx, calendar: { id: string; name: string }): Promise<void> {
  if (await nameTaken(ctx, calendar.name, calendar.id))
    throw invalid([{ path: 'name', message: 'Another calendar has this name' }])
}
