/** What a round's list asks of the person who reads it. */
export const nextActs = [
  'self-assess',
  'propose',
  'moderate',
  'converse',
  'reply',
  'name-re-reviewer',
  're-review',
  'decide',
] as const
export type NextAct = (typeof nextActs)[number]
