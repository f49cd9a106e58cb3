import { VisuallyHidden } from '@mantine/core'
import type { Calendar, CalendarYear } from '@sixfold/shared/contracts/calendars.ts'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatInstant } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { EditCalendar } from './EditCalendar.tsx'
import { calendarQuery, calendarsQuery } from './calendar-queries.ts'
import { setUpCrumbs } from './SetUpCrumbs.tsx'
import classes from './Trusts.module.css'
import { YearForm } from './YearForm.tsx'
import { YearRecord } from './YearRecord.tsx'
import { YearSummary } from './YearSummary.tsx'

/** A calendar, one academic year at a time. */
export function CalendarPage({ calendarId, asked }: { calendarId: string; asked: number | undefined }) {
  const { data: calendar } = useSuspenseQuery(calendarQuery(calendarId))
  const today = useToday()
  const shown = asked ?? academicYearOf(today)
  const year = calendar.years.find((one) => one.academicYear === shown) ?? calendar.years[0]
  return (
    <Page
      title={calendar.name}
      heading={`When are schools with “${calendar.name}” open?`}
      lead={<UsedBy calendar={calendar} />}
      crumbs={setUpCrumbs(
        <Link key="calendars" to="/set-up/calendars">
          Calendars
        </Link>,
        calendar.name,
      )}
      actions={
        <>
          {calendar.isDefault && <Chip tone="teal">Default</Chip>}
          {calendar.abilities.edit && <EditCalendar calendar={calendar} />}
        </>
      }
    >
      <nav aria-label="Academic years">
        <ul className={classes.years}>
          {calendar.years.map(({ academicYear, version }) => (
            <li key={academicYear}>
              <Link
                to="/set-up/calendars/$calendarId"
                params={{ calendarId }}
                search={{ year: academicYear }}
                resetScroll={false}
                aria-current={academicYear === year?.academicYear ? 'true' : undefined}
              >
                {academicYearWords(academicYear)}
                <VisuallyHidden>{version > 0 ? ', set' : ', as usual in England'}</VisuallyHidden>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {year && <Year key={year.academicYear} calendar={calendar} year={year} />}
    </Page>
  )
}

function Year({ calendar, year }: { calendar: Calendar; year: CalendarYear }) {
  return (
    <Section heading={academicYearWords(year.academicYear)} lead={whoSet(year)}>
      {calendar.abilities.edit ? (
        <YearForm calendar={calendar} year={year} />
      ) : (
        <div className={classes.form}>
          <YearRecord days={year.days} />
          <YearSummary academicYear={year.academicYear} days={year.days} />
        </div>
      )}
    </Section>
  )
}

const whoSet = ({ setAt, setBy }: CalendarYear): string =>
  setAt && setBy
    ? `Set by ${setBy.name}, ${formatInstant(setAt)}.`
    : 'Nobody has set these days yet: they are the usual ones in England.'

function UsedBy({ calendar }: { calendar: Calendar }) {
  const { data } = useSuspenseQuery(calendarsQuery)
  const names = data.schools
    .filter(({ calendarId }) => (calendarId === null ? calendar.isDefault : calendarId === calendar.id))
    .map(({ school }) => school.name)
  if (names.length === 0) return 'No school uses it yet.'
  if (names.length === data.schools.length && names.length > 1) return 'Every school of the trust uses it.'
  const some = names.slice(0, 3).join(', ')
  return `Used by ${some}${names.length > 3 ? ` and ${names.length - 3} more` : ''}.`
}
