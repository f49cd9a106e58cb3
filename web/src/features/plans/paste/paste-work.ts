import type { pastePlan } from '@sixfold/shared/contracts/plan-paste.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { DayContext } from '@sixfold/shared/domain/plans/paste/day-reading.ts'
import { pasteLimits } from '@sixfold/shared/domain/plans/paste/limits.ts'
import {
  type PlacedAction,
  type PlacedPriority,
  placeInPlan,
  type PlanPriority,
} from '@sixfold/shared/domain/plans/paste/place-in-plan.ts'
import { readSheet, type SheetReading } from '@sixfold/shared/domain/plans/paste/read-sheet.ts'
import type { Sheet } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { count } from '../../../lib/format.ts'

/** A pasted table while it is being put right: kept on the device as a draft. */
export interface PasteWork {
  sheet: Sheet
  /** The priority for actions that stand below none. */
  under: string
  /** Of new priorities, by their key. */
  criteria: Record<string, CriterionKey>
  /** Rows opened to be changed. */
  opened: number[]
  /** Cells that were written into, by `placeName`. */
  mended: string[]
}

export const workOn = (sheet: Sheet): PasteWork => ({
  sheet,
  under: '',
  criteria: {},
  opened: [],
  mended: [],
})

/** A draft as kept; null for none, or one that another version of this page wrote. */
export function workIn(kept: string): PasteWork | null {
  try {
    const work = JSON.parse(kept) as Partial<PasteWork> | null
    const lists = [work?.sheet?.cells, work?.sheet?.roles, work?.sheet?.kinds, work?.sheet?.dropped]
    return work?.criteria && lists.every(Array.isArray) ? (work as PasteWork) : null
  } catch {
    return null
  }
}

/** What the table says, met with the plan, and what stands in the way of adding it. */
export interface Outcome {
  reading: SheetReading
  placed: PlacedPriority[]
  /** In words, each with what to do; none: it can be added. */
  reasons: string[]
  summary: string
}

export function outcomeOf(work: PasteWork, context: DayContext, plan: readonly PlanPriority[]): Outcome {
  const reading = readSheet(work.sheet, { ...context, under: work.under })
  const placed = placeInPlan(reading.priorities, plan)
  return { reading, placed, reasons: reasonsOf(work, reading, placed), summary: summaryOf(placed) }
}

/** One of a title that is there already is left out, so that none is there twice. */
export const isAdded = (action: PlacedAction): boolean => action.already === null

const newOnes = (placed: readonly PlacedPriority[]) => placed.filter(({ existing }) => existing === null)
const actionsOf = ({ actions }: PlacedPriority) => actions.filter(isAdded)
const countAll = (placed: readonly PlacedPriority[]) =>
  placed.reduce((sum, priority) => sum + actionsOf(priority).length, 0)

function reasonsOf(work: PasteWork, { faults }: SheetReading, placed: readonly PlacedPriority[]): string[] {
  const added = newOnes(placed)
  const [unnamed, unchosen] = [
    added.some(({ key }) => key === ''),
    added.filter(({ key }) => key !== '' && work.criteria[key] === undefined).length,
  ]
  const completed = placed.filter(({ existing }) => existing?.status === 'completed')
  const actions = countAll(placed)
  const adds = added.length + actions + placed.filter(hasTextToAdd).length
  if (adds === 0)
    return [
      placed.some((one) => one.existing !== null)
        ? 'Everything that was read is in the plan already'
        : 'Say which column holds the priorities or the actions: there is nothing to add yet',
    ]
  return [
    faults.length > 0 && `Mend ${count(faults.length, 'cell')} of the table, or leave out what can’t be read`,
    unnamed && 'Say which priority the actions without one are for',
    unchosen > 0 && `Choose the criterion of ${count(unchosen, 'new priority', 'new priorities')}`,
    completed.length > 0 &&
      `Leave out what is for ${completed.map(({ title }) => `“${title}”`).join(' and ')}: completed priorities stay as they are`,
    added.length > pasteLimits.priorities && `Add ${pasteLimits.priorities} priorities at a time at most`,
    actions > pasteLimits.actions && `Add ${pasteLimits.actions} actions at a time at most`,
  ].filter((reason) => typeof reason === 'string')
}

function summaryOf(placed: readonly PlacedPriority[]): string {
  const [priorities, actions] = [newOnes(placed).length, countAll(placed)]
  const left = placed.flatMap((one) => one.actions)
  const [there, twice] = (['in-plan', 'pasted'] as const).map(
    (where) => left.filter(({ already }) => already === where).length,
  )
  const added = [
    priorities > 0 ? count(priorities, 'priority', 'priorities') : null,
    actions > 0 ? count(actions, 'action') : null,
  ].filter((part) => part !== null)
  const leftOut = [
    there ? `${there} ${there === 1 ? 'is' : 'are'} there already` : null,
    twice ? `${twice} ${twice === 1 ? 'stands' : 'stand'} there twice` : null,
  ].filter((part) => part !== null)
  return `${[`${added.join(' and ') || 'Nothing'} will be added`, ...leftOut].join('; ')}.`
}

type Body = BodyInput<typeof pastePlan>
const statements = ['problem', 'rootCause', 'intendedOutcome'] as const

/** Texts that an existing priority lacks and the table has. */
const textsToAdd = (priority: PlacedPriority) =>
  Object.fromEntries(
    statements.flatMap((field) => {
      const text = priority[field]
      return text === null || (priority.existing && priority.existing[field] !== null) ? [] : [[field, text]]
    }),
  )
const hasTextToAdd = (priority: PlacedPriority) =>
  priority.existing !== null && Object.keys(textsToAdd(priority)).length > 0

/** What is sent. `newId` is asked for each new thing, in order. */
export function bodyOf(work: PasteWork, placed: readonly PlacedPriority[], newId: () => string): Body {
  const actions = (priority: PlacedPriority) =>
    actionsOf(priority).map(({ title, owner, dueOn, plannedPence }) => ({
      id: newId(),
      title,
      ...(owner === null ? {} : { owner }),
      ...(dueOn === null ? {} : { dueOn }),
      ...(plannedPence === null ? {} : { plannedPence }),
    }))
  return {
    added: newOnes(placed).map((priority) => ({
      id: newId(),
      title: priority.title,
      criterionKey: work.criteria[priority.key] ?? 'curriculum-and-teaching',
      ...(priority.lead === null ? {} : { lead: priority.lead }),
      ...textsToAdd(priority),
      actions: actions(priority),
    })),
    existing: placed.flatMap((priority) => {
      const given = { ...textsToAdd(priority), actions: actions(priority) }
      const isEmpty = given.actions.length === 0 && !hasTextToAdd(priority)
      return priority.existing === null || isEmpty ? [] : [{ priorityId: priority.existing.id, ...given }]
    }),
  }
}
