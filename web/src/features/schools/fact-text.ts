import type { SchoolFactKey, SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import { phaseLabels } from '@sixfold/shared/domain/schools/phases.ts'
import { formatDay } from '../../lib/format.ts'

const days = new Set<SchoolFactKey>(['censusOn', 'openedOn', 'closedOn'])
const counts = new Set<SchoolFactKey>(['pupils', 'capacity'])

/** A fact as screens write it; null when the register doesn't say. */
export function factText(field: SchoolFactKey, value: SchoolFacts[SchoolFactKey]): string | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return counts.has(field) ? value.toLocaleString('en-GB') : String(value)
  if (typeof value === 'string') return days.has(field) ? formatDay(value) : value
  return value.length === 0 ? null : value.map((phase) => phaseLabels[phase]).join(', ')
}
