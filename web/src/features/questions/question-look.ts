import type { Question } from '@sixfold/shared/contracts/questions.ts'
import {
  type QuestionStatus,
  questionStatusWords,
} from '@sixfold/shared/domain/accountability/question-words.ts'
import { agoWords } from '@sixfold/shared/domain/accountability/today-questions.ts'
import { count } from '../../lib/format.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

const looks: Record<QuestionStatus, { tone: Tone; shape: ShapeName }> = {
  asked: { tone: 'amber', shape: 'ring' },
  answered: { tone: 'blue', shape: 'half' },
  closed: { tone: 'teal', shape: 'circle' },
}
export const statusLook = (status: QuestionStatus) => ({
  ...looks[status],
  word: questionStatusWords[status],
})

/** "asked 12 days ago by Jo Barlow, for the board"; of a closed one how long it was open. */
export function askedWords(it: Question): string {
  const body = it.forGovernorsOf ? `for the governors of ${it.forGovernorsOf.name}` : 'for the board'
  const who = `${it.askedBy.name}, ${body}`
  if (it.status !== 'closed') return `Asked ${agoWords(it.ageDays)} by ${who}`
  return `Asked by ${who}; closed after ${count(it.ageDays, 'day')}`
}

/** What is next, and by whom, in a sentence; null: nothing. */
export function nextWords(it: Question): string | null {
  if (it.next === null) return null
  const body = it.forGovernorsOf ? 'another of its governors' : 'any trustee'
  switch (it.next.who) {
    case 'leaders':
      return it.nextIsMine
        ? 'Say who is to answer, or answer it yourself'
        : 'A trust leader says who is to answer'
    case 'assignee':
      return it.nextIsMine
        ? 'You are asked to answer'
        : `${it.assignee?.name ?? 'Somebody'} is asked to answer`
    case 'asker':
      return it.nextIsMine ? 'Close it, or ask again' : `${it.askedBy.name} closes it, or asks again`
    case 'stand-ins':
      return `${it.askedBy.name} has left that role: ${body} can close it, or ask again`
  }
}

/** What it is about in one line: "Schools that have a late review: 3 schools, as at 21 Nov 2026" without the day. */
export const aboutWords = ({ title, value }: Question['about']): string =>
  value === null ? title : `${title}: ${value}`
