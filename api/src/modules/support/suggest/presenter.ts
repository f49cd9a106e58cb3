import type { Suggestion, SuggestionRun } from '@sixfold/shared/contracts/suggestions.ts'
import { criterionName, type Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { SuggestProblem } from '@sixfold/shared/domain/support/suggest/problem.ts'
import { unmatchedWords } from '@sixfold/shared/domain/support/suggest/unmatched-words.ts'
import type { Actor } from '../../../access/actor.ts'
import { abilitiesOf } from '../../../access/policy.ts'
import { workingScope } from '../../../access/visible-schools.ts'
import { suggestionPolicy } from './policy.ts'
import type { DismissalRow } from './problem-queries.ts'
import type { RunRow } from './run-queries.ts'

type Words = Pick<Scheme, 'criteria' | 'former'>
type Paired = { id: string; giverId: string; receiverId: string; criterionKey: string }
/** What has become of what was suggested. */
export type Since = { paired: readonly Paired[]; dismissed: readonly DismissalRow[] }

const abilities = ['stop', 'dismiss', 'pair'] as const

/** A run as it was asked, with what has become of each suggestion since. */
export function presentRun(scheme: Words, row: RunRow, since: Since, actor: Actor): SuggestionRun {
  const { problem, result } = row
  const needs = new Map(problem.needs.map((it) => [it.id, it]))
  const presentNeed = (needId: string) => needOf(scheme, problem, needId)
  const readsAll = workingScope(actor).all
  const giverOf = (giverId: string) => {
    const giver = problem.givers.find(({ id }) => id === giverId)
    return { kind: giver?.kind ?? 'school', id: giverId, name: giver?.name ?? '' }
  }
  return {
    id: row.id,
    status: row.status,
    askedAt: row.askedAt,
    askedBy: row.askedBy,
    weights: row.weights,
    progress: row.status === 'running' ? row.progress : null,
    failure: row.failure,
    proof: result && {
      fit: result.proof.fit,
      gap: Math.round(result.proof.gap),
      optimal: result.proof.optimal,
      seconds: Math.round(result.proof.milliseconds / 100) / 10,
    },
    suggestions: (result?.suggestions ?? []).map((it): Suggestion => {
      const need = needs.get(it.needId)
      const these = (one: { giverId: string; receiverId: string; criterionKey: string }) =>
        one.giverId === it.giverId &&
        one.receiverId === need?.receiverId &&
        one.criterionKey === need.criterionKey
      const no = since.dismissed.find(these)
      return {
        need: presentNeed(it.needId),
        giver: giverOf(it.giverId),
        halfDays: it.halfDays,
        fit: it.fit,
        parts: it.parts.map(({ kind, points, words }) => ({ kind, points, words })),
        alternatives: it.alternatives.map(({ giverId, difference, takenFrom }) => ({
          giver: giverOf(giverId),
          difference,
          takenFrom: takenFrom.map((needId) => wordsOf(presentNeed(needId))),
        })),
        pairingId: since.paired.find(these)?.id ?? null,
        dismissed: no ? { reason: no.reason, by: no.by, day: no.day } : null,
      }
    }),
    unmatched: (result?.unmatched ?? []).flatMap((it) => {
      const need = needs.get(it.needId)
      const receiver = problem.receivers.find(({ id }) => id === need?.receiverId)
      if (!need || !receiver) return []
      return [
        {
          need: presentNeed(it.needId),
          words: unmatchedWords(it, { ...need, receiver }, problem, scheme, readsAll),
        },
      ]
    }),
    abilities: abilitiesOf(suggestionPolicy, actor, null, abilities),
    version: row.version,
  }
}

function needOf(scheme: Words, problem: SuggestProblem, needId: string): Suggestion['need'] {
  const need = problem.needs.find(({ id }) => id === needId)
  const school = problem.receivers.find(({ id }) => id === need?.receiverId)
  const key = need?.criterionKey ?? ''
  return {
    id: needId,
    school: { id: school?.id ?? '', name: school?.name ?? '' },
    criterion: { key, name: criterionName(scheme, key) },
    rating: need?.rating ?? null,
    halfDays: need?.halfDays ?? 0,
  }
}

/** "Fenwick Infant School, Inclusion". */
const wordsOf = (need: Suggestion['need']): string => `${need.school.name}, ${need.criterion.name}`
