import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useQuery } from '@tanstack/react-query'
import { formatAcademicYear, formatHalfDays } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { schoolOffersQuery } from './queries.ts'
import classes from './Strengths.module.css'

/** On a school's page, for peers too: what it offers other schools this year. Nothing offered: nothing. */
export function OffersHelp({ schoolId }: { schoolId: string }) {
  const year = academicYearOf(useToday())
  const { data } = useQuery(schoolOffersQuery(schoolId, year))
  const offers = data?.items.filter(({ withdrawnReason }) => withdrawnReason === null) ?? []
  if (offers.length === 0) return null
  return (
    <Card caption="Offers other schools help with" aside={formatAcademicYear(year)}>
      <ul className={classes.reasons}>
        {offers.map(({ id, criterion, halfDays, roles }) => (
          <li key={id}>
            {criterion.name}, {formatHalfDays(halfDays)}: {roles}
          </li>
        ))}
      </ul>
    </Card>
  )
}
