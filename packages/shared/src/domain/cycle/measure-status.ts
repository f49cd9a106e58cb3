import { dayWords } from '../calendar/day-words.ts'
import { daysBetween } from '../calendar/days.ts'
import type { Scheme } from '../categorisation/scheme.ts'
import type { Direction } from './measure.ts'
import { askedOn, type PathFacts, pathOf, placesOf } from './measure-path.ts'
import { valueWords } from './measure-words.ts'

export const measureStatuses = ['reached', 'on-course', 'behind', 'no-recent', 'no-target'] as const
export type MeasureStatus = (typeof measureStatuses)[number]

export const measureStatusWords: Record<MeasureStatus, string> = {
  reached: 'Reached',
  'on-course': 'On course',
  behind: 'Behind',
  'no-recent': 'No recent observation',
  'no-target': 'No target',
}

/** An observation older than this, about a term with its holidays, says little of how it is now. */
const recentDays = 120

export type StatusFacts = PathFacts & {
  unit: string
  better: Direction
  /** The newest live observation; null when there is none. */
  latest: { observedOn: string; value: number } | null
}

/** Where a measure stands, and the reason in words, without a full stop. */
export type MeasureStanding = { status: MeasureStatus; reason: string }

/**
 * Where a measure stands today; the first that holds:
 * 1. `reached`: its newest observation is at the target or on the wanted side of it;
 * 2. `no-target`: there is neither a milestone nor a target with a day, so no path to hold it against;
 * 3. `no-recent`: nothing was observed yet, or not in the last 120 days;
 * 4. `on-course`: on the day of its newest observation, that was at the path or on the wanted side of it, without any
 *    tolerance, or the path had not begun;
 * 5. `behind`.
 */
export function standingOf(
  scheme: Pick<Scheme, 'ratingWords'>,
  measure: StatusFacts,
  today: string,
): MeasureStanding {
  const { latest, target, better } = measure
  const path = pathOf(measure)
  const said = (value: number) => valueWords(scheme, measure, value)
  const seen = latest && `${said(latest.value)} on ${dayWords(latest.observedOn, today)}`
  if (latest && target !== null && isWanted(latest.value, target, better))
    return { status: 'reached', reason: `${seen}; the target is ${said(target)}` }
  if (path.length === 0)
    return {
      status: 'no-target',
      reason:
        target === null
          ? 'No target is set'
          : `The target of ${said(target)} has no day, so no path leads to it`,
    }
  if (!latest) return { status: 'no-recent', reason: 'Nothing was observed yet' }
  if (daysBetween(latest.observedOn, today) > recentDays)
    return { status: 'no-recent', reason: `The newest is ${seen}, more than ${recentDays} days ago` }
  const places = placesOf([latest.value, ...path.map((point) => point.value)])
  const asked = askedOn(path, latest.observedOn, measure, places)
  if (asked === null)
    return {
      status: 'on-course',
      reason: `${seen}; nothing is asked before ${dayWords(path[0]?.day ?? '', today)}`,
    }
  return {
    status: isWanted(latest.value, asked, better) ? 'on-course' : 'behind',
    reason: `${seen}; the path asks for ${said(asked)}`,
  }
}

/** At a value, or on the wanted side of it. */
const isWanted = (value: number, than: number, better: Direction): boolean =>
  better === 'up' ? value >= than : value <= than
