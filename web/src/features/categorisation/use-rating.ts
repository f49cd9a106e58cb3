import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type RatedCriterion, type Rating, rateCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import {
  ratingNoteFault,
  type RatingValue,
  ratingValues,
} from '@sixfold/shared/domain/categorisation/rating.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../../lib/api-client.ts'
import { isUnreachable, toProblem } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { categorisationQuery } from './queries.ts'

export type RatingText = { value: string; note: string }

/** What is typed as a value; null while nothing is chosen. */
export const valueIn = ({ value }: RatingText): RatingValue | null =>
  ratingValues.find((one) => String(one) === value) ?? null

export const textOf = (rating: Rating | null): RatingText => ({
  value: String(rating?.value ?? ''),
  note: rating?.note ?? '',
})

/** Why what is typed can't be saved yet; null when it can. */
export function ratingFault(text: RatingText): string | null {
  const value = valueIn(text)
  return value === null ? 'Choose a rating for this note' : ratingNoteFault(value, text.note)
}

type Sent = { value: RatingValue; note: string | null; version: number }

/** What is sent of it; null while something is missing. */
function sentAs(text: RatingText, version: number): Sent | null {
  const value = valueIn(text)
  const note = text.note.trim() === '' ? null : text.note.trim()
  return value === null || ratingNoteFault(value, note) !== null ? null : { value, note, version }
}

const same = (a: RatingText, b: RatingText) => a.value === b.value && a.note.trim() === b.note.trim()

/**
 * One criterion's rating, saved by itself on top of its own version. What is typed stays on this device until it is saved; what
 * is changed while a save is under way is saved after it.
 */
export function useRating(it: Categorisation, { criterionKey, rating }: RatedCriterion) {
  const queryClient = useQueryClient()
  const query = categorisationQuery(it.id)
  const draft = useDraft<RatingText>({
    name: `rating.${it.id}.${criterionKey}`,
    title: `${criterionName(criterionKey)} at ${it.school.name}`,
    saved: textOf(rating),
    version: rating?.version ?? 0,
  })
  const latest = useRef(draft.values)
  const keyOf = useStableKey()
  useEffect(() => {
    latest.current = draft.values
  }, [draft.values])
  const save = useMutation({
    mutationFn: ({ value, note, version }: Sent) =>
      call(rateCriterion, {
        params: { categorisationId: it.id, criterionKey },
        version,
        key: keyOf([version, value, note]),
        body: { value, note },
      }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: (saved, { value, note }) => {
      queryClient.setQueryData(query.queryKey, (now) => now && withRating(now, saved))
      // What it suggests now comes by itself; nobody waits for it.
      void queryClient.invalidateQueries(query)
      const next = sentAs(latest.current, saved.version)
      if (same(latest.current, { value: String(value), note: note ?? '' })) draft.clear()
      else if (next) save.mutate(next)
      else draft.rebase(saved.version)
    },
    onError: (error) => (isStale(error) ? queryClient.invalidateQueries(query) : undefined),
  })
  return {
    text: draft.values,
    draft,
    error: save.error,
    stale: isStale(save.error),
    isPending: save.isPending,
    isPaused: save.isPaused,
    reset: save.reset,
    /** Saves this, or what is typed, if nothing is missing and nothing is under way. */
    save(text: RatingText = draft.values, version = draft.base) {
      const sent = sentAs(text, version)
      if (sent && !save.isPending) save.mutate(sent)
    },
    change(patch: Partial<RatingText>): RatingText {
      const next = { ...draft.values, ...patch }
      latest.current = next
      draft.change(patch)
      return next
    },
  }
}

const isStale = (error: unknown) => error !== null && toProblem(error).status === 412

const withRating = (now: Categorisation, saved: Rating): Categorisation => ({
  ...now,
  ratings: now.ratings.map((one) =>
    one.criterionKey === saved.criterionKey ? { ...one, rating: saved } : one,
  ),
})
