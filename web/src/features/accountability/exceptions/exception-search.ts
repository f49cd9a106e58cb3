import { type ExceptionRule, exceptionRules } from '@sixfold/shared/domain/accountability/exceptions/names.ts'

export interface ExceptionSearch {
  rule?: ExceptionRule
  school?: string
  /** Without it those that are open. */
  state?: 'acknowledged' | 'any'
  asAt?: string
}

/** What an address asks of the exceptions; whatever isn't known there is left out. */
export function exceptionSearch({ rule, school, state, asAt }: Record<string, unknown>): ExceptionSearch {
  const known = exceptionRules.find((one) => one === rule)
  return {
    ...(known ? { rule: known } : {}),
    ...(typeof school === 'string' && /^[0-9a-f-]{36}$/.test(school) ? { school } : {}),
    ...(state === 'acknowledged' || state === 'any' ? { state } : {}),
    ...(typeof asAt === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asAt) ? { asAt } : {}),
  }
}
