import { useQuery } from '@tanstack/react-query'
import { formatAcademicYear, formatHalfDays } from '../../lib/format.ts'
import { capacityQuery } from './queries.ts'

/** Beside what categories promise: the days that schools have offered this year. domain.md §4.1, affordability. */
export function OfferedDays() {
  const { data } = useQuery(capacityQuery)
  if (!data?.total) return null
  const { offered, promised } = data.total
  return (
    <>
      Schools have offered {formatHalfDays(offered)} for {formatAcademicYear(data.academicYear)}
      {promised > 0 && `, and ${formatHalfDays(promised)} are agreed`}.
    </>
  )
}
