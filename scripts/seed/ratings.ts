import type { Said } from '../../api/src/modules/categorisation/commands/append-ratings.ts'
import {
  type CriterionKey,
  type Level,
  criterionKeys,
} from '../../packages/shared/src/domain/categorisation/scheme.ts'
import { ratingNotes } from './bank/rating-notes.ts'
import { randomFrom } from './random.ts'

/** Nine levels that suggest a category, the best first; safeguarding has its own. */
const usual: Record<Level, readonly Level[]> = {
  4: [4, 4, 4, 4, 4, 4, 3, 3, 3],
  3: [4, 4, 3, 3, 3, 3, 3, 2, 2],
  2: [3, 3, 2, 2, 2, 2, 2, 2, 1],
  1: [2, 2, 2, 2, 1, 1, 1, 1, 1],
}
/** Where the proposer departs, one more at the level above than the level itself would have. */
const better: Record<Level, readonly Level[]> = { ...usual, 2: [4, 3, 3, 3, 3, 3, 2, 2, 2] }

/**
 * A school's ratings in a year. What a school is good at stays so from year to year, so its order of criteria is its own; chance
 * here is apart from the rest of the demo's.
 */
export function ratingsOf(
  schoolKey: string,
  academicYear: number,
  { level, departs, firstYear }: { level: Level; departs: boolean; firstYear: boolean },
): Said[] {
  const order = randomFrom(`criteria of ${schoolKey}`).shuffled(
    criterionKeys.filter((key) => key !== 'safeguarding'),
  )
  const random = randomFrom(`ratings of ${schoolKey} in ${academicYear}`)
  const values = departs ? better[level] : usual[level]
  const safeguarding: Level = level === 1 ? 2 : departs ? 3 : level
  const rated: [CriterionKey, Level | undefined][] = [
    ...order.map((key, i): [CriterionKey, Level | undefined] => [key, values[i]]),
    ['safeguarding', safeguarding],
  ]
  return rated.flatMap(([criterionKey, value]): Said[] => {
    if (value === undefined) return []
    if (firstYear && criterionKey === 'finance-and-estate') return [tooEarly]
    return [{ criterionKey, value, note: random.next() < 0.4 ? random.pick(ratingNotes[value]) : null }]
  })
}

const tooEarly: Said = {
  criterionKey: 'finance-and-estate',
  value: 'too-early',
  note: 'Its first accounts within the trust come in January.',
}
