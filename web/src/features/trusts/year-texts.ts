import {
  type CalendarDays,
  type Span,
  terms,
  termWords,
} from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { formatDay } from '../../lib/format.ts'
import type { ConflictingText } from '../cycles/Conflict.tsx'

export const spanWords = ({ from, to }: Span): string => `${formatDay(from)} – ${formatDay(to)}`

export const halfTermWords = (halfTerm: Span | null): string => (halfTerm ? spanWords(halfTerm) : 'none')

export const trainingWords = (days: readonly string[]): string =>
  days.length === 0 ? 'none' : days.map(formatDay).join(', ')

/** Both versions of a year's days in words, to choose between. */
export function textsOf(mine: CalendarDays, theirs: CalendarDays): ConflictingText[] {
  return [
    ...terms.flatMap((term) => [
      {
        label: `${termWords[term]} term`,
        mine: spanWords(mine.terms[term]),
        theirs: spanWords(theirs.terms[term]),
      },
      {
        label: `${termWords[term]} half-term`,
        mine: halfTermWords(mine.terms[term].halfTerm),
        theirs: halfTermWords(theirs.terms[term].halfTerm),
      },
    ]),
    {
      label: 'Training days',
      mine: trainingWords(mine.trainingDays),
      theirs: trainingWords(theirs.trainingDays),
    },
  ]
}
