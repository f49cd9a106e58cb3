import type { Blocker } from '../../contracts/common.ts'

/** `dropped` always with a reason. domain.md §3. */
export const actionStatuses = ['open', 'done', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

export const actionStatusWords: Record<ActionStatus, string> = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
}

/** Open, and its day has passed: on the due day itself it is still in time. */
export function isOverdue(action: { status: ActionStatus; dueOn: string | null }, today: string): boolean {
  return action.status === 'open' && action.dueOn !== null && action.dueOn < today
}

/** What is odd about an action and yet may be so: said beside its field, and never in the way. */
export function actionWarnings(
  action: { status: ActionStatus; dueOn: string | null },
  today: string,
): { path: string; message: string }[] {
  return isOverdue(action, today)
    ? [{ path: 'dueOn', message: 'This day has passed already, so the action is overdue from the start' }]
    : []
}

/** Faults of an action that no single field shows; empty means it can be kept. */
export function actionFaults(given: {
  ownerPersonId?: string | null | undefined
  owner?: string | null | undefined
}): { path: string; message: string }[] {
  const both = (given.ownerPersonId ?? null) !== null && (given.owner ?? null) !== null
  return both ? [{ path: 'owner', message: 'Choose a person or write who it is, not both' }] : []
}

type Blocked = { status: ActionStatus; title: string }

/** Why an action can't be marked done in one go with others; empty means it can, or is done already. */
export function doneBlockers({ status, title }: Blocked): Blocker[] {
  return status === 'dropped'
    ? [{ code: 'action-dropped', message: `“${title}” was dropped: open it again first` }]
    : []
}

/** Why an action can't be taken out: once an approved plan holds it, it is part of the record. domain.md §3. */
export function removeBlockers(held: boolean): Blocker[] {
  return held
    ? [{ code: 'in-approved-plan', message: 'An approved plan holds this action: drop it with a reason' }]
    : []
}

/** Pence planned and spent. An action that was dropped is planned no more; what was spent on it stays spent. */
export function moneyOf(
  actions: readonly { status: ActionStatus; plannedPence: number | null; actualPence: number | null }[],
): { plannedPence: number; actualPence: number } {
  return {
    plannedPence: sum(actions.map((it) => (it.status === 'dropped' ? 0 : (it.plannedPence ?? 0)))),
    actualPence: sum(actions.map((it) => it.actualPence ?? 0)),
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)
