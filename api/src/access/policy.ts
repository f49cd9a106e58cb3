import { forbidden, notFound } from '../http/problem.ts'
import type { Actor } from './actor.ts'

/** For each action: may this person do it to *this* record? Who, never whether it is ready. `read` is what 404 hangs on. */
export type Policy<Subject, Action extends string> = Record<
  Action | 'read',
  (actor: Actor, subject: Subject) => boolean
>

/** @throws 404 when the record isn't theirs to see, 403 when it is but this isn't theirs to do. */
export function authorize<Subject, Action extends string>(
  policy: Policy<Subject, Action>,
  action: Action | 'read',
  actor: Actor,
  subject: Subject,
): void {
  if (!policy.read(actor, subject)) throw notFound()
  if (!policy[action](actor, subject)) throw forbidden()
}

/** What an answer says the person may do, for each of these actions. */
export function abilitiesOf<Subject, Action extends string, const Named extends readonly Action[]>(
  policy: Policy<Subject, Action>,
  actor: Actor,
  subject: Subject,
  actions: Named,
): { [Name in Named[number]]: boolean } {
  return Object.fromEntries(actions.map((action) => [action, policy[action](actor, subject)])) as {
    [Name in Named[number]]: boolean
  }
}
