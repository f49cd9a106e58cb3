import type { BoardRatedSchool } from '../../contracts/board-ratings.ts'
import type { RatingValue } from '../categorisation/rating.ts'
import { type CriterionKey, criterionName, isLevel, type Scheme } from '../categorisation/scheme.ts'
import { countWords } from './words.ts'

type Names = Pick<Scheme, 'criteria' | 'former'>
type Rated = Pick<BoardRatedSchool, 'ratings'>

/** What was published of a school's criterion; null: it isn't rated. */
export const ratingOf = ({ ratings }: Rated, criterionKey: CriterionKey): RatingValue | null =>
  ratings.find((it) => it.criterionKey === criterionKey)?.value ?? null

/** The scheme's criteria in its order, then former ones by which one of these schools was rated. */
export function criteriaOf({ criteria, former }: Names, schools: readonly Rated[]): CriterionKey[] {
  const isRated = ({ key }: { key: CriterionKey }) => schools.some((it) => ratingOf(it, key) !== null)
  return [...criteria, ...former.filter(isRated)].map(({ key }) => key)
}

/** Rated 2 or lower: what counts as a need; domain.md §6. */
const isLow = (value: RatingValue | null) => isLevel(value) && value <= 2

/** Criteria in which most schools are rated 2 or lower, in the order given, and in how many; null where none is. */
export function lowestCriteria(
  keys: readonly CriterionKey[],
  schools: readonly Rated[],
): { keys: CriterionKey[]; schools: number } | null {
  const counted = keys.map((key) => ({ key, low: schools.filter((it) => isLow(ratingOf(it, key))).length }))
  const most = Math.max(0, ...counted.map(({ low }) => low))
  if (most === 0) return null
  return { keys: counted.filter(({ low }) => low === most).map(({ key }) => key), schools: most }
}

/** What these ratings say, in a sentence without names of schools. */
export function ratingsFinding(
  scheme: Names & Pick<Scheme, 'ratingWords'>,
  keys: readonly CriterionKey[],
  schools: readonly Rated[],
): string {
  const rated = schools.filter((it) => keys.some((key) => ratingOf(it, key) !== null)).length
  if (rated === 0) return 'No rating has been published of these schools yet.'
  const low = `2 ${scheme.ratingWords[2]} or 1 ${scheme.ratingWords[1]}`
  const lowest = lowestCriteria(keys, schools)
  if (lowest === null) return `No criterion is rated ${low} at any of them.`
  const names = lowest.keys.map((key) => criterionName(scheme, key))
  const where = `at ${lowest.schools} of ${rated} rated ${rated === 1 ? 'school' : 'schools'}`
  if (keys.length === 1) return `Rated ${low} ${where}.`
  return names.length > 3
    ? `Rated ${low} most often: ${countWords(names.length, 'criterion', 'criteria')}, each ${where}.`
    : `Rated ${low} most often: ${names.join('; ')}, ${names.length > 1 ? 'each ' : ''}${where}.`
}
