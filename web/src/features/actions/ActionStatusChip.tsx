import type { Action } from '@sixfold/shared/contracts/actions.ts'
import { type ActionStatus, actionStatusWords } from '@sixfold/shared/domain/plans/action.ts'
import type { Tone } from '../../theme/palette.ts'
import { Chip } from '../../ui/Chip.tsx'
import type { ShapeName } from '../../ui/Shape.tsx'

const looks: Record<ActionStatus, { tone: Tone; shape: ShapeName }> = {
  open: { tone: 'blue', shape: 'ring' },
  done: { tone: 'teal', shape: 'circle' },
  dropped: { tone: 'neutral', shape: 'square' },
}

/** Where an action stands, in shape and word; that it is overdue too. */
export function ActionStatusChip({ status, overdue }: Pick<Action, 'status' | 'overdue'>) {
  if (overdue)
    return (
      <Chip tone="red" shape="triangle">
        Overdue
      </Chip>
    )
  return <Chip {...looks[status]}>{actionStatusWords[status]}</Chip>
}
