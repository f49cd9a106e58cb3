import { type Cycle, setRanks } from '@sixfold/shared/contracts/cycles.ts'
import { call } from '../../lib/api-client.ts'
import { OrderEditor } from './OrderEditor.tsx'
import { useStableKey } from './use-stable-key.ts'

/** A cycle's priorities, to put in order. */
export function RankEditor({ cycle, onDone }: { cycle: Cycle; onDone: () => void }) {
  const { id, version, priorities, blockers } = cycle
  const keyOf = useStableKey()
  return (
    <OrderEditor
      items={priorities}
      lead="Put the most important first: drag by the dots, or use the arrows."
      reasons={blockers.rank}
      save={(priorityIds) =>
        call(setRanks, {
          params: { cycleId: id },
          version,
          key: keyOf([version, priorityIds]),
          body: { priorityIds },
        })
      }
      onDone={onDone}
    />
  )
}
