import { boardLists } from './board-list-names.ts'

/** A question is asked until it is answered, and answered until whoever asked closes it or asks again. domain.md §8. */
export const questionStatuses = ['asked', 'answered', 'closed'] as const
export type QuestionStatus = (typeof questionStatuses)[number]

/** What one may ask about: part of the published record, and what a rule finds in it. */
export const questionSubjects = [
  'figure',
  'exception',
  'school',
  'priority',
  'review',
  'category',
  'pairing',
] as const
export type QuestionSubject = (typeof questionSubjects)[number]

/** Records that a question can be about or an answer lead to, each as it is published. */
export const publishedKinds = [
  'school',
  'priority',
  'review',
  'category',
  'pairing',
  'evidence',
  'practice',
] as const
export type PublishedKind = (typeof publishedKinds)[number]

/** Figures of the board's page that can be asked about: how many schools a list holds, and the totals that are no list. */
export const boardFigures = [...boardLists, 'schools', 'priorities', 'evidence', 'support'] as const
export type BoardFigure = (typeof boardFigures)[number]

export const entryKinds = ['asked', 'assigned', 'answered', 'closed', 'asked-again'] as const
export type EntryKind = (typeof entryKinds)[number]

export const questionActs = ['assign', 'answer', 'close', 'askAgain'] as const
export type QuestionAct = (typeof questionActs)[number]

export const questionStatusWords: Record<QuestionStatus, string> = {
  asked: 'Waits for an answer',
  answered: 'Answered',
  closed: 'Closed',
}

export const subjectWords: Record<QuestionSubject, string> = {
  figure: 'A figure of the board',
  exception: 'Something to look at',
  school: 'A school',
  priority: 'A priority',
  review: 'A review',
  category: 'A category',
  pairing: 'Support',
}
