import type { NextStep } from './questions.ts'
import type { TodayLine } from './today-line.ts'
import { countWords } from './words.ts'

type Named = { id: string; name: string }

/** An open question that waits for the person asking; `schools` are those it is about, none of them for the whole trust. */
export type QuestionAsk = {
  id: string
  title: string
  act: NextStep['act']
  askedBy: string
  ageDays: number
  schools: readonly Named[]
}

const titles: Record<NextStep['act'], (about: string) => string> = {
  assign: (about) => `Say who answers a question about “${about}”`,
  answer: (about) => `Answer a question about “${about}”`,
  close: (about) => `Your question about “${about}” was answered`,
}

/** A line for each, in the order given. Nothing is due on a day: each says how old it is. */
export const questionLines = (asks: readonly QuestionAsk[]): Omit<TodayLine, 'update'>[] =>
  asks.map((it) => ({
    kind: 'question',
    title: titles[it.act](it.title),
    why: it.act === 'close' ? 'Close it, or ask again' : `${it.askedBy} asked ${agoWords(it.ageDays)}`,
    day: null,
    late: false,
    school: it.schools[0] ?? null,
    record: { kind: 'question', id: it.id },
  }))

/** "today", "one day ago", "13 days ago". */
export const agoWords = (days: number): string =>
  days === 0 ? 'today' : `${countWords(days, 'day', 'days')} ago`
