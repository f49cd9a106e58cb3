import type { ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { count } from '../../lib/format.ts'

const schools = (n: number) => count(n, 'school')

/** How many of each; what `ImportDifference` lists and what applying answers with. */
export interface Counts {
  added: number
  changed: number
  unchanged: number
  leftOut: number
  missing: number
}

export function countsOf(difference: ImportDifference): Counts {
  return {
    added: difference.added.length,
    changed: difference.changed.length,
    unchanged: difference.unchanged.length,
    leftOut: difference.leftOut.length,
    missing: difference.missing.length,
  }
}

/** "Add 31 schools and change 2", "Add 31 schools", "Change 2 schools"; null when there is nothing to do. */
export function applyWords({ added, changed }: Counts): string | null {
  if (added === 0 && changed === 0) return null
  if (added === 0) return `Change ${schools(changed)}`
  return changed === 0 ? `Add ${schools(added)}` : `Add ${schools(added)} and change ${changed}`
}

/** "31 schools are added and 2 changed; 4 stay as they were." */
export function resultWords({ added, changed, unchanged }: Counts): string {
  const done = [
    added > 0 && `${schools(added)} ${areOrIs(added)} added`,
    changed > 0 && changedWords(added, changed),
  ]
    .filter((part) => part !== false)
    .join(' and ')
  const rest =
    unchanged > 0
      ? `${unchanged.toLocaleString('en-GB')} ${unchanged === 1 ? 'stays as it was' : 'stay as they were'}`
      : ''
  return `${[done || 'Nothing is changed', rest].filter(Boolean).join('; ')}.`
}

const areOrIs = (n: number) => (n === 1 ? 'is' : 'are')

function changedWords(added: number, changed: number): string {
  return added > 0 ? `${changed} changed` : `${schools(changed)} ${areOrIs(changed)} changed`
}

/** "What it would do", said before: "31 schools would be added, 2 changed." */
export function planWords({ added, changed, unchanged }: Counts): string {
  if (added === 0 && changed === 0)
    return unchanged === 0
      ? 'No school of this trust can be imported from the file.'
      : 'Your schools are as the file says: there is nothing to do.'
  if (added === 0) return `${schools(changed)} would be changed.`
  return changed === 0
    ? `${schools(added)} would be added.`
    : `${schools(added)} would be added and ${changed} changed.`
}
