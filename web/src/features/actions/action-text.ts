import type { Action } from '@sixfold/shared/contracts/actions.ts'
import { penceIn, poundsText } from '../../lib/number-in.ts'

/** An action as its form holds it: text as it was typed. */
export type ActionText = {
  title: string
  /** A person of the trust; or `owner` in words, not both. */
  ownerPersonId: string
  owner: string
  dueOn: string
  planned: string
  actual: string
}

export const emptyText: ActionText = {
  title: '',
  ownerPersonId: '',
  owner: '',
  dueOn: '',
  planned: '',
  actual: '',
}

export const textOf = ({ title, owner, dueOn, plannedPence, actualPence }: Action): ActionText => ({
  title,
  ownerPersonId: owner?.personId ?? '',
  // A person's name isn't words of one's own.
  owner: owner?.personId === null ? owner.name : '',
  dueOn: dueOn ?? '',
  planned: poundsText(plannedPence),
  actual: poundsText(actualPence),
})

/** What can be seen before it is sent, by the field of the API. */
export function faultsOf({ title, planned, actual }: ActionText): Record<string, string> {
  const [plannedFault, actualFault] = [sumFault(planned), sumFault(actual)]
  return {
    ...(title.trim() === '' ? { title: 'Say what is to be done' } : {}),
    ...(plannedFault === null ? {} : { plannedPence: plannedFault }),
    ...(actualFault === null ? {} : { actualPence: actualFault }),
  }
}

function sumFault(pounds: string): string | null {
  const pence = penceIn(pounds)
  if (Number.isNaN(pence)) return 'Give a sum in pounds, for example 1,250'
  return pence !== null && pence < 0 ? 'A cost can’t be below nothing' : null
}

/** What is planned of an action, and so is approved with the plan. */
export const plannedOf = ({ title, ownerPersonId, owner, dueOn, planned }: ActionText) => ({
  title: title.trim(),
  ownerPersonId: ownerPersonId || null,
  owner: ownerPersonId ? null : owner.trim() || null,
  dueOn: dueOn || null,
  plannedPence: penceIn(planned),
})

/** Each field as one has it and as it stands. */
export function bothTexts(mine: ActionText, theirs: ActionText, nameOf: (personId: string) => string) {
  const ownerIn = (text: ActionText) => (text.ownerPersonId ? nameOf(text.ownerPersonId) : text.owner)
  return [
    { label: 'Action', mine: mine.title, theirs: theirs.title },
    { label: 'Owner', mine: ownerIn(mine), theirs: ownerIn(theirs) },
    { label: 'Due', mine: mine.dueOn, theirs: theirs.dueOn },
    { label: 'Planned cost', mine: mine.planned, theirs: theirs.planned },
    { label: 'Actual cost', mine: mine.actual, theirs: theirs.actual },
  ]
}
