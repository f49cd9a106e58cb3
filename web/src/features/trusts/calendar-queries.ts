import { getCalendar, getSchoolCalendar, listCalendars } from '@sixfold/shared/contracts/calendars.ts'
import { queryFor } from '../../lib/query.ts'

/** Every calendar of the trust, and which school uses which. */
export const calendarsQuery = queryFor(listCalendars, {})

export const calendarQuery = (calendarId: string) => queryFor(getCalendar, { params: { calendarId } })

export const schoolCalendarQuery = (schoolId: string) => queryFor(getSchoolCalendar, { params: { schoolId } })
