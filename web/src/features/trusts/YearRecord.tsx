import type { CalendarDays } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { terms, termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { Facts } from '../../ui/Facts.tsx'
import { halfTermWords, spanWords, trainingWords } from './year-texts.ts'

/** A year's days, to read. */
export function YearRecord({ days }: { days: CalendarDays }) {
  return (
    <Facts
      items={[
        ...terms.flatMap((term) => [
          { label: `${termWords[term]} term`, value: spanWords(days.terms[term]) },
          { label: `${termWords[term]} half-term`, value: halfTermWords(days.terms[term].halfTerm) },
        ]),
        { label: 'Training days', value: trainingWords(days.trainingDays) },
      ]}
    />
  )
}
