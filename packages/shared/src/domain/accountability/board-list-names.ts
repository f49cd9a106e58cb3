import { stepKeys } from '../cycle/steps.ts'
import { strengths } from '../evidence/words.ts'

/** Schools with an open priority whose evidence is so strong, is contested, or is weak: none, stale, thin or contested. */
export const evidenceLists = ([...strengths, 'contested', 'weak'] as const).map(
  (word) => `evidence-${word}` as const,
)
export type EvidenceList = (typeof evidenceLists)[number]

/** Lists of schools that a figure of the page opens; each is also how that figure is counted. */
export const boardLists = [
  'sustain',
  'improve',
  'repair',
  'stabilise',
  'uncategorised',
  'less',
  'more',
  'same',
  'late',
  'soon',
  'covered',
  'giving',
  'receiving',
  ...evidenceLists,
  ...stepKeys,
] as const
export type BoardList = (typeof boardLists)[number]
