import { addDays } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import { type EvidenceKind, type EvidenceSource, type Stance, type Strength, strengths } from './words.ts'

/** Days (`YYYY-MM-DD`) that decide whether evidence is live. `withdrawnOn` is the day in London on which it was withdrawn. */
export type EvidenceDays = { effectiveOn: string; expiresOn: string | null; withdrawnOn: string | null }

/**
 * Whether evidence counts on a day: effective on it or at most `months` before, its last day not passed, and not
 * withdrawn by then. domain.md §5.2.
 */
export function liveOn(evidence: EvidenceDays, day: string, months = 12): boolean {
  return (
    evidence.effectiveOn <= day &&
    evidence.effectiveOn >= addMonths(day, -months) &&
    (evidence.expiresOn === null || evidence.expiresOn >= day) &&
    (evidence.withdrawnOn === null || evidence.withdrawnOn > day)
  )
}

/**
 * The last day on which evidence counts, were it not withdrawn: its own last day, or `months` after it was seen. Months of
 * different length make a few days of some months reach back to the same one.
 */
export function countsUntil(evidence: Pick<EvidenceDays, 'effectiveOn' | 'expiresOn'>, months = 12): string {
  const { effectiveOn, expiresOn } = evidence
  let last = addMonths(effectiveOn, months)
  for (let next = addDays(last, 1); addMonths(next, -months) <= effectiveOn; next = addDays(next, 1))
    last = next
  return expiresOn !== null && expiresOn < last ? expiresOn : last
}

export type LinkedEvidence = EvidenceDays & { kind: EvidenceKind; source: EvidenceSource; stance: Stance }

/**
 * How well a claim is evidenced on a day; domain.md §5.2. Nothing linked: none. Nothing live: stale. Two kinds that
 * support it: adequate. Three, with one from outside the school: strong. Anything else live, even if it only
 * contradicts: thin. `contested` is beside it when something live contradicts.
 */
export function strengthOn(
  linked: readonly LinkedEvidence[],
  day: string,
  months = 12,
): { strength: Strength; contested: boolean } {
  const live = linked.filter((evidence) => liveOn(evidence, day, months))
  const supporting = live.filter((evidence) => evidence.stance === 'supports')
  return {
    strength: levelOf(linked.length, live.length, supporting),
    contested: live.some((e) => e.stance === 'contradicts'),
  }
}

function levelOf(linked: number, live: number, supporting: readonly LinkedEvidence[]): Strength {
  if (linked === 0) return 'none'
  if (live === 0) return 'stale'
  const kinds = new Set(supporting.map((evidence) => evidence.kind)).size
  if (kinds >= 3 && supporting.some((evidence) => evidence.source !== 'school')) return 'strong'
  return kinds >= 2 ? 'adequate' : 'thin'
}

/** The weakest of several; null when there are none. */
export function weakestOf(all: readonly Strength[]): Strength | null {
  return strengths.find((strength) => all.includes(strength)) ?? null
}
