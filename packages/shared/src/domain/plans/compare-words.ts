import { academicYearWords } from '../calendar/academic-year.ts'
import { type Term, termWords } from '../calendar/calendar-days.ts'
import { dayWords } from '../calendar/day-words.ts'
import { type CriterionKey, type Scheme, criterionName } from '../categorisation/scheme.ts'
import { valueWords } from '../cycle/measure-words.ts'
import { type ChangePart, comparePlans, type Difference } from './compare.ts'
import type { PlanContent, PlannedMeasure, PlannedPriority } from './content.ts'
import { moneyWords } from './money-words.ts'

/** A difference as people read it. `field` null: all of it came or went; `from` and `to` are null where nothing was or is. */
export type ChangeInWords = {
  priority: { id: string; title: string } | null
  part: ChangePart
  /** The measure, milestone, action or option that it is about. */
  name: string | null
  what: Difference['what']
  field: string | null
  from: string | null
  to: string | null
}

const labels: Record<string, string> = {
  academicYear: 'Year',
  budgetPence: 'Budget',
  title: 'Title',
  criterionKey: 'Criterion',
  lead: 'Who leads it',
  problem: 'The problem',
  rootCause: 'Its root cause',
  intendedOutcome: 'The intended outcome',
  rank: 'Place in the plan',
  turn: 'Turn',
  why: 'Why it was chosen',
  costPence: 'Cost',
  name: 'Name',
  kind: 'Kind',
  unit: 'Unit',
  better: 'Better when',
  baseline: 'Baseline',
  baselineOn: 'Day of the baseline',
  target: 'Target',
  targetOn: 'Day of the target',
  fewPupils: 'On fewer than six pupils',
  term: 'Term',
  dueOn: 'Day',
  value: 'Milestone',
  note: 'Note',
  owner: 'Who does it',
  plannedPence: 'Planned cost',
}

const kinds: Record<string, string> = {
  number: 'a number',
  'yes-no': 'yes or no',
  level: 'a level of 1 to 4',
}

type Words = Pick<Scheme, 'criteria' | 'former' | 'ratingWords'>

/** What differs between two contents of a plan, in words with old and new, priority by priority; see `comparePlans`. */
export function changesInWords(scheme: Words, a: PlanContent, b: PlanContent): ChangeInWords[] {
  return comparePlans(a, b).map((it) => {
    const priority = priorityOf(it, a, b)
    return {
      priority: priority && { id: priority.id, title: priority.title },
      part: it.part,
      name: nameOf(it, priority, a),
      what: it.what,
      field: it.what === 'changed' ? (labels[it.field] ?? it.field) : null,
      from: it.what === 'changed' ? words(scheme, it, it.before, measureOf(it, a)) : null,
      to: it.what === 'changed' ? words(scheme, it, it.after, measureOf(it, b)) : null,
    }
  })
}

/** By the name that it has in `b`, or had in `a`. */
const priorityOf = (it: Difference, a: PlanContent, b: PlanContent): PlannedPriority | null =>
  [...b.priorities, ...a.priorities].find((one) => one.id === it.priorityId) ?? null

function measureOf(it: Difference, content: PlanContent): PlannedMeasure | null {
  const measures = content.priorities.find((one) => one.id === it.priorityId)?.measures ?? []
  return measures.find((one) => one.id === (it.part === 'milestone' ? it.measureId : it.id)) ?? null
}

/** What it is about inside a priority; null for the priority itself. */
function nameOf(it: Difference, priority: PlannedPriority | null, a: PlanContent): string | null {
  if (it.part === 'plan' || it.part === 'priority') return null
  const before = a.priorities.find((one) => one.id === it.priorityId)
  for (const held of [priority, before]) {
    const found = held && nameIn(held, it)
    if (found) return found
  }
  return null
}

function nameIn(priority: PlannedPriority, it: Difference): string | null {
  const measure = priority.measures.find((one) => one.id === (it.part === 'milestone' ? it.measureId : it.id))
  switch (it.part) {
    case 'option':
      return priority.option?.id === it.id ? priority.option.title : null
    case 'measure':
      return measure?.name ?? null
    case 'milestone': {
      const milestone = measure?.milestones.find((one) => one.id === it.id)
      return measure && milestone
        ? `${measure.name}, ${termWords[milestone.term].toLowerCase()} term ${academicYearWords(milestone.academicYear)}`
        : null
    }
    default:
      return priority.actions.find((one) => one.id === it.id)?.title ?? null
  }
}

/** A value as it reads beside its label; null for nothing. */
function words(
  scheme: Words,
  { part, ...it }: Difference & { what: 'changed' },
  value: string | number | boolean | null,
  measure: PlannedMeasure | null,
): string | null {
  if (value === null || value === '') return null
  switch (it.field) {
    case 'academicYear':
      return academicYearWords(Number(value))
    case 'budgetPence':
    case 'costPence':
    case 'plannedPence':
      return moneyWords(Number(value))
    case 'criterionKey':
      return criterionName(scheme, value as CriterionKey)
    case 'kind':
      return kinds[String(value)] ?? String(value)
    case 'better':
      return value === 'up' ? 'higher' : 'lower'
    case 'fewPupils':
      return value === true ? 'yes' : 'no'
    case 'term':
      return termWords[value as Term]
    case 'baselineOn':
    case 'targetOn':
    case 'dueOn':
      return dayWords(String(value))
    case 'baseline':
    case 'target':
    case 'value':
      return measure && part !== 'action' ? valueWords(scheme, measure, Number(value)) : String(value)
    default:
      return String(value)
  }
}
