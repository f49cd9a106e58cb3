import { moveStep } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { priorityQuery, refreshAll } from './queries.ts'
import { useStableKey } from './use-stable-key.ts'

export type Move = BodyInput<typeof moveStep>

/** Moves a priority, and shows the step that it is at then. What went wrong stays in `error`, with the page read afresh. */
export function useMove(priority: Priority, onDone?: () => void) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const keyOf = useStableKey()
  const words = useStepWords()
  return useMutation({
    mutationFn: (body: Move) =>
      call(moveStep, {
        params: { priorityId: priority.id },
        version: priority.version,
        key: keyOf([priority.version, body]),
        body,
      }),
    onSuccess: async (now) => {
      queryClient.setQueryData(priorityQuery(now.id).queryKey, now)
      onDone?.()
      await navigate({
        to: '/priorities/$priorityId',
        params: { priorityId: now.id },
        search: {},
        resetScroll: false,
      })
      await notify(now.step ? `Now at “${words(now.step).title}”` : 'This priority is completed')
    },
    onSettled: () => refreshAll(queryClient),
  })
}
