import { sameTitle } from './cell-text.ts'
import type { PriorityStatements, SheetAction, SheetPriority } from './read-sheet.ts'

/** A priority that the cycle has, as far as a pasted one may meet it. */
export type PlanPriority = PriorityStatements & {
  id: string
  title: string
  lead: string | null
  status: 'open' | 'completed'
  actions: { title: string }[]
}

/** `already`: an action of this title is in the plan, or further up in what was pasted. */
export type PlacedAction = SheetAction & { already: 'in-plan' | 'pasted' | null }

export type PlacedPriority = Omit<SheetPriority, 'actions'> & {
  /** The one of the same title that takes these actions; null: a new one. */
  existing: PlanPriority | null
  actions: PlacedAction[]
  /** What the existing one has in other words already: it stays as it is, and what was pasted is not taken. */
  kept: PriorityText[]
}

export type PriorityText = keyof PriorityStatements | 'lead'
const texts: readonly PriorityText[] = ['lead', 'problem', 'rootCause', 'intendedOutcome']

/** Meets what was read with what the cycle has, by title (capitals and spaces aside), so that nothing is there twice. */
export function placeInPlan(read: readonly SheetPriority[], plan: readonly PlanPriority[]): PlacedPriority[] {
  return read.map((priority) => {
    const existing = plan.find((one) => sameTitle(one.title) === priority.key) ?? null
    const there = new Set(existing?.actions.map((action) => sameTitle(action.title)))
    const pasted = new Set<string>()
    const actions = priority.actions.map((action): PlacedAction => {
      const title = sameTitle(action.title)
      const already = there.has(title) ? 'in-plan' : pasted.has(title) ? 'pasted' : null
      pasted.add(title)
      return { ...action, already }
    })
    const kept = texts.filter((field) => {
      const [given, standing] = [priority[field], existing?.[field] ?? null]
      return given !== null && standing !== null && sameTitle(given) !== sameTitle(standing)
    })
    return { ...priority, existing, actions, kept }
  })
}
