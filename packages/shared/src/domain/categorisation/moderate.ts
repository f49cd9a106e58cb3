import type { Level } from './scheme.ts'
import type { CategorisationStatus } from './status.ts'

type Put = { level: Level; rationale: string }

/** Whether a category or its rationale is another than before. */
export const differs = (a: Put, b: Put): boolean => a.level !== b.level || a.rationale !== b.rationale

/**
 * Where moderation leads (`way.ts`): before the head was asked, to `moderated`; later on, to a new reply when what the head was
 * asked about has changed, and back to the body when it stands. domain.md §4.3
 */
export function moderationLeadsTo(of: {
  from: CategorisationStatus
  /** The head has been spoken with, or it was said why not. */
  spoken: boolean
  /** What is put forward now is other than what the head was last asked about. */
  changed: boolean
}): 'moderated' | 'awaiting-reply' | 'awaiting-decision' {
  if (of.from === 'proposed' || !of.spoken) return 'moderated'
  return of.changed ? 'awaiting-reply' : 'awaiting-decision'
}

export type ModerationFacts = {
  before: Put
  now: Put
  reason: string | null
  /** It was sent back with a question that nobody has answered. */
  asked: boolean
  answer: string | null
}

/** What is wrong with a moderation, by field; empty: nothing. */
export function moderationFaults(of: ModerationFacts): { path: string; message: string }[] {
  return [
    ...(differs(of.before, of.now) && of.reason === null
      ? [{ path: 'reason', message: 'Say why it is changed: the proposal stays in the record beside it' }]
      : []),
    ...(of.asked && of.answer === null
      ? [{ path: 'answer', message: 'Answer the question with which it was sent back' }]
      : []),
  ]
}
