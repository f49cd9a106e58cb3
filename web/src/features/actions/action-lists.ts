import type { Action } from '@sixfold/shared/contracts/actions.ts'

/** The actions of a turn, in the school's own order. */
export const ofTurn = (actions: readonly Action[], turn: number): Action[] =>
  actions.filter((action) => action.turn === turn).toSorted((a, b) => a.rank - b.rank)

/** The open ones by day, so that what is overdue comes first; those without a day last, in the school's own order. */
export const running = (actions: readonly Action[]): Action[] =>
  actions
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.rank - b.rank)

/** What is done or dropped, in the school's own order. */
export const closed = (actions: readonly Action[]): Action[] =>
  actions.filter(({ status }) => status !== 'open')

/** Earlier turns that have actions, the latest first. */
export const earlierTurns = (actions: readonly Action[], turn: number): number[] =>
  [...new Set(actions.map((action) => action.turn))].filter((one) => one !== turn).toSorted((a, b) => b - a)
