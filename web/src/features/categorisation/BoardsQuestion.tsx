import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { formatDay } from '../../lib/format.ts'
import { Quote } from '../../ui/Quote.tsx'

/** The question with which the board sent a proposal back. Nothing where it asked none. */
export function BoardsQuestion({ it }: { it: Categorisation }) {
  if (!it.question) return null
  const { text, by, day } = it.question
  return <Quote by={`The board’s question · ${by.name}, ${formatDay(day)}`}>{text}</Quote>
}
