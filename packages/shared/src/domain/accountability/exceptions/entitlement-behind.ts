import { academicYearDays, academicYearWords } from '../../calendar/academic-year.ts'
import { addDays, daysBetween } from '../../calendar/days.ts'
import { andWords, unitWords } from './words.ts'
import { countWords, halfDayWords, sentenceCase } from '../words.ts'
import type { EntitlementFacts } from './facts.ts'
import { defineRule } from './rule.ts'

const unit = ['day', 'days'] as const
/** It is worse by each of these many half-days. */
const step = 10

/** Half-days that an even pace from the day of the promise to the year's end would have brought by a day. */
function evenPace(of: Pick<EntitlementFacts, 'academicYear' | 'since' | 'promisedHalfDays'>, day: string) {
  const { to } = academicYearDays(of.academicYear)
  const all = daysBetween(of.since, to) + 1
  return all <= 0 ? 0 : Math.floor((of.promisedHalfDays * (daysBetween(of.since, day) + 1)) / all)
}

/** The first day on which an even pace would have brought more than so many half-days; `day` is one of them. */
function paceAbove(of: EntitlementFacts, halfDays: number, day: string) {
  const all = daysBetween(of.since, academicYearDays(of.academicYear).to) + 1
  const first = addDays(of.since, Math.ceil(((halfDays + 1) * all) / of.promisedHalfDays) - 1)
  return first < day ? first : day
}

/** Since when support has been more half-days behind than may be: what was delivered meanwhile never brought it near enough. */
function lateSince(of: EntitlementFacts, mayLack: number, day: string) {
  let delivered = of.deliveredHalfDays
  let since = paceAbove(of, delivered + mayLack, day)
  for (const one of of.deliveries.toSorted((a, b) => (a.day < b.day ? 1 : -1))) {
    if (since > one.day) break
    delivered -= one.halfDays
    since = paceAbove(of, delivered + mayLack, since)
  }
  return since
}

/** The trust's own promise to a school, not kept as far as it should be by now. Its head reads it too. */
export const entitlementBehind = defineRule({
  key: 'entitlement-behind',
  severity: 'first',
  threshold: {
    usual: 5,
    min: 1,
    max: 20,
    asks: 'By how many days may support fall behind an even pace over the year? A trust visit that a past term lacks always shows.',
    unit,
  },
  name: () => 'Entitlement behind',
  fires: (threshold) =>
    `A term has passed without the trust visits that the category promises, or support is more than ${unitWords(threshold, unit)} behind an even pace over the year.`,
  clause: (found) =>
    `the trust is behind on what it promised ${countWords(found.length, 'school', 'schools')}`,
  questions: [
    'What has the school gone without because of this?',
    'Who will make up for it, and by when?',
    'Do the categories promise more than the trust has?',
  ],
  find: ({ schools, day }, threshold) =>
    schools.flatMap(({ id, name, entitlement }) => {
      if (!entitlement) return []
      const missed = entitlement.visits.filter(({ to, left }) => to < day && left > 0)
      const visits = missed.reduce((sum, { left }) => sum + left, 0)
      const pace = evenPace(entitlement, day)
      const behind = Math.max(0, pace - entitlement.deliveredHalfDays)
      const late = behind > threshold * 2
      if (visits === 0 && !late) return []
      const said = [
        ...missed.map(
          ({ term, made, promised }) => `${made} of ${promised} trust visits in the ${term} term`,
        ),
        ...(late
          ? [
              `${halfDayWords(entitlement.deliveredHalfDays)} of support delivered, where an even pace would be ${halfDayWords(pace)}`,
            ]
          : []),
      ]
      return [
        {
          record: { kind: 'school', id },
          schools: [{ id, name }],
          title: `${entitlement.category}, ${academicYearWords(entitlement.academicYear)}`,
          reason: sentenceCase(andWords(said)),
          degree: visits + Math.floor(behind / step),
          // Of several the last that came to lack: another term is no part of what was seen before.
          since: [
            ...missed.map(({ to }) => addDays(to, 1)),
            ...(late ? [lateSince(entitlement, threshold * 2, day)] : []),
          ].reduce((a, b) => (a > b ? a : b)),
        },
      ]
    }),
})
