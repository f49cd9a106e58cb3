import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toProblem } from '../../lib/problem.ts'
import { type Guarded, useStableKey } from '../cycles/use-stable-key.ts'

/**
 * Saves something that the trust sets, on top of a version. When someone saved meanwhile (`stale`), what stands has been
 * read by then, for SaveEnd to show beside one's own.
 */
export function useSetting<Body, Answer>({
  body,
  save,
  reread,
  onSaved,
}: {
  body: Body
  save: (sent: Guarded<Body>) => Promise<Answer>
  /** Reads what stands now. */
  reread: () => Promise<unknown>
  onSaved: (answer: Answer) => Promise<void>
}) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const mutation = useMutation({
    mutationFn: (version: number) => save({ version, key: keyOf([version, body]), body }),
    onSuccess: async (answer) => {
      await onSaved(answer)
      void queryClient.invalidateQueries()
    },
    onError: (error) => (isStale(error) ? reread() : undefined),
  })
  return { ...mutation, stale: isStale(mutation.error) }
}

const isStale = (error: unknown) => error !== null && toProblem(error).status === 412
