import { useMutation } from '@tanstack/react-query'
import { isUnreachable, toProblem } from '../../lib/problem.ts'

/**
 * Sends something whose ids are made with it, so that trying again makes one thing. Without a connection it waits, and is
 * sent when that is back. `spent`: an earlier wording with these ids arrived, though its answer did not.
 */
export function useSend(
  send: () => Promise<void>,
  onSent: () => Promise<void>,
  onError: (error: unknown) => void,
) {
  const mutation = useMutation({
    mutationFn: send,
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: onSent,
    onError,
  })
  return { ...mutation, spent: mutation.error !== null && isSpent(mutation.error) }
}

const isSpent = (error: unknown): boolean => {
  const { status, blockers } = toProblem(error)
  return status === 409 && blockers === undefined
}
