import { stepKeys } from '../cycle/steps.ts'

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
  ...stepKeys,
] as const
export type BoardList = (typeof boardLists)[number]
