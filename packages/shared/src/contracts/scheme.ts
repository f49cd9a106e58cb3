import { z } from 'zod'
import type { Level as LevelOf } from '../domain/categorisation/scheme.ts'
import { movements } from '../domain/categorisation/movement.ts'
import { seenStatuses } from '../domain/categorisation/status.ts'
import { reviewStatuses } from '../domain/reviews/status.ts'

/** The scheme's words as shapes; the lists themselves are the domain's, so that screens can read them. */
export const Level: z.ZodType<LevelOf> = z.union([z.literal(4), z.literal(3), z.literal(2), z.literal(1)], {
  error: 'Choose one of the four categories',
})
export const Movement = z.enum(movements)
export const SeenStatus = z.enum(seenStatuses)
export const ReviewStatus = z.enum(reviewStatuses)
