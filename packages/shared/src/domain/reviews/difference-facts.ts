import type { Span } from '../calendar/calendar-days.ts'
import { dayWords } from '../calendar/day-words.ts'
import { addDays } from '../calendar/days.ts'
import type { Scheme } from '../categorisation/scheme.ts'
import { liveObservations } from '../cycle/observation.ts'
import { valueWords } from '../cycle/measure-words.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import { stepNumber, type StepKey } from '../cycle/steps.ts'
import { countsUntil, type EvidenceDays } from '../evidence/strength.ts'
import { type EvidenceAudience, type EvidenceKind, kindWords } from '../evidence/words.ts'
import type { PlannedMeasure, PlannedPriority } from '../plans/content.ts'
import type { ActionStatus } from '../plans/action.ts'
import { updatesFrom, type Wording } from '../progress/wordings.ts'
import { type ImpactRating, impactWords, type ProgressRating, ratingWords } from '../progress/words.ts'
import type { ChangedEvidence, MovedAction, MovedMeasure, MovedStep, SentUpdate } from './difference.ts'

/** What is recorded of the priorities in the pictures; each list may be in any order, and hold older entries too. */
export type RecordedFacts = {
  entries: {
    priorityId: string
    day: string
    sequence: number
    fromStep: StepKey | null
    toStep: StepKey | null
    turn: number
  }[]
  wordings: (Wording & {
    priorityId: string
    rating: ProgressRating
    impact: ImpactRating | null
    whatChanged: string
  })[]
  /** As they are now; `doneOn` is when one came to be done. */
  actions: { id: string; status: ActionStatus; doneOn: string | null }[]
  observations: {
    id: string
    measureId: string
    observedOn: string
    recordedAt: string
    supersedesId: string | null
    value: number | null
  }[]
  evidence: (EvidenceDays & {
    evidenceId: string
    priorityId: string
    title: string
    kind: EvidenceKind
    audience: EvidenceAudience
    recordedOn: string
  })[]
}

type Priorities = readonly PlannedPriority[]
/** Days that count, both included: from the day since when, to that of the preparation. */
type Days = Span

const within = ({ from, to }: Days, day: string) => from <= day && day <= to
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const byDay = <Row extends { day: string }>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => compare(a.day, b.day))
const isOf = (priorities: Priorities, priorityId: string) => priorities.some(({ id }) => id === priorityId)

/** Each move between steps, the oldest first; beginning at step 1 counts as one. */
export function movedSteps(
  priorities: Priorities,
  facts: RecordedFacts,
  days: Days,
  words: StepWords,
): MovedStep[] {
  const name = (step: StepKey) => `step ${stepNumber(step)}, ${words(step).title}`
  return byDay(
    facts.entries
      .filter((it) => isOf(priorities, it.priorityId) && within(days, it.day))
      .toSorted((a, b) => a.sequence - b.sequence)
      .map(({ priorityId, day, fromStep: from, toStep: to, turn }) => ({
        priorityId,
        day,
        from,
        to,
        turn,
        words:
          to === null
            ? `Completed on ${dayWords(day)}`
            : from === null
              ? `Begun at ${name(to)} on ${dayWords(day)}`
              : `From ${name(from)} to ${name(to)} on ${dayWords(day)}`,
      })),
  )
}

/** Each update as its newest wording says, the oldest first. */
export function sentUpdates(priorities: Priorities, facts: RecordedFacts, days: Days): SentUpdate[] {
  return byDay(
    updatesFrom(facts.wordings, () => true)
      .filter(({ update }) => isOf(priorities, update.priorityId) && within(days, update.day))
      .map(({ update: { id, priorityId, day, rating, impact, whatChanged } }) => ({
        priorityId,
        wordingId: id,
        day,
        rating,
        impact,
        whatChanged,
        words: `${ratingWords[rating]} on ${dayWords(day)}${impact === null ? '' : `, impact: ${impactWords[impact].label.toLowerCase()}`}`,
      })),
  )
}

/** Actions of the plan that were done meanwhile, and those that are open past their day. */
export function movedActions(priorities: Priorities, facts: RecordedFacts, days: Days): MovedAction[] {
  const known = new Map(facts.actions.map((it) => [it.id, it]))
  return priorities.flatMap((priority) =>
    priority.actions.flatMap(({ id, title, dueOn }): MovedAction[] => {
      const now = known.get(id)
      const of = { priorityId: priority.id, actionId: id, title, dueOn }
      if (now?.status === 'done' && now.doneOn !== null && within(days, now.doneOn))
        return [{ ...of, what: 'done', doneOn: now.doneOn, words: `Done on ${dayWords(now.doneOn)}` }]
      if (now?.status === 'open' && dueOn !== null && dueOn < days.to)
        return [{ ...of, what: 'late', doneOn: null, words: `Late: it was due on ${dayWords(dueOn)}` }]
      return []
    }),
  )
}

/** Measures of the plan with another observation than they had then. */
export function movedMeasures(
  scheme: Pick<Scheme, 'ratingWords'>,
  priorities: Priorities,
  facts: RecordedFacts,
  days: Days,
): MovedMeasure[] {
  const live = liveObservations(facts.observations).toSorted(
    (a, b) => compare(a.observedOn, b.observedOn) || compare(a.recordedAt, b.recordedAt),
  )
  return priorities.flatMap((priority) =>
    priority.measures.flatMap((measure): MovedMeasure[] => {
      const of = live.filter((it) => it.measureId === measure.id && it.observedOn <= days.to)
      const now = of.at(-1)
      if (!now || !within(days, now.observedOn)) return []
      const earlier = of.findLast((it) => it.observedOn < days.from)
      const before = earlier ? seen(earlier) : baselineOf(measure)
      const { id, name, fewPupils, target } = measure
      const it = { measureId: id, name, fewPupils, before, now: seen(now), target }
      return [{ priorityId: priority.id, ...it, words: measureWords(scheme, measure, it) }]
    }),
  )
}

const seen = ({ value, observedOn }: { value: number; observedOn: string }) => ({ value, observedOn })
const baselineOf = ({ baseline, baselineOn }: PlannedMeasure) =>
  baseline === null || baselineOn === null ? null : { value: baseline, observedOn: baselineOn }

function measureWords(
  scheme: Pick<Scheme, 'ratingWords'>,
  measure: PlannedMeasure,
  { before, now }: Pick<MovedMeasure, 'before' | 'now'>,
): string {
  const said = (at: { value: number; observedOn: string } | null) =>
    at && `${valueWords(scheme, measure, at.value)} on ${dayWords(at.observedOn)}`
  const moved = before ? `From ${said(before)} to ${said(now)}` : `${said(now)}, with nothing before`
  return measure.target === null
    ? moved
    : `${moved}; the target is ${valueWords(scheme, measure, measure.target)}`
}

/** Evidence on these priorities that came, or that counts no more; each piece once a priority. `months`: how long it is live. */
export function changedEvidence(
  priorities: Priorities,
  facts: RecordedFacts,
  days: Days,
  months: number,
): ChangedEvidence[] {
  const said = { added: 'Added on', expired: 'Out of date since', withdrawn: 'Withdrawn on' }
  const once = new Map(facts.evidence.map((it) => [`${it.priorityId} ${it.evidenceId}`, it]))
  return byDay(
    [...once.values()]
      .filter((it) => isOf(priorities, it.priorityId))
      .flatMap((it): ChangedEvidence[] => {
        const { evidenceId, priorityId, title, kind, audience } = it
        const lapsed = it.withdrawnOn === null ? countsUntil(it, months) : null
        const changes = [
          { what: 'added' as const, day: it.recordedOn },
          ...(it.withdrawnOn === null ? [] : [{ what: 'withdrawn' as const, day: it.withdrawnOn }]),
          // A piece still counts on its last day.
          ...(lapsed === null ? [] : [{ what: 'expired' as const, day: addDays(lapsed, 1) }]),
        ]
        return changes
          .filter(({ day }) => within(days, day))
          .map(({ what, day }) => ({
            priorityId,
            evidenceId,
            title,
            kind,
            audience,
            what,
            day,
            words: `${said[what]} ${dayWords(day)} (${kindWords[kind].toLowerCase()})`,
          }))
      }),
  )
}
