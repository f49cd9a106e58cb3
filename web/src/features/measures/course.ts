import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import { termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { daysUntil, formatDay } from '../../lib/format.ts'
import type { SparkPoint } from '../../ui/Sparkline.tsx'

/** "Baseline 58% on 9 Sep 2026, target 72% by 31 Jul 2027". */
export function measureWords(
  scheme: Pick<Scheme, 'ratingWords'>,
  measure: Pick<Measure, 'kind' | 'unit' | 'baseline' | 'baselineOn' | 'target' | 'targetOn'>,
): string {
  const { baseline, baselineOn, target, targetOn } = measure
  const said = (value: number) => valueWords(scheme, measure, value)
  const from =
    baseline === null
      ? 'No baseline yet'
      : `Baseline ${said(baseline)}` + (baselineOn ? ` on ${formatDay(baselineOn)}` : '')
  const to =
    target === null
      ? 'no target yet'
      : `target ${said(target)}${targetOn ? ` by ${formatDay(targetOn)}` : ''}`
  return `${from}, ${to}`
}

/** "Autumn 2026/27". */
export const termOfYearWords = ({
  academicYear,
  term,
}: Pick<Measure['milestones'][number], 'academicYear' | 'term'>) =>
  `${termWords[term]} ${academicYearWords(academicYear)}`

export type Observed = Measure['observations'][number]
type Seen = Observed & { value: number }

/** What counts, the newest day first. */
export const liveOf = (measure: Measure): Seen[] =>
  measure.observations.filter((one): one is Seen => one.live && one.value !== null)

/** The lines of its picture, by days before and after today. `start` is the baseline, which isn't among what was observed. */
export function linesOf(measure: Measure, today: string) {
  const at = (day: string) => daysUntil(day, today)
  const spot = (day: string, value: number): SparkPoint => ({ at: at(day), value })
  const seen = liveOf(measure).map((one) => spot(one.observedOn, one.value))
  const { baseline, baselineOn } = measure
  return {
    ...(baseline !== null && baselineOn ? { start: spot(baselineOn, baseline) } : {}),
    points: seen.toReversed(),
    path: measure.path.map((one) => spot(one.day, one.value)),
    marks: measure.milestones.map((one) => spot(one.dueOn, one.value)),
  }
}

/** One line of the table of its numbers. */
export type CourseRow = {
  key: string
  day: string
  what: string
  value: number | null
  note: string | null
  /** Null for what was planned. */
  observation: Observed | null
}

/** Everything that was planned and observed, by day, with what was corrected since. */
export function courseOf(measure: Measure): CourseRow[] {
  const { baseline, baselineOn, target, targetOn } = measure
  const planned = (
    key: string,
    day: string | null,
    what: string,
    value: number | null,
    note: string | null = null,
  ) => (day !== null && value !== null ? [{ key, day, what, value, note, observation: null }] : [])
  return [
    ...planned('baseline', baselineOn, 'Baseline', baseline),
    ...measure.milestones.flatMap((one) =>
      planned(one.id, one.dueOn, `Milestone, ${termOfYearWords(one)}`, one.value, one.note),
    ),
    ...planned('target', targetOn, 'Target', target),
    ...measure.observations.map((one) => ({
      key: one.id,
      day: one.observedOn,
      what: observedWords(one),
      value: one.value,
      note: [one.note, one.reason].filter(Boolean).join(' · ') || null,
      observation: one,
    })),
  ].toSorted((a, b) => a.day.localeCompare(b.day))
}

function observedWords({ live, value, supersedesId }: Observed): string {
  if (value === null) return 'Taken back'
  if (!live) return 'Observed, corrected since'
  return supersedesId === null ? 'Observed' : 'Observed, as corrected'
}
