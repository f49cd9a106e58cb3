import type { ExceptionFacts } from './facts.ts'
import { type ExceptionRule, severities } from './names.ts'
import type { Found } from './rule.ts'
import { ruleOf, rules } from './rules.ts'
import type { Thresholds } from './thresholds.ts'

export type FoundBy = Found & { rule: ExceptionRule }

/** What every rule finds: the most pressing rules first, in their order, and of each the worst first, else by school. */
export function findExceptions(facts: ExceptionFacts, thresholds: Thresholds): FoundBy[] {
  return rules
    .flatMap(({ key, find }) =>
      find(facts, thresholds[key])
        .toSorted((a, b) => b.degree - a.degree)
        .map((found) => ({ ...found, rule: key })),
    )
    .toSorted((a, b) => pressing(a) - pressing(b))
}

const pressing = ({ rule }: FoundBy): number => severities.indexOf(ruleOf(rule).severity)

type Subject = { rule: ExceptionRule; record: { kind: string; id: string } }

/** Whether two say the same of the same record. */
export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.rule === b.rule && a.record.kind === b.record.kind && a.record.id === b.record.id
