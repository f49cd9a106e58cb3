import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import type { Ending } from '@sixfold/shared/domain/cycle/close-cycle.ts'
import type { FormError } from '../../ui/FormErrors.tsx'

/** What is said of each priority when its cycle is closed, as fields. */
export type Said = Record<string, string>

export const fieldOf = (priorityId: string, what: 'outcome' | 'reason') => `${what}-${priorityId}`

/** What was said of each, and what is still missing. */
export function endingsIn(
  open: readonly Pick<PriorityShort, 'id' | 'title'>[],
  said: Said,
): { endings: Ending[]; faults: FormError[] } {
  const endings: Ending[] = []
  const faults: FormError[] = []
  for (const { id, title } of open) {
    const reason = said[fieldOf(id, 'reason')]?.trim() ?? ''
    const outcome = said[fieldOf(id, 'outcome')]
    if (outcome === 'carried-over') endings.push({ priorityId: id, outcome })
    else if (outcome === 'stop' && reason !== '') endings.push({ priorityId: id, outcome, reason })
    else if (outcome === 'stop')
      faults.push({ fieldId: fieldOf(id, 'reason'), message: `Say why “${title}” stops` })
    else faults.push({ fieldId: fieldOf(id, 'outcome'), message: `Say what becomes of “${title}”` })
  }
  return { endings, faults }
}
