import { type Action, markActionsDone, setActionStatus } from '@sixfold/shared/contracts/actions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'

/** What is done with actions at once, without a question. */
export function useStatusActs(onDone: (done: Action[]) => void = () => {}) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  return {
    /** Marks them done, all or none. */
    markDone: useMutation({
      mutationFn: async (actions: readonly Action[]) => {
        const ids = actions.map(({ id }) => id)
        const key = keyOf(actions.map(({ id, version }) => [id, version]))
        return (await call(markActionsDone, { key, body: { ids } })).items
      },
      onSuccess: onDone,
      onSettled: () => refreshAll(queryClient),
    }),
    reopen: useMutation({
      mutationFn: ({ id, version }: Pick<Action, 'id' | 'version'>) =>
        call(setActionStatus, {
          params: { actionId: id },
          key: keyOf(['open', id, version]),
          body: { status: 'open' },
        }),
      // What went wrong is said in its row, which a list read again may not have any more.
      onSuccess: () => refreshAll(queryClient),
    }),
  }
}
