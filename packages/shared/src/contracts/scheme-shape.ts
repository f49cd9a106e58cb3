import { z } from 'zod'
import { schemeLimits } from '../domain/schemes/scheme-limits.ts'
import { text } from './common.ts'
import { CriterionKey } from './criterion-key.ts'

const within = ({ min, max }: { min: number; max: number }) =>
  z
    .int('Give a whole number')
    .min(min, `Give a number from ${min} to ${max}`)
    .max(max, `Give a number from ${min} to ${max}`)

/** Said of each level, 4 to 1. */
export const perLevel = <S extends z.ZodType>(said: S) =>
  z.strictObject({ 4: said, 3: said, 2: said, 1: said })

/** Trimmed; '' where nothing was written. */
const unwritten = (max: number) => z.string().trim().max(max, `Keep this to ${max} characters`)

/** One thing judged, and how one tells each level. */
const Criterion = z.strictObject({
  key: CriterionKey,
  name: text(schemeLimits.name),
  limiting: z.boolean(),
  descriptors: perLevel(unwritten(schemeLimits.descriptor)),
})

/**
 * A scheme whole: categories with what they entitle to, the words of the ratings, criteria with how one tells each level, and the
 * head's working days to reply and months to the review. Support in half-days a year. domain.md §4.1
 */
export const SchemeShape = z.strictObject({
  levels: perLevel(
    z.strictObject({
      label: text(schemeLimits.label),
      meaning: unwritten(schemeLimits.meaning),
      supportHalfDays: within(schemeLimits.supportHalfDays),
      visitsATerm: within(schemeLimits.visitsATerm),
    }),
  ),
  ratingWords: perLevel(text(schemeLimits.word)),
  criteria: z
    .array(Criterion)
    .min(
      schemeLimits.criteria.min,
      `Keep at least ${schemeLimits.criteria.min} criteria: fewer suggest nothing`,
    )
    .max(schemeLimits.criteria.max, `Keep to ${schemeLimits.criteria.max} criteria`),
  replyDays: within(schemeLimits.replyDays),
  reviewMonths: within(schemeLimits.reviewMonths),
})
