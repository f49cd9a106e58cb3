import { addAction, getAction } from '@sixfold/shared/contracts/actions.ts'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { isUnreachable, toProblem } from '../../lib/problem.ts'
import { refreshAll } from '../cycles/queries.ts'
import { type ActionText, plannedOf, textOf } from './action-text.ts'

export type NewAction = ActionText & { id: string }
type Added = AnswerOf<typeof addAction>

/**
 * Adds an action once, however often it is tried: its id is made with it. Without a connection it waits, and is added when
 * that is back. `spent`: an earlier wording with this id arrived, though its answer did not.
 */
export function useAddAction(priorityId: string, onAdded: (added: Added) => void) {
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: async ({ id, ...text }: NewAction): Promise<Added> => {
      try {
        return await call(addAction, { body: { id, priorityId, ...plannedOf(text) } })
      } catch (error) {
        if (!isSpent(error)) throw error
        const there = await call(getAction, { params: { actionId: id } }).catch(() => null)
        if (there && isSame(text, textOf(there))) return { ...there, warnings: [] }
        throw error
      }
    },
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async (added) => {
      await refreshAll(queryClient)
      onAdded(added)
    },
    onError: () => refreshAll(queryClient),
  })
  return { ...mutation, spent: mutation.error !== null && isSpent(mutation.error) }
}

const isSame = (a: ActionText, b: ActionText) => JSON.stringify(plannedOf(a)) === JSON.stringify(plannedOf(b))

const isSpent = (error: unknown): boolean => {
  const { status, blockers } = toProblem(error)
  return status === 409 && blockers === undefined
}
