/** A phase of education. A school has a *set* of them, in this order (domain.md §1). */
export const phaseKeys = ['nursery', 'primary', 'secondary', 'sixteen-plus'] as const
export type Phase = (typeof phaseKeys)[number]

export const phaseLabels: Record<Phase, string> = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  'sixteen-plus': '16 plus',
}

/** What the register says that bears on phase; names in its own words, ages in years, null where unknown. */
export interface PhaseFacts {
  phaseName: string | null
  typeName: string | null
  /** The age from which, and the age until which, the school may by statute take pupils. */
  lowAge: number | null
  highAge: number | null
  /** Said outright by the register, so they win over the ages. */
  hasNursery?: boolean | null
  hasSixthForm?: boolean | null
}

/**
 * The phases that a school teaches, in order and without repeats. The register's own phase decides
 * between primary and secondary; ages add the nursery and the sixth form. Middle schools and
 * all-through schools are both. Where the register gives no phase ("Not applicable": special schools
 * and alternative provision) the ages alone decide, then the type. Nothing to go by: [].
 */
export function phasesOf(facts: PhaseFacts): Phase[] {
  const phase = lowerCase(facts.phaseName)
  if (phase === 'nursery') return ['nursery']
  if (phase === '16 plus') return ['sixteen-plus']
  if (phase === 'primary') return inOrder(early(facts), 'primary')
  if (phase === 'secondary') return inOrder('secondary', late(facts))
  if (phase.startsWith('middle deemed')) return ['primary', 'secondary']
  if (phase === 'all-through') return inOrder(early(facts), 'primary', 'secondary', late(facts))
  const byAge = phasesByAge(facts)
  return byAge.length > 0 ? byAge : phasesByType(facts)
}

/** Special schools of every kind, by the register's type, e.g. "Academy special converter". */
export function isSpecial(typeName: string | null): boolean {
  return /\bspecial\b/i.test(typeName ?? '')
}

/** One short word or two for a screen: "Primary", "Infant", "Special", "All-through". Unknown: "Not known". */
export function describePhase(facts: PhaseFacts): string {
  const phase = lowerCase(facts.phaseName)
  if (isSpecial(facts.typeName)) return 'Special'
  if (/alternative provision|pupil referral/i.test(facts.typeName ?? '')) return 'Alternative provision'
  if (phase === 'primary') return primaryWord(facts)
  if (phase.startsWith('middle deemed')) return 'Middle'
  if (phase === 'all-through') return 'All-through'
  return wordFor(phasesOf(facts))
}

/** Infants leave at 7, first schools at 8 to 10, juniors start at 7 or later. */
function primaryWord({ lowAge, highAge }: PhaseFacts): string {
  if (lowAge !== null && lowAge >= 7) return 'Junior'
  if (highAge !== null && highAge <= 7) return 'Infant'
  if (highAge !== null && highAge <= 10) return 'First'
  return 'Primary'
}

function wordFor(phases: Phase[]): string {
  if (phases.includes('primary') && phases.includes('secondary')) return 'All-through'
  if (phases.includes('secondary')) return 'Secondary'
  if (phases.includes('primary')) return 'Primary'
  if (phases.includes('sixteen-plus')) return 'Sixth form college'
  return phases.includes('nursery') ? 'Nursery' : 'Not known'
}

/** Pupils stay until they reach `highAge`, so ages 4 to 11 hold no secondary year. */
function phasesByAge(facts: PhaseFacts): Phase[] {
  const { lowAge, highAge } = facts
  if (lowAge === null || highAge === null || lowAge >= highAge) return []
  return inOrder(
    early(facts),
    lowAge < 11 && highAge > 5 && 'primary',
    lowAge < 16 && highAge > 11 && 'secondary',
    late(facts),
  )
}

function phasesByType({ typeName }: PhaseFacts): Phase[] {
  if (/nursery/i.test(typeName ?? '')) return ['nursery']
  return /sixth form|16.?(to|-).?19|post.?16|further education/i.test(typeName ?? '') ? ['sixteen-plus'] : []
}

function early({ hasNursery, lowAge }: PhaseFacts): Phase | false {
  return (hasNursery ?? (lowAge !== null && lowAge < 4)) && 'nursery'
}

function late({ hasSixthForm, highAge }: PhaseFacts): Phase | false {
  return (hasSixthForm ?? (highAge !== null && highAge > 16)) && 'sixteen-plus'
}

function inOrder(...phases: (Phase | false)[]): Phase[] {
  return phases.filter((phase) => phase !== false)
}

function lowerCase(name: string | null): string {
  return (name ?? '').trim().toLowerCase()
}
