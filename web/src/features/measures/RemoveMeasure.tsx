import { type Measure, removeMeasure } from '@sixfold/shared/contracts/measures.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'

interface RemoveMeasureProps {
  measure: Measure
  opened: boolean
  onClose: () => void
}

/** Asks before a measure is taken out. */
export function RemoveMeasure({ measure, opened, onClose }: RemoveMeasureProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const { id, version } = measure
  const remove = useMutation({
    mutationFn: () => call(removeMeasure, { params: { measureId: id }, version, key: keyOf([id, version]) }),
    onSuccess: async () => {
      onClose()
      await refreshAll(queryClient)
      await notify('Measure taken out')
    },
  })
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Take out “${measure.name}”?`}
      confirmLabel="Take it out"
      onConfirm={() => remove.mutate()}
      loading={remove.isPending}
      error={remove.error}
      danger
    >
      <p>
        It goes from this priority with its milestones. What was observed is kept in the record, but shown no
        more.
      </p>
    </ConfirmDialog>
  )
}
