import type { NextAct } from '@sixfold/shared/domain/categorisation/next-act.ts'

/** What a round's list asks of the person who reads it, as its button says it. */
export const nextWords: Record<NextAct, string> = {
  'self-assess': 'Self-assess',
  propose: 'Propose',
  moderate: 'Moderate',
  converse: 'Record the conversation',
  reply: 'Reply',
  'name-re-reviewer': 'Name a re-reviewer',
  're-review': 'Re-review',
  decide: 'Decide',
}
