import type { Blocker } from '../../contracts/common.ts'
import { type CriterionKey, type Level, type Scheme, criterionName, isLevel, levels } from './scheme.ts'
import { type Rated, ratingLabel } from './rating.ts'

/** `level` is null without a suggestion, and `missing` says why; else `because` says in words which criteria decided. */
export type Suggestion = {
  level: Level | null
  because: string[]
  /** The criteria that stand in the way of the next level; at Sustain those that carry it. In the framework's order. */
  decidedBy: CriterionKey[]
  missing: Blocker[]
}

type Numeric = { criterionKey: CriterionKey; value: Level }

/** So many ratings from 1 to 4 make a suggestion. */
const enoughRatings = 6

/**
 * What these ratings suggest, one for each criterion at most; domain.md §4.2. The highest level such that at least 60 % are at
 * it or above and none is more than one below it; a limiting criterion at 1 makes it 1.
 *
 * Raising a rating never lowers it: who is at a level stays at it, nobody new falls more than one below, so each level that
 * fitted still fits, and a limiting criterion at 1 had left it at the lowest there is. That is said of levels: a criterion that
 * gets its first rating, or loses it to "too early", changes how many there are, and may move the suggestion either way.
 */
export function suggestionFrom(scheme: Scheme, ratings: readonly Rated[]): Suggestion {
  const rated = numeric(scheme, ratings)
  const missing = missingFor(scheme, rated)
  if (missing.length > 0) return { level: null, because: [], decidedBy: [], missing }
  const limited = rated.filter((it) => it.value === 1 && limits(scheme, it.criterionKey))
  if (limited.length > 0) {
    const because = `${names(scheme, limited)} is ${ratingLabel(scheme, 1)}, and that alone makes it ${label(scheme, 1)}.`
    return { level: 1, because: [because], decidedBy: keys(limited), missing }
  }
  const level = levels.find((one) => fits(rated, one)) ?? 1
  const next = levels.find((one) => one === level + 1)
  const carried = rated.filter((it) => it.value === level)
  return {
    level,
    because: [...whyAtLeast(scheme, rated, level), ...(next ? whyNot(scheme, rated, next) : [])],
    decidedBy: keys(next ? inTheWay(rated, next) : carried),
    missing,
  }
}

/** Those rated 1 to 4, in the framework's order. */
function numeric({ criteria }: Scheme, ratings: readonly Rated[]): Numeric[] {
  const byKey = new Map(ratings.map((it) => [it.criterionKey, it.value]))
  return criteria.flatMap(({ key }) => {
    const value = byKey.get(key)
    return isLevel(value) ? [{ criterionKey: key, value }] : []
  })
}

function missingFor({ criteria }: Scheme, rated: readonly Numeric[]): Blocker[] {
  const unrated = criteria.filter(
    (it) => it.limiting && !rated.some(({ criterionKey }) => criterionKey === it.key),
  )
  return [
    ...(rated.length < enoughRatings
      ? [
          {
            code: 'too-few-ratings',
            message: `A suggestion needs at least six criteria rated from 1 to 4; ${rated.length === 1 ? 'one is' : `${rated.length === 0 ? 'none' : rated.length} are`}`,
          },
        ]
      : []),
    ...unrated.map((it) => ({
      code: 'limiting-unrated',
      message: `A suggestion needs ${it.name} rated from 1 to 4`,
    })),
  ]
}

const limits = ({ criteria }: Scheme, key: CriterionKey) =>
  criteria.some((it) => it.key === key && it.limiting)

/** How many of `count` are 60 % of them, rounded up; in whole numbers, since 0.6 isn't one. */
const shareNeeded = (count: number) => Math.ceil((count * 3) / 5)

const atOrAbove = (rated: readonly Numeric[], level: Level) => rated.filter((it) => it.value >= level)
const short = (rated: readonly Numeric[], level: Level) =>
  atOrAbove(rated, level).length < shareNeeded(rated.length)
const farBelow = (rated: readonly Numeric[], level: Level) => rated.filter((it) => it.value < level - 1)

const fits = (rated: readonly Numeric[], level: Level) =>
  !short(rated, level) && farBelow(rated, level).length === 0

/** Where too few are at a level, all that are below it; else those that are too far below. */
const inTheWay = (rated: readonly Numeric[], level: Level) =>
  short(rated, level) ? rated.filter((it) => it.value < level) : farBelow(rated, level)

function whyAtLeast(scheme: Scheme, rated: readonly Numeric[], level: Level): string[] {
  if (level === 1) return []
  const at = atOrAbove(rated, level)
  const floor = level > 2 ? `, and none is below ${level - 1}` : ''
  const carriers = level === 4 ? ` At 4: ${names(scheme, at)}.` : ''
  return [
    `${at.length} of ${rated.length} ratings are ${level}${level === 4 ? '' : ' or above'}${floor}.${carriers}`,
  ]
}

function whyNot(scheme: Scheme, rated: readonly Numeric[], next: Level): string[] {
  const far = farBelow(rated, next)
  return [
    ...(short(rated, next)
      ? [
          `${label(scheme, next)} would need ${shareNeeded(rated.length)} ${reached(next)}; ${whoReach(scheme, rated, next)}`,
        ]
      : []),
    ...(far.length > 0
      ? [
          `${label(scheme, next)} would need none below ${next - 1}: ${far.map((it) => `${criterionName(scheme, it.criterionKey)} is ${ratingLabel(scheme, it.value)}`).join(', ')}.`,
        ]
      : []),
  ]
}

/** How many reach a level, and their names or those of the others, whichever are fewer. */
function whoReach(scheme: Scheme, rated: readonly Numeric[], level: Level): string {
  const at = atOrAbove(rated, level)
  const below = rated.filter((it) => it.value < level)
  if (at.length === 0) return 'there are none.'
  const counted = at.length === 1 ? 'there is one' : `there are ${at.length}`
  return at.length <= below.length
    ? `${counted}: ${names(scheme, at)}.`
    : `${counted}. Below ${level}: ${names(scheme, below)}.`
}

const reached = (level: Level) => (level === 4 ? 'at 4' : `at ${level} or above`)

const label = (scheme: Scheme, level: Level) => scheme.levels[level].label
const keys = (rated: readonly Numeric[]) => rated.map((it) => it.criterionKey)

/** "Inclusion; Attendance and behaviour": some names hold commas and "and" themselves. */
const names = (scheme: Scheme, rated: readonly Numeric[]) =>
  rated.map((it) => criterionName(scheme, it.criterionKey)).join('; ')
