import { countWords, halfDayWords, sentenceCase } from '../accountability/words.ts'
import { dayWords } from '../calendar/day-words.ts'
import { termWords } from '../calendar/calendar-days.ts'
import type { MadeVisit, ReviewDifference, Since } from './difference.ts'

/** One thing that happened: what it is about, null where the words say it all, and the words. */
export type DifferenceLine = { key: string; about: string | null; words: string }

/** As one reader may have it: a difference, without what isn't theirs. */
export type ReadDifference = {
  steps: { words: string }[]
  updates: { wordingId: string; words: string; whatChanged: string }[]
  actions: { actionId: string; title: string; what: 'done' | 'late'; words: string }[]
  measures: { measureId: string; name: string; words: string }[]
  evidence: { evidenceId: string; title: string; what: string; words: string }[]
}

/** What happened of one kind; without lines there was nothing of it. */
export type DifferencePart = { heading: string; lines: DifferenceLine[] }

type OfPriority = {
  [Kind in keyof ReadDifference]: (ReadDifference[Kind][number] & { priorityId: string })[]
}

/** What happened to one priority, in the order in which people read it; kinds of which nothing happened are left out. */
export function partsOf(difference: OfPriority, priorityId: string): DifferencePart[] {
  const of = <Row extends { priorityId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.priorityId === priorityId)
  const actions = (what: 'done' | 'late') =>
    of(difference.actions)
      .filter((it) => it.what === what)
      .map((it) => ({ key: it.actionId, about: it.title, words: it.words }))
  const parts: DifferencePart[] = [
    {
      heading: 'Steps moved',
      lines: of(difference.steps).map(({ words }, n) => ({ key: String(n), about: null, words })),
    },
    {
      heading: 'Measures moved',
      lines: of(difference.measures).map((it) => ({ key: it.measureId, about: it.name, words: it.words })),
    },
    {
      heading: 'Updates',
      lines: of(difference.updates).map((it) => ({
        key: it.wordingId,
        about: it.words,
        words: it.whatChanged,
      })),
    },
    { heading: 'Actions done', lines: actions('done') },
    { heading: 'Actions late', lines: actions('late') },
    {
      heading: 'Evidence',
      lines: of(difference.evidence).map((it) => ({
        key: `${it.evidenceId} ${it.what}`,
        about: it.title,
        words: it.words,
      })),
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** "Since the last review was prepared on 3 Nov 2026" */
export const sinceWords = ({ what, day }: Since): string =>
  what === 'review'
    ? `Since the last review was prepared on ${dayWords(day)}`
    : `Since the category took effect on ${dayWords(day)}`

/** What isn't shown to a reader, in a sentence; null when nothing is left out. */
export function leftOutWords(hidden: { updates: number; measures: number; evidence: number }): string | null {
  const { updates, measures, evidence } = hidden
  const parts = [
    measures > 0 && `${countWords(measures, 'measure', 'measures')} on fewer than six pupils`,
    evidence > 0 && `${countWords(evidence, 'piece', 'pieces')} of evidence for school and trust`,
    updates > 0 && `${countWords(updates, 'update', 'updates')} not published yet`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : `${sentenceCase(parts.join(', '))}, not shown here.`
}

/** Support that the school received, a line each: what was agreed, what was delivered, and the trust's visits. */
export function receivedLines({
  support,
  delivered = [],
  visits,
}: Pick<ReviewDifference, 'delivered'> & {
  support: readonly { pairingId: string; words: string }[]
  visits: readonly Pick<MadeVisit, 'visitId' | 'words'>[] | null
}): DifferenceLine[] {
  const line = (key: string, { words }: { words: string }) => ({ key, about: null, words })
  return [
    ...support.map((it) => line(`agreed ${it.pairingId}`, it)),
    ...delivered.map((it) => line(`delivered ${it.pairingId}`, it)),
    ...(visits ?? []).map((it) => line(it.visitId, it)),
  ]
}

/** Questions about the school that were open, a line each; none: []. */
export const questionLines = ({ questions = [] }: Pick<ReviewDifference, 'questions'>): DifferenceLine[] =>
  questions.map(({ questionId, words }) => ({ key: questionId, about: null, words }))

/** What the trust promised for the academic year, what of it was used and what is left, a line each. */
export function entitlementLines({ visits, support }: ReviewDifference['entitlement']): DifferenceLine[] {
  return [
    {
      key: 'support',
      about: 'Support',
      words: `${halfDayWords(support.agreed)} agreed of ${halfDayWords(support.promised)} promised, ${halfDayWords(support.left)} left${support.delivered === undefined ? '' : `; ${halfDayWords(support.delivered)} delivered`}`,
    },
    ...visits.map(({ term, promised, made, left }) => ({
      key: term,
      about: `Visits, ${termWords[term].toLowerCase()} term`,
      words: `${made} made of ${promised} promised, ${left} left`,
    })),
  ]
}
