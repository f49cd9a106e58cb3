import { z } from 'zod'
import { exceptionRules } from '../domain/accountability/exceptions/names.ts'
import { dayOfYearPattern } from '../domain/plans/plan-by.ts'
import { settingLimits } from '../domain/trusts/settings.ts'
import { abilities, Id, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { WeightsBody } from './support-weights.ts'

/** What isn't named has its usual threshold; the bounds are those of each rule. */
const Thresholds = z.partialRecord(z.enum(exceptionRules), z.int())

const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max)

/** The trust and what it sets about its record. */
export const Trust = z.strictObject({
  id: Id,
  name: z.string(),
  settings: z.strictObject({
    /** Working days from sending until a progress update is part of the published record. */
    updateDelayDays: z.int(),
    /** How many months evidence counts after its effective day. */
    evidenceMonths: z.int(),
    /** The day of each academic year, as `MM-DD`, by which each school's plan is to be approved. */
    planBy: z.string(),
    /** Pairings that a school may give at once; more need a reason, and none is suggested. */
    pairingsAtOnce: z.int(),
    /** What counts for how much where pairings are suggested; null: the usual weights. */
    supportWeights: WeightsBody.nullable(),
    /** From when on each rule finds something worth a look, as far as the trust has set it. */
    exceptionThresholds: Thresholds,
  }),
  abilities: abilities('edit'),
  version: Version,
})
export type Trust = z.infer<typeof Trust>

export const getTrust = endpoint({
  name: 'getTrust',
  method: 'GET',
  path: '/trust',
  summary: 'The trust and its settings',
  tag: 'trust',
  access: 'trust',
  status: 200,
  answer: Trust,
  versioned: true,
})

/** Absent leaves a setting; null takes the usual weights. What was set before is kept, so that a past day reads as it did. */
export const editTrust = endpoint({
  name: 'editTrust',
  method: 'PATCH',
  path: '/trust',
  summary: 'Change the trust’s settings',
  tag: 'trust',
  access: 'trust',
  body: z
    .strictObject({
      updateDelayDays: within(settingLimits.updateDelayDays),
      evidenceMonths: within(settingLimits.evidenceMonths),
      planBy: z
        .string()
        .regex(new RegExp(dayOfYearPattern), 'Give a month and a day that every year has, as 10-31'),
      pairingsAtOnce: within(settingLimits.pairingsAtOnce),
      supportWeights: WeightsBody.nullable(),
      exceptionThresholds: Thresholds,
    })
    .partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Trust,
  versioned: true,
})
