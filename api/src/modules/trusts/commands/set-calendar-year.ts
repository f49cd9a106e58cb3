import type { CalendarDays } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { calendarFaults } from '@sixfold/shared/domain/calendar/calendar-faults.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { invalid, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { listYears, lockCalendar } from '../calendar-queries.ts'
import { authorizeTrust } from '../policy.ts'
import { appendYear } from '../writes.ts'

export type YearOfCalendar = { calendarId: string; academicYear: number }

/**
 * Sets a calendar's days of an academic year. What is expected is the year's own version, 0 for one not yet set. Days that
 * were worked out before, such as a review's, stay as they are. @throws 404 · 403 · 412 · 400 with every fault
 */
export async function setCalendarYear(ctx: ActCtx, of: YearOfCalendar, given: CalendarDays): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  const calendar = await lockCalendar(ctx, of.calendarId)
  if (!calendar) throw notFound('This calendar')
  const [before] = await listYears(ctx, of.calendarId, of.academicYear)
  ctx.expect?.(before?.sequence ?? 0)
  const faults = calendarFaults(given, of.academicYear)
  if (faults.length > 0) throw invalid(faults)
  const days = { ...given, trainingDays: given.trainingDays.toSorted() }
  await appendYear(ctx, { ...of, sequence: (before?.sequence ?? 0) + 1, days })
  await record(ctx, {
    kind: 'calendar-year-set',
    schoolId: null,
    recordKind: 'calendar',
    recordId: of.calendarId,
    audiences: published,
    data: { title: calendar.name, academicYear: of.academicYear },
  })
}
