import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { bankHolidays } from '@sixfold/shared/domain/calendar/bank-holidays.ts'
import type { CalendarDays } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { schoolDaysBetween, termOf, type TermOfYear } from '@sixfold/shared/domain/calendar/school-days.ts'
import { count, formatDay } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { weekday } from './calendar-text.ts'
import classes from './Trusts.module.css'

/** What the days come to, and the bank holidays that are free besides; `days` is null while something in them is wrong. */
export function YearSummary({ academicYear, days }: { academicYear: number; days: CalendarDays | null }) {
  const { from, to } = academicYearDays(academicYear)
  const free = [...bankHolidays(academicYear), ...bankHolidays(academicYear + 1)].filter(
    (day) => from <= day && day <= to,
  )
  const calendar = days && { years: { [academicYear]: days } }
  return (
    <Card variant="sunken" caption="Bank holidays in England are free besides">
      <ul className={classes.holidays}>
        {free.map((day) => (
          <li key={day}>
            {weekday(day)} {formatDay(day)}
            {days && calendar && isInTerm(days, termOf(calendar, day), day) && (
              <span className={classes.soft}> · in term</span>
            )}
          </li>
        ))}
      </ul>
      {days && calendar && (
        <p className={classes.text}>
          <b>
            {count(schoolDaysBetween(calendar, from, to), 'school day')},{' '}
            {count(days.trainingDays.length, 'training day')}.
          </b>
        </p>
      )}
    </Card>
  )
}

/** In a term and not in its half-term, so that pupils stay at home for it. */
function isInTerm(days: CalendarDays, at: TermOfYear | null, day: string): boolean {
  const halfTerm = at && days.terms[at.term].halfTerm
  return at !== null && !(halfTerm && halfTerm.from <= day && day <= halfTerm.to)
}
