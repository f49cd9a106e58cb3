import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { noNames } from './no-names.ts'

interface WhyFormProps extends Pick<
  ComponentProps<typeof ReasonForm>,
  'children' | 'label' | 'missing' | 'verb'
> {
  /** Who reads the reason. */
  readBy: string
  /** Said once it is done. */
  done: string
  send: (reason: string, key: string) => Promise<unknown>
  onClose: () => void
  /** Once it is done and the page shows it: where the control was may be gone. The page's heading if this takes no focus. */
  onDone?: () => void
}

/** Asks why before something is done, and sends both. */
export function WhyForm({ readBy, done, send, onClose, onDone, ...form }: WhyFormProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const act = useMutation({
    mutationFn: (reason: string) => send(reason, keyOf([form.verb, reason])),
    onSuccess: async () => {
      onClose()
      await notify(done)
    },
    onSettled: async (_answer, error) => {
      await queryClient.invalidateQueries()
      if (!error) onDone?.()
      rescueFocus()
    },
  })
  return (
    <ReasonForm
      {...form}
      description={`${readBy} ${noNames}`}
      loading={act.isPending}
      error={act.error}
      onSend={act.mutate}
      onCancel={onClose}
    />
  )
}
