import type { Actor } from '../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'

/** `published`: part of the published record, see `as-known.ts`. */
export type OptionSubject = { schoolId: string; published: boolean }

/** `write`: weigh, choose, set aside, take out. */
export type OptionAction = 'write'

/** Options are a school's own work, and drafts until they are published. domain.md §2. */
export const optionPolicy: Policy<OptionSubject, OptionAction> = {
  read: (actor, option) =>
    cyclePolicy.readDrafts(actor, option) || (option.published && cyclePolicy.read(actor, option)),
  write: (actor, option) => cyclePolicy.write(actor, option),
}

export const authorizeOption = (action: OptionAction | 'read', actor: Actor, option: OptionSubject) =>
  authorizeBy(optionPolicy, action, actor, option)

export type LibraryAction = 'add' | 'edit'

/** The trust's library: everybody of the trust reads it, heads may add to it, leaders keep it. */
export const libraryPolicy: Policy<null, LibraryAction> = {
  read: (actor) => !actor.isOutside(),
  add: (actor) => actor.leads() || actor.holds('headteacher'),
  edit: (actor) => actor.leads(),
}

export const authorizeLibrary = (action: LibraryAction, actor: Actor) =>
  authorizeBy(libraryPolicy, action, actor, null)
