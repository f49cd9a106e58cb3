import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toProblem } from '../../lib/problem.ts'

/**
 * Saves something that the trust sets, on top of a version. When someone saved meanwhile (`stale`), what stands has been
 * read by then, for SaveEnd to show beside one's own.
 */
export function useSetting<Answer>({
  save,
  reread,
  onSaved,
}: {
  save: (version: number) => Promise<Answer>
  /** Reads what stands now. */
  reread: () => Promise<unknown>
  onSaved: (answer: Answer) => Promise<void>
}) {
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: save,
    onSuccess: async (answer) => {
      await onSaved(answer)
      void queryClient.invalidateQueries()
    },
    onError: (error) => (isStale(error) ? reread() : undefined),
  })
  return { ...mutation, stale: isStale(mutation.error) }
}

const isStale = (error: unknown) => error !== null && toProblem(error).status === 412
