import { Button } from '@mantine/core'
import { type Milestone, removeMilestone } from '@sixfold/shared/contracts/measures.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'

/** Takes a milestone out at once: it is set again as quickly. */
export function RemoveMilestone({ milestone, onRemoved }: { milestone: Milestone; onRemoved: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const { id, version } = milestone
  const remove = useMutation({
    mutationFn: () =>
      call(removeMilestone, { params: { milestoneId: id }, version, key: keyOf([id, version]) }),
    onSuccess: async () => {
      onRemoved()
      await refreshAll(queryClient)
      await notify('Milestone taken out')
    },
  })
  return (
    <>
      <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
        Take it out
      </Button>
      <ProblemAlert error={remove.error} takeFocus />
    </>
  )
}
