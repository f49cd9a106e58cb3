import type { Blocker } from '../../contracts/common.ts'
import { daysBetween } from '../calendar/days.ts'
import type { QuestionAct, QuestionStatus } from './question-words.ts'

/** `answerable`: somebody is asked who holds a role for it today. `askerGone`: whoever asked has left the role they asked in. */
export type QuestionFacts = {
  status: QuestionStatus
  answerable: boolean
  askerGone: boolean
}

const closed: Blocker = {
  code: 'closed',
  message: 'This question is closed. Whoever asked it can ask it again',
}

/** Who answers can be changed as long as an answer is waited for. */
export const assignBlockers = ({ status }: Pick<QuestionFacts, 'status'>): Blocker[] =>
  status === 'closed'
    ? [closed]
    : status === 'answered'
      ? [{ code: 'answered', message: 'This question is answered, and waits for whoever asked it' }]
      : []

/** More can be added to an answer until the question is closed. */
export const answerBlockers = ({ status }: Pick<QuestionFacts, 'status'>): Blocker[] =>
  status === 'closed' ? [closed] : []

/** `word`: something was written. What nobody has answered isn't closed without a word. */
export const closeBlockers = (
  { status }: Pick<QuestionFacts, 'status'>,
  { word }: { word: boolean },
): Blocker[] => {
  if (status === 'closed') return [{ code: 'closed', message: 'This question is closed already' }]
  return status === 'asked' && !word
    ? [{ code: 'no-answer-yet', message: 'Nobody has answered yet: say why it can be closed all the same' }]
    : []
}

export const askAgainBlockers = ({ status }: Pick<QuestionFacts, 'status'>): Blocker[] =>
  status === 'asked' ? [{ code: 'asked', message: 'This question waits for an answer already' }] : []

/** Where an act leads. */
export const statusAfter = (act: QuestionAct, before: QuestionStatus): QuestionStatus =>
  ({ assign: before, answer: 'answered', close: 'closed', askAgain: 'asked' } as const)[act]

/** What happens next, and who does it: `stand-ins` are those who act for somebody who asked and has left. Null: nothing. */
export type NextStep =
  | { act: 'assign'; who: 'leaders' }
  | { act: 'answer'; who: 'assignee' }
  | { act: 'close'; who: 'asker' | 'stand-ins' }

export function nextStep({ status, answerable, askerGone }: QuestionFacts): NextStep | null {
  if (status === 'asked')
    return answerable ? { act: 'answer', who: 'assignee' } : { act: 'assign', who: 'leaders' }
  return status === 'answered' ? { act: 'close', who: askerGone ? 'stand-ins' : 'asker' } : null
}

/** Whole days from the day on which it was first asked to the one on which it was closed, or today. */
export const ageInDays = (askedOn: string, closedOn: string | null, today: string): number =>
  Math.max(0, daysBetween(askedOn, closedOn ?? today))
