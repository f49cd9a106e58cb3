import { z } from 'zod'
import { abilities, AcademicYear, Day, Id, Instant, PersonName, SchoolName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

const Span = { from: Day, to: Day }
const Term = z.strictObject({ ...Span, halfTerm: z.strictObject(Span).nullable() })

/** Terms with their half-term, and training days; days of no term are holidays. England's bank holidays are free besides. */
export const Days = z.strictObject({
  terms: z.strictObject({ autumn: Term, spring: Term, summer: Term }),
  trainingDays: z.array(Day).max(20, 'Keep this to 20 training days'),
})

/** Of records that count from 0: nobody has set them yet. */
const Sequence = z.int().min(0)

/** The days of an academic year; until they are set (`version` 0) the usual ones in England. */
export const CalendarYear = z.strictObject({
  academicYear: AcademicYear,
  days: Days,
  setAt: Instant.nullable(),
  setBy: PersonName.nullable(),
  version: Sequence,
})
export type CalendarYear = z.infer<typeof CalendarYear>

/** The calendar that a school without one of its own choice uses is the default one. */
export const Calendar = z.strictObject({
  id: Id,
  name: z.string(),
  isDefault: z.boolean(),
  /** The year before this one to the year after the next, and every other that was set; in order. */
  years: z.array(CalendarYear),
  abilities: abilities('edit'),
  version: Version,
})
export type Calendar = z.infer<typeof Calendar>

/** Which calendar was chosen for a school; null: none, so it uses the default one. */
const Choice = { school: SchoolName, calendarId: Id.nullable(), version: Sequence }

/** By name, the default one first. `schools`: every school of the trust that hasn't left, by name. */
export const listCalendars = endpoint({
  name: 'listCalendars',
  method: 'GET',
  path: '/trust/calendars',
  summary: 'The trust’s calendars, and which school uses which',
  tag: 'trust',
  access: 'trust',
  status: 200,
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        isDefault: z.boolean(),
        /** Academic years whose days were set. */
        yearsSet: z.array(AcademicYear),
      }),
    ),
    schools: z.array(z.strictObject(Choice)),
    abilities: abilities('edit'),
  }),
})

/** A trust's first calendar is its default one. 400 when another has this name. */
export const addCalendar = endpoint({
  name: 'addCalendar',
  method: 'POST',
  path: '/trust/calendars',
  summary: 'Add a calendar',
  tag: 'trust',
  access: 'trust',
  body: z.strictObject({ id: Id, name: text(80) }),
  status: 201,
  answer: Calendar,
  versioned: true,
})

const calendarParams = z.strictObject({ calendarId: Id })

export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'GET',
  path: '/trust/calendars/:calendarId',
  summary: 'A calendar with its years',
  tag: 'trust',
  access: 'trust',
  params: calendarParams,
  status: 200,
  answer: Calendar,
  versioned: true,
})

/** Another calendar stops being the default one by making this one it. */
export const editCalendar = endpoint({
  name: 'editCalendar',
  method: 'PATCH',
  path: '/trust/calendars/:calendarId',
  summary: 'Rename a calendar, or make it the default one',
  tag: 'trust',
  access: 'trust',
  params: calendarParams,
  body: z.strictObject({ name: text(80).optional(), isDefault: z.literal(true).optional() }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Calendar,
  versioned: true,
})

/** If-Match names the year's own version: `"0"` for one not yet set. 400 with every fault of the days, each at its field. */
export const setCalendarYear = endpoint({
  name: 'setCalendarYear',
  method: 'PUT',
  path: '/trust/calendars/:calendarId/years/:academicYear',
  summary: 'Set the days of an academic year',
  tag: 'trust',
  access: 'trust',
  params: z.strictObject({ calendarId: Id, academicYear: z.coerce.number().int().min(2000).max(2100) }),
  body: Days,
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: CalendarYear,
  versioned: true,
})

/** The calendar that a school uses, and its days of this academic year and the next. */
export const SchoolCalendar = z.strictObject({
  ...Choice,
  /** The one in use: the chosen one, else the default one; null: the trust has none, so the usual days hold. */
  uses: z.strictObject({ id: Id, name: z.string() }).nullable(),
  years: z.array(z.strictObject({ academicYear: AcademicYear, days: Days, isSet: z.boolean() })),
  abilities: abilities('choose'),
})
export type SchoolCalendar = z.infer<typeof SchoolCalendar>

export const getSchoolCalendar = endpoint({
  name: 'getSchoolCalendar',
  method: 'GET',
  path: '/schools/:schoolId/calendar',
  summary: 'The calendar that a school uses',
  tag: 'trust',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  status: 200,
  answer: SchoolCalendar,
  versioned: true,
})

/** `null` is the trust's default one. If-Match names the choice's version: `"0"` where nothing was chosen yet. */
export const chooseCalendar = endpoint({
  name: 'chooseCalendar',
  method: 'PUT',
  path: '/schools/:schoolId/calendar',
  summary: 'Choose the calendar that a school uses',
  tag: 'trust',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  body: z.strictObject({ calendarId: Id.nullable() }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: SchoolCalendar,
  versioned: true,
})
