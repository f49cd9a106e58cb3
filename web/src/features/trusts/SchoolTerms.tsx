import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../../ui/Section.tsx'
import { schoolCalendarQuery } from './calendar-queries.ts'
import { YearRecord } from './YearRecord.tsx'

/** When a school is open this academic year, by its calendar. Nothing while that isn't known. */
export function SchoolTerms({ schoolId }: { schoolId: string }) {
  const { data } = useQuery(schoolCalendarQuery(schoolId))
  const [year] = data?.years ?? []
  if (!data || !year) return null
  const whose = data.uses ? `By the calendar “${data.uses.name}”.` : 'As usual in England.'
  return (
    <Section
      heading={`Term dates, ${academicYearWords(year.academicYear)}`}
      lead={`${whose}${data.uses && !year.isSet ? ' Its days aren’t set yet: these are the usual ones.' : ''}`}
      actions={data.abilities.choose && <Link to="/set-up/calendars">Calendars</Link>}
      divided
    >
      <YearRecord days={year.days} />
    </Section>
  )
}
