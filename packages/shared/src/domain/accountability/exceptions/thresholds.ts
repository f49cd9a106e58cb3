import { type ExceptionRule, exceptionRules } from './names.ts'
import { ruleOf } from './rules.ts'

/** What a trust has set; a rule that isn't there has its usual threshold. */
export type SetThresholds = Partial<Record<ExceptionRule, number>>
export type Thresholds = Record<ExceptionRule, number>

export const thresholdsFrom = (set: SetThresholds): Thresholds =>
  Object.fromEntries(
    exceptionRules.map((rule) => [rule, set[rule] ?? ruleOf(rule).threshold.usual]),
  ) as Thresholds

/** What is wrong with thresholds, for the field of each; empty: nothing. Within its bounds no rule can be switched off. */
export const thresholdFaults = (set: SetThresholds): { path: string; message: string }[] =>
  exceptionRules.flatMap((rule) => {
    const { min, max } = ruleOf(rule).threshold
    const given = set[rule] ?? ruleOf(rule).threshold.usual
    return given >= min && given <= max
      ? []
      : [{ path: `exceptionThresholds.${rule}`, message: `Give a whole number from ${min} to ${max}` }]
  })

/** Without those that are the usual ones anyway. */
export const ownThresholds = (set: SetThresholds): SetThresholds =>
  Object.fromEntries(
    exceptionRules.flatMap((rule) => {
      const given = set[rule]
      return given === undefined || given === ruleOf(rule).threshold.usual ? [] : [[rule, given]]
    }),
  )
