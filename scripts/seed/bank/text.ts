import type { CriterionKey } from '../../../packages/shared/src/domain/categorisation/scheme.ts'
import type { Direction } from '../../../packages/shared/src/domain/cycle/measure.ts'
import type { EvidenceKind, EvidenceSource } from '../../../packages/shared/src/domain/evidence/words.ts'

/** Kinds of school that a text can be about. */
export type Kind = 'infant' | 'junior' | 'primary' | 'secondary' | 'all-through' | 'special' | 'college'

export const everyKind: readonly Kind[] = [
  'infant',
  'junior',
  'primary',
  'secondary',
  'all-through',
  'special',
  'college',
]
export const youngest: readonly Kind[] = ['infant', 'primary']
export const primaries: readonly Kind[] = ['junior', 'primary']
export const allPrimaries: readonly Kind[] = ['infant', 'junior', 'primary']
export const secondaries: readonly Kind[] = ['secondary', 'all-through']
export const mainstream: readonly Kind[] = ['infant', 'junior', 'primary', 'secondary', 'all-through']

/** Something seen, counted or written down. Without `openly` it stays with school and trust. */
export type Seen = {
  kind: EvidenceKind
  source: EvidenceSource
  title: string
  note: string
  openly?: true
}

/**
 * What a made-up school wrote about one thing that it set out to improve, step by step. `{from}` and `{to}` stand for the
 * measure's baseline and target with their unit.
 */
export type PriorityTexts = {
  title: string
  criterion: CriterionKey
  kinds: readonly Kind[]
  problem: string
  rootCause: string
  outcome: string
  /** `from` and `gain` are ranges from which a school's own numbers are drawn. */
  measure: {
    name: string
    unit: string
    better: Direction
    from: [number, number]
    gain: [number, number]
    decimals?: 1
  }
  /** What the problem is known by; the first is there before step 1 is left. */
  known: [Seen, Seen]
  options: string
  plan: string
  doing: string
  impact: string
  /** What the impact is known by. */
  shown: Seen
  learned: string
}
