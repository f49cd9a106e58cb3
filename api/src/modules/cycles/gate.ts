import { type GateItem, gateOf, type StepFacts } from '@sixfold/shared/domain/cycle/gate.ts'
import { beginningOfStep4, unobservedSince } from '@sixfold/shared/domain/cycle/observed-since.ts'
import {
  isOver,
  termInWords,
  termsWithoutUpdate,
  toldInHolidays,
} from '@sixfold/shared/domain/cycle/updates-due.ts'
import { liveOn } from '@sixfold/shared/domain/evidence/strength.ts'
import { impactEvidence, type PriorityFacts } from './facts.ts'
import type { GateRow } from './gate-rows.ts'

/**
 * Every condition for leaving the present step, met or not (domain.md §3); none once completed, nor for those who only read
 * the published record.
 */
export function gateFor(facts: PriorityFacts, today: string): GateItem[] {
  const step = stepFactsOf(facts, today)
  return step ? gateOf(step) : []
}

function stepFactsOf(facts: PriorityFacts, today: string): StepFacts | null {
  const { row, gate } = facts
  if (row.step === null || gate === null) return null
  switch (row.step) {
    case 'diagnose':
      return diagnoseFacts(facts, today)
    case 'explore':
      return { step: row.step, options: gate.options }
    case 'prepare':
      return { step: row.step, ...gate, measures: facts.measures.map(({ id }) => id) }
    case 'deliver':
      return {
        step: row.step,
        openActions: gate.actions.filter(({ open }) => open).length,
        ...toTell(facts, gate, today),
      }
    case 'evaluate':
      return {
        step: row.step,
        judged: gate.judged,
        unobserved: unobservedIn(facts),
        strength: impactEvidence(facts, today).strength,
      }
    case 'secure':
      return { step: row.step }
  }
}

function diagnoseFacts({ row, measures, evidence, evidenceMonths }: PriorityFacts, today: string): StepFacts {
  return {
    step: 'diagnose',
    problem: row.problem,
    rootCause: row.rootCause,
    intendedOutcome: row.intendedOutcome,
    baselines: measures.filter((measure) => measure.baseline !== null).length,
    withoutBaseline: measures.filter((measure) => measure.baseline === null).map(({ id }) => id),
    liveEvidence: evidence.filter(
      (piece) => piece.turn === row.turn && piece.step === 'diagnose' && liveOn(piece, today, evidenceMonths),
    ).length,
  }
}

const unobservedIn = ({ row, trail, measures, observations }: PriorityFacts): string[] =>
  unobservedSince(
    beginningOfStep4(trail, row.turn),
    measures.map(({ id }) => id),
    observations,
  )

function toTell({ trail, row, calendar }: PriorityFacts, { updates }: GateRow, today: string) {
  const missing = termsWithoutUpdate(trail, row.turn, updates, calendar, today)
  return {
    termsWithoutUpdate: missing.map(termInWords),
    someTermIsOver: missing.some((term) => isOver(term, calendar, today)),
    toldInHolidays: toldInHolidays(updates, row.turn, calendar),
  }
}
