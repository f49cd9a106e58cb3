import type { Policy } from '../../access/policy.ts'

/** Every version is everybody's of the trust to read; from outside that by which a case is judged that one holds (`held`). */
export const schemePolicy: Policy<{ held: boolean }, never> = {
  read: (actor, { held }) => !actor.isOutside() || held,
}
