import { type Option, removeOption } from '@sixfold/shared/contracts/options.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'

interface RemoveOptionProps {
  option: Option
  opened: boolean
  onClose: () => void
}

/** Asks before an option is taken out. */
export function RemoveOption({ option, opened, onClose }: RemoveOptionProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const { id, version, title } = option
  const remove = useMutation({
    mutationFn: () => call(removeOption, { params: { optionId: id }, version, key: keyOf([id, version]) }),
    onSuccess: async () => {
      onClose()
      await refreshAll(queryClient)
      await notify('Option taken out')
    },
  })
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Take out “${title}”?`}
      confirmLabel="Take it out"
      onConfirm={() => remove.mutate()}
      loading={remove.isPending}
      error={remove.error}
      danger
    >
      <p>One that was weighed and not chosen is worth keeping: set it aside with the reason instead.</p>
    </ConfirmDialog>
  )
}
