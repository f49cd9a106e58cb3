import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isUnreachable, toProblem } from '../../lib/problem.ts'
import { standing } from './queries.ts'
import { type Guarded, useStableKey } from './use-stable-key.ts'

/**
 * Saves something of a priority on top of a version. When someone saved meanwhile (`stale`), the page has by then read
 * what stands, for SaveEnd to show beside one's own. Without a connection it waits, and saves when that is back; what
 * was saved although no answer came is then not saved again.
 */
export function useGuardedSave<Body, Answer>(
  priorityId: string,
  body: Body,
  save: (sent: Guarded<Body>) => Promise<Answer>,
  onSaved: (answer: Answer) => Promise<void>,
) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const mutation = useMutation({
    mutationFn: (version: number) => save({ version, key: keyOf([version, body]), body }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: onSaved,
    onError: (error) => (isStale(error) ? standing(queryClient, priorityId) : undefined),
  })
  return { ...mutation, stale: isStale(mutation.error) }
}

const isStale = (error: unknown) => error !== null && toProblem(error).status === 412
