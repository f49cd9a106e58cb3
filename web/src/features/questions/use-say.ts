import type { QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { refreshAll } from '../cycles/queries.ts'
import { type Guarded, useStableKey } from '../cycles/use-stable-key.ts'

interface Say<Body> {
  question: QuestionWithThread
  send: (sent: Guarded<Body> & { params: { questionId: string } }) => Promise<unknown>
  done: string
  onDone: () => void
}

/** Sends an act on a question as it stands on the page; refused as stale, the page shows what came meanwhile and the text stays. */
export function useSay<Body>({ question: { id, version }, send, done, onDone }: Say<Body>) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  return useMutation({
    mutationFn: (body: Body) =>
      send({ params: { questionId: id }, version, key: keyOf([id, version, body]), body }),
    onSuccess: async () => {
      onDone()
      await notify(done)
    },
    onSettled: async () => {
      await refreshAll(queryClient)
      rescueFocus()
    },
  })
}
