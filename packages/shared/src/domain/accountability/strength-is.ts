import type { Strength } from '../evidence/words.ts'

/** What is said of evidence, after "its evidence is …". */
export const strengthIs: Record<Strength, string> = {
  none: 'missing',
  stale: 'out of date',
  thin: 'thin',
  adequate: 'adequate',
  strong: 'strong',
}
