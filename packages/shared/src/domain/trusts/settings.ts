import type { SetThresholds } from '../accountability/exceptions/thresholds.ts'
import type { Weights } from '../support/suggest/weights.ts'

/** What a trust sets about its record. domain.md §2, §5.2 and §8. */
export type TrustSettings = {
  /** Working days from sending until a progress update is part of the published record. */
  updateDelayDays: number
  /** How many months evidence counts after its effective day. */
  evidenceMonths: number
  /** The day of each academic year, as `MM-DD`, by which each school's plan is to be approved. */
  planBy: string
  /** Pairings that a school may give at once: asked about or agreed, and not over. domain.md §6. */
  pairingsAtOnce: number
  /** What counts for how much where pairings are suggested; null: the usual weights. */
  supportWeights: Weights | null
  /** From when on rules find something worth a look; one that isn't named has its usual threshold. domain.md §8. */
  exceptionThresholds: SetThresholds
}

/** Until a trust sets its own. */
export const defaultSettings: TrustSettings = {
  updateDelayDays: 5,
  evidenceMonths: 12,
  planBy: '10-31',
  pairingsAtOnce: 2,
  supportWeights: null,
  exceptionThresholds: {},
}

/** Inclusive. */
export const settingLimits = {
  updateDelayDays: { min: 0, max: 10 },
  evidenceMonths: { min: 1, max: 36 },
  pairingsAtOnce: { min: 1, max: 10 },
} as const satisfies Partial<Record<keyof TrustSettings, { min: number; max: number }>>
