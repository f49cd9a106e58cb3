import type { PlanContent, PlannedAction, PlannedMeasure, PlannedPriority } from './content.ts'

/** What a difference is about. */
export const changeParts = ['plan', 'priority', 'option', 'measure', 'milestone', 'action'] as const
export type ChangePart = (typeof changeParts)[number]

type Milestone = PlannedMeasure['milestones'][number]
type Option = NonNullable<PlannedPriority['option']>
type Value = string | number | boolean | null

/** Where a difference is: the priority, and in it the measure of a milestone. Null: none. */
export type Place = {
  part: ChangePart
  priorityId: string | null
  measureId: string | null
  id: string | null
}

/** A field that differs, or a whole part that is in one version only. */
export type Difference = Place &
  (
    | { what: 'changed'; field: string; before: Value; after: Value }
    | {
        what: 'added' | 'removed'
        whole: PlannedPriority | Option | PlannedMeasure | Milestone | PlannedAction
      }
  )

/** The fields of each part, in the order in which people read them. What it holds besides are parts of their own. */
export const fieldsOf = {
  plan: ['academicYear', 'budgetPence'],
  priority: [
    'title',
    'criterionKey',
    'lead',
    'problem',
    'rootCause',
    'intendedOutcome',
    'budgetPence',
    'rank',
    'turn',
  ],
  option: ['title', 'why', 'costPence'],
  measure: ['name', 'kind', 'unit', 'better', 'baseline', 'baselineOn', 'target', 'targetOn', 'fewPupils'],
  milestone: ['academicYear', 'term', 'dueOn', 'value', 'note'],
  action: ['title', 'owner', 'dueOn', 'plannedPence'],
} as const satisfies Record<ChangePart, readonly string[]>

/**
 * Every difference between two contents of a plan, from `a` to `b`: priorities, measures, milestones and actions are matched
 * by their ids, so their order is none. A part that is in one of them only is one difference, whole.
 */
export function comparePlans(a: PlanContent, b: PlanContent): Difference[] {
  return [
    ...fields(a, b, { part: 'plan', priorityId: null, measureId: null, id: null }),
    ...parts(a.priorities, b.priorities, { part: 'priority', priorityId: null, measureId: null }, inPriority),
  ]
}

function inPriority(a: PlannedPriority, b: PlannedPriority): Difference[] {
  const within = { priorityId: b.id, measureId: null }
  return [
    ...parts(one(a.option), one(b.option), { part: 'option', ...within }),
    ...parts(a.measures, b.measures, { part: 'measure', ...within }, (before, after) =>
      parts(before.milestones, after.milestones, { part: 'milestone', ...within, measureId: after.id }),
    ),
    ...parts(a.actions, b.actions, { part: 'action', ...within }),
  ]
}

type Part = PlannedPriority | Option | PlannedMeasure | Milestone | PlannedAction

/** First what is in both, in the order of `b`, each with what it holds; then what came, then what went. */
function parts<P extends Part>(
  a: readonly P[],
  b: readonly P[],
  at: Omit<Place, 'id'>,
  deeper: (before: P, after: P) => Difference[] = () => [],
): Difference[] {
  const place = ({ id }: P): Place => ({ ...at, priorityId: at.priorityId ?? id, id })
  return [
    ...b.flatMap((after) => {
      const before = a.find((other) => other.id === after.id)
      return before ? [...fields(before, after, place(after)), ...deeper(before, after)] : []
    }),
    ...b.filter(isNotIn(a)).map((whole) => ({ ...place(whole), what: 'added' as const, whole })),
    ...a.filter(isNotIn(b)).map((whole) => ({ ...place(whole), what: 'removed' as const, whole })),
  ]
}

function fields(before: object, after: object, at: Place): Difference[] {
  const valueOf = (of: object, field: string) => (of as Record<string, Value>)[field] ?? null
  return fieldsOf[at.part]
    .filter((field) => valueOf(before, field) !== valueOf(after, field))
    .map((field) => ({
      ...at,
      what: 'changed' as const,
      field,
      before: valueOf(before, field),
      after: valueOf(after, field),
    }))
}

const isNotIn =
  <P extends Part>(others: readonly P[]) =>
  (part: P): boolean =>
    others.every((other) => other.id !== part.id)

const one = <T>(value: T | null): T[] => (value === null ? [] : [value])
