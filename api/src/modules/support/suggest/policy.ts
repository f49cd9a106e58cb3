import type { Policy } from '../../../access/policy.ts'
import { readsGrid } from '../../strengths/policy.ts'

/** Suggestions are for leaders, improvement partners, trustees and clerks; leaders ask for them and answer. domain.md §2. */
export const suggestionPolicy: Policy<null, 'ask' | 'stop' | 'dismiss' | 'pair'> = {
  read: (actor) => readsGrid(actor),
  ask: (actor) => actor.leads(),
  stop: (actor) => actor.leads(),
  dismiss: (actor) => actor.leads(),
  pair: (actor) => actor.leads(),
}
