import type { Report } from '@sixfold/shared/contracts/reports.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'

interface Act {
  report: Pick<Report, 'id' | 'version'>
  send: (sent: { params: { reportId: string }; version: number; key: string }) => Promise<unknown>
  done: string
  onDone: () => Promise<void> | void
}

/** An act on a report as it stands on the page; refused as stale, the page shows what came meanwhile. */
export function useReportAct({ report: { id, version }, send, done, onDone }: Act) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  return useMutation({
    mutationFn: () => send({ params: { reportId: id }, version, key: keyOf([id, version]) }),
    onSuccess: async () => {
      await onDone()
      await notify(done)
    },
    onSettled: async () => {
      await refreshAll(queryClient)
      rescueFocus()
    },
  })
}
