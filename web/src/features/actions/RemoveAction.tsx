import { type Action, removeAction } from '@sixfold/shared/contracts/actions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'

interface RemoveActionProps {
  action: Action
  opened: boolean
  onClose: () => void
}

/** Asks before an action that no approved plan holds is taken out. */
export function RemoveAction({ action, opened, onClose }: RemoveActionProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const { id, version, title } = action
  const remove = useMutation({
    mutationFn: () => call(removeAction, { params: { actionId: id }, version, key: keyOf([id, version]) }),
    onSuccess: async () => {
      onClose()
      await refreshAll(queryClient)
      await notify('Action taken out')
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
      <p>No approved plan holds it, so nothing of it stays to be seen.</p>
    </ConfirmDialog>
  )
}
