import type { Direction } from '../cycle/measure.ts'
import { addDays } from '../calendar/days.ts'
import { type ProgressRating, progressRatings } from '../progress/words.ts'
import { countWords, sentenceCase } from './words.ts'

/** What the last update before a target's day said; `none`: there was none in the half-year before. */
export const forecasts = [...progressRatings, 'none'] as const
export type Forecast = (typeof forecasts)[number]

export const outcomes = ['met', 'missed', 'not-observed'] as const
export type Outcome = (typeof outcomes)[number]

/** How many days before its day a target is judged by what was seen, and how many after it. */
const judgedWithin = { before: 60, after: 120 }

export type TargetFacts = {
  schoolId: string
  target: number
  targetOn: string
  better: Direction
  rating: ProgressRating | null
  observations: readonly { observedOn: string; value: number }[]
}

/**
 * What came of a target: by the first observation from its day on, else the last in the 60 days before it; one more than 120 days
 * later says nothing of that day. domain.md §8.
 */
export function outcomeOf({ target, targetOn, better, observations }: TargetFacts): Outcome {
  const from = addDays(targetOn, -judgedWithin.before)
  const until = addDays(targetOn, judgedWithin.after)
  const near = observations
    .filter(({ observedOn }) => observedOn >= from && observedOn <= until)
    .toSorted((a, b) => (a.observedOn < b.observedOn ? -1 : 1))
  const seen = near.find(({ observedOn }) => observedOn >= targetOn) ?? near.at(-1)
  if (!seen) return 'not-observed'
  return (better === 'up' ? seen.value >= target : seen.value <= target) ? 'met' : 'missed'
}

export type ForecastRow = { forecast: Forecast } & Record<'met' | 'missed' | 'notObserved', number>

/** How each forecast came out; a row for each, in their order. */
export const forecastRows = (targets: readonly TargetFacts[]): ForecastRow[] =>
  forecasts.map((forecast) => {
    const of = targets.filter(({ rating }) => (rating ?? 'none') === forecast).map(outcomeOf)
    const count = (outcome: Outcome) => of.filter((it) => it === outcome).length
    return {
      forecast,
      met: count('met'),
      missed: count('missed'),
      notObserved: count('not-observed'),
    }
  })

/** Fewer outcomes than this say nothing of how well updates foretell. */
const fewest = 3

/** How often "on track" ended in a missed target, in a sentence without a full stop. */
export function forecastFinding(rows: readonly ForecastRow[]): string {
  const row = rows.find(({ forecast }) => forecast === 'on-track')
  const seen = (row?.met ?? 0) + (row?.missed ?? 0)
  if (!row || seen === 0)
    return 'No target that was called on track has come to its day and been observed yet'
  const targets = countWords(seen, 'target', 'targets')
  if (seen < fewest)
    return `Only ${targets} called on track ${seen === 1 ? 'has' : 'have'} been observed: too few to say how well updates foretell`
  const missed = row.missed === 0 ? 'none was' : countWords(row.missed, 'was', 'were')
  return sentenceCase(`of ${targets} called on track, ${missed} missed`)
}
