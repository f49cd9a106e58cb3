import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import type { ReactNode } from 'react'
import { Notice } from '../../ui/Notice.tsx'

/** Whether what is planned of a priority can be changed now, by those who write it. */
export const mayPlan = ({ abilities, blockers }: Priority) =>
  abilities.write && blockers.planFields.length === 0

/** Why what is planned stays as it is just now, and what goes on all the same; nothing where it can be changed or all is over. */
export function PlanFieldsHeld({ priority, children }: { priority: Priority; children?: ReactNode }) {
  const { abilities, blockers } = priority
  if (!abilities.write || blockers.edit.length > 0 || blockers.planFields.length === 0) return null
  return (
    <Notice>
      {blockers.planFields.map(({ message }) => message).join('. ')}. {children}
    </Notice>
  )
}
