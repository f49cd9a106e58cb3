import { z } from 'zod'
import { measureKinds } from '../domain/cycle/measure.ts'
import { Day, Id, SchoolName } from './common.ts'
import { CriterionKey } from './criterion-key.ts'
import { endpoint } from './endpoint.ts'
import { RatingValue } from './ratings.ts'
import { Evaluations, PairingStatus } from './support.ts'
import { LedgerGiver } from './support-ledger.ts'

const Count = z.int().min(0)
const Criterion = z.strictObject({ key: CriterionKey, name: z.string() })
const Published = z.strictObject({ value: RatingValue, effectiveOn: Day })

const Seen = z.strictObject({ value: z.number(), on: Day })

const SupportImpact = z.strictObject({
  pairingId: Id,
  status: PairingStatus,
  giver: LedgerGiver,
  receiver: SchoolName,
  criterion: Criterion,
  agreedOn: Day,
  endedOn: Day,
  /** In half-days, and what they cost in pence; null: no cost is agreed. */
  delivered: Count,
  deliveredPence: Count.nullable(),
  evaluations: Evaluations,
  /**
   * The receiver's published rating of the criterion, in force on the day of the agreement and in force today if from a later
   * decision; null for whoever doesn't read the receiver's published ratings.
   */
  ratings: z
    .strictObject({ before: Published.nullable(), after: Published.nullable(), change: z.int().nullable() })
    .nullable(),
  /**
   * Measures of the priority that it served, before the agreement and as last seen since, as far as one reads them; `moved` as was
   * wanted or not. None where it served none that they read; null for whoever doesn't read the receiver's record.
   */
  measures: z
    .array(
      z.strictObject({
        id: Id,
        name: z.string(),
        kind: z.enum(measureKinds),
        unit: z.string(),
        before: Seen.nullable(),
        after: Seen.nullable(),
        moved: z.enum(['better', 'same', 'worse']).nullable(),
      }),
    )
    .nullable(),
})
export type SupportImpact = z.infer<typeof SupportImpact>

/** `n` pairings are behind it; on fewer than three `value` is null. */
const Claim = z.strictObject({ n: Count, value: z.number().nullable() })
const Claims = z.strictObject({
  pairings: Count,
  /** Change of rating, in levels. */
  perTenHalfDays: Claim,
  perThousandPounds: Claim,
  /** How receivers judged it in the mean, from 0 (none yet) to 3 (sustained). */
  judged: Claim,
  /** Of a hundred measures with a value before and after, how many moved as was wanted. */
  measuresBetter: Claim,
})
export type SupportClaims = z.infer<typeof Claims>
const by = <S extends z.ZodType>(of: S) => z.array(Claims.extend({ of }))

/** Support that is completed, the latest first, as far as one reads it; and over all of it the change of rating beside its length and cost. */
export const getSupportImpact = endpoint({
  name: 'getSupportImpact',
  method: 'GET',
  path: '/support/impact',
  summary: 'What changed where support was given',
  tag: 'support',
  access: 'trust',
  status: 200,
  answer: z.strictObject({
    items: z.array(SupportImpact),
    all: Claims,
    givers: by(LedgerGiver),
    criteria: by(Criterion),
    /** By what it was about and the phase of the school that was helped: what worked for which context. */
    contexts: by(z.strictObject({ criterion: Criterion, phase: z.string() })),
  }),
})
