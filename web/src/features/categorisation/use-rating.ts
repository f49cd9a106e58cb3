import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type RatedCriterion, type Rating, rateCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { rateSelf } from '@sixfold/shared/contracts/self-assessment.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../../lib/api-client.ts'
import { isUnreachable, toProblem } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { categorisationQuery } from './queries.ts'
import { ratingFault, type RatingText, sameRating, textOf, valueIn } from './rating-text.ts'

type Sent = { value: RatingValue; note: string | null; reason: string | null; version: number }

/** What is sent of it; null while something is missing. */
function sentAs(text: RatingText, reasoned: boolean, version: number): Sent | null {
  const value = valueIn(text)
  if (value === null || ratingFault(text, reasoned) !== null) return null
  const [note, reason] = [text.note.trim() || null, reasoned ? text.reason.trim() : null]
  return { value, note, reason, version }
}

/**
 * One criterion's rating, the trust's or the head's own, saved by itself on top of its own version. What is typed stays on this
 * device until it is saved; what is changed while a save is under way is saved after it. Once the category was proposed, a change
 * waits for its reason (`reasoned`).
 */
export function useRating(it: Categorisation, criterion: RatedCriterion, source: RatingSource) {
  const scheme = useScheme()
  const { criterionKey } = criterion
  const rating = source === 'self' ? criterion.self : criterion.rating
  const reasoned = source === 'trust' && it.status !== 'self-assessing'
  const queryClient = useQueryClient()
  const query = categorisationQuery(it.id)
  const saved = textOf(rating)
  const draft = useDraft<RatingText>({
    name: `${source === 'self' ? 'self-rating' : 'rating'}.${it.id}.${criterionKey}`,
    title: `${criterionName(scheme, criterionKey)} at ${it.school.name}`,
    saved,
    version: rating?.version ?? 0,
  })
  const latest = useRef(draft.values)
  const keyOf = useStableKey()
  useEffect(() => {
    latest.current = draft.values
  }, [draft.values])
  const save = useMutation({
    mutationFn: ({ value, note, reason, version }: Sent) => {
      const sent = {
        params: { categorisationId: it.id, criterionKey },
        version,
        key: keyOf([version, value, note, reason]),
      }
      return source === 'self'
        ? call(rateSelf, { ...sent, body: { value, note } })
        : call(rateCriterion, { ...sent, body: { value, note, ...(reason === null ? {} : { reason }) } })
    },
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: (now, { value, note }) => {
      queryClient.setQueryData(query.queryKey, (before) => before && withRating(before, now, source))
      // What it suggests now, and what is missing still, comes by itself; nobody waits for it.
      void queryClient.invalidateQueries(query)
      const next = sentAs(latest.current, reasoned, now.version)
      if (sameRating(latest.current, { value: String(value), note: note ?? '' })) draft.clear()
      else if (next) save.mutate(next)
      else draft.rebase(now.version)
    },
    onError: (error) => (isStale(error) ? queryClient.invalidateQueries(query) : undefined),
  })
  return {
    rating,
    reasoned,
    text: draft.values,
    draft,
    error: save.error,
    stale: isStale(save.error),
    isPending: save.isPending,
    isPaused: save.isPaused,
    reset: save.reset,
    /** Saves this, or what is typed, if nothing is missing and nothing is under way. */
    save(text: RatingText = draft.values, version = draft.base) {
      const sent = sentAs(text, reasoned, version)
      if (sent && !save.isPending) save.mutate(sent)
    },
    change(patch: Partial<RatingText>): RatingText {
      const typed = { ...draft.values, ...patch }
      // Back where it was, there is nothing to say why of.
      const next = sameRating(typed, saved) ? { ...typed, reason: '' } : typed
      latest.current = next
      draft.change(next)
      return next
    },
  }
}

const isStale = (error: unknown) => error !== null && toProblem(error).status === 412

const withRating = (now: Categorisation, saved: Rating, source: RatingSource): Categorisation => ({
  ...now,
  ratings: now.ratings.map((one) =>
    one.criterionKey === saved.criterionKey
      ? { ...one, ...(source === 'self' ? { self: saved } : { rating: saved }) }
      : one,
  ),
})
