import { z } from 'zod'
import { ratingNoteFault } from '../domain/categorisation/rating.ts'
import { Day, Id, Instant, PersonName, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Rating, ratingNoteLimit, RatingValue } from './ratings.ts'
import { CriterionKey } from './criterion-key.ts'

const params = z.strictObject({ categorisationId: Id })

/**
 * A head's own judgement of the school. `ratings` has what was rated so far; only the school's heads read it before it is
 * submitted. `dueOn` is the round's day for it, null when it has none; `late` says that it came after that day.
 */
export const SelfAssessment = z.strictObject({
  dueOn: Day.nullable(),
  ratings: z.array(Rating),
  submitted: z.strictObject({ by: PersonName, at: Instant, late: z.boolean() }).nullable(),
})
export type SelfAssessment = z.infer<typeof SelfAssessment>

/**
 * Rates one criterion of the self-assessment, or corrects it, until it is submitted. If-Match names the version of this
 * criterion's self-rating, "0" before the first.
 */
export const rateSelf = endpoint({
  name: 'rateSelf',
  method: 'PUT',
  path: '/categorisations/:categorisationId/self-ratings/:criterionKey',
  summary: 'Rate a criterion of one’s own school',
  tag: 'categorisation',
  access: 'trust',
  params: params.extend({ criterionKey: CriterionKey }),
  body: z
    .strictObject({ value: RatingValue, note: text(ratingNoteLimit).nullable() })
    .superRefine(({ value, note }, ctx) => {
      const fault = ratingNoteFault(value, note)
      if (fault) ctx.addIssue({ code: 'custom', path: ['note'], message: fault })
    }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Rating,
  versioned: true,
})
