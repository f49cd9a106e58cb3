import { strengthReason } from './strength-reason.ts'
import { type LinkedEvidence, liveOn, strengthOn } from './strength.ts'
import type { Strength } from './words.ts'

/** How a claim is evidenced on a day: live pieces, strength, and why. domain.md §5.2. */
export type ClaimSummary = { count: number; strength: Strength; contested: boolean; reason: string }

/** `linked`: all that is linked to one claim. */
export function summaryOn(linked: readonly LinkedEvidence[], day: string, months: number): ClaimSummary {
  return {
    count: linked.filter((evidence) => liveOn(evidence, day, months)).length,
    ...strengthOn(linked, day, months),
    reason: strengthReason(linked, day, months),
  }
}
