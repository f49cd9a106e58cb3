import type { ExceptionFacts } from './facts.ts'
import type { ExceptionRecord, ExceptionRule, Severity } from './names.ts'

/** What a rule found. Whole numbers as `degree`: higher is worse. `since` is the day on which this spell of it began: what it says of then. */
export type Found = {
  record: { kind: ExceptionRecord; id: string }
  /** The school that it is about first; of support the giver's after it. None: a giver that isn't a school. */
  schools: readonly { id: string; name: string }[]
  title: string
  /** What shows it, where that isn't the record. */
  proof?: { kind: ExceptionRecord; id: string } | null
  reason: string
  /** What the reason rests on, where its words differ by reader; else the reason itself. */
  basis?: string
  degree: number
  since: string
}

/** From when on a rule fires, which a trust sets within bounds: raising it never makes a rule find more. */
export type Threshold = {
  usual: number
  min: number
  max: number
  /** What is set, as a question, and its unit. */
  asks: string
  unit: readonly [one: string, many: string]
}

/** A rule: what makes something worth a look, said in words, and what to ask about it. domain.md §8. */
export type Rule = {
  key: ExceptionRule
  severity: Severity
  threshold: Threshold
  /** Of a rule with this threshold: its name, and when it fires. */
  name(threshold: number): string
  fires(threshold: number): string
  /** What its findings say together in the sentence that heads the board's page; null: another figure there says it. */
  clause: ((found: readonly Found[], threshold: number) => string) | null
  /** Three questions worth asking. */
  questions: readonly [string, string, string]
  find(facts: ExceptionFacts, threshold: number): Found[]
}

export const defineRule = (rule: Rule): Rule => rule
