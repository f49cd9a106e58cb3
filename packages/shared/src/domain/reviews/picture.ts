import type { StepKey } from '../cycle/steps.ts'
import type { PlanContent } from '../plans/content.ts'

/** Which approved version of the school's plan a picture shows. */
export type PicturedVersion = { planId: string; number: number; academicYear: number; approvedOn: string }

/** A school's plan as an approved version holds it; both null where none was approved. */
export type PlanPicture = { version: PicturedVersion | null; content: PlanContent | null }

/**
 * Where the earlier picture comes from: the version in force when the last review was prepared, else the first that was
 * approved of the plan that is in force now, else there is none.
 */
export const earlierPictures = ['in-force-at-last-review', 'first-approved', 'none'] as const
export type EarlierPicture = (typeof earlierPictures)[number]

export const earlierPictureWords: Record<EarlierPicture, string> = {
  'in-force-at-last-review': 'The plan in force at the last review',
  'first-approved': 'The plan as it was first approved',
  none: 'No plan was approved yet',
}

/** Where a priority stands when its review is prepared; `step` is null once completed. */
export type Standing = {
  priorityId: string
  status: 'open' | 'completed'
  step: StepKey | null
  turn: number
}

/** What a preparation freezes: the plan as it was, and as it is with where each priority stands. */
export type Pictures = {
  before: PlanPicture & { why: EarlierPicture }
  now: PlanPicture & { standings: Standing[] }
}
