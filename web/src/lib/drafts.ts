/**
 * Where drafts lie on this device: one entry of localStorage each, under one scheme of keys, so that signing out finds
 * them all. Where the browser keeps nothing (private windows, a full disk), reading finds nothing and writing does nothing.
 */
export interface Draft<Values = unknown> {
  values: Values
  /** The record's version when someone began to type. */
  version: number
  /** What it is, for a list of drafts: "Step 1 of Every child writes at length". */
  title: string
  /** The page it was typed on, from `/`. */
  path: string
  /** The day it was last typed in. */
  day: string
}

const mine = (personId: string) => `sixfold.draft.${personId}.`

/** The key of a person's draft of something: schools share devices, so that each person's are apart. */
export const draftKey = (personId: string, name: string): string => `${mine(personId)}${name}`

export function readDraft(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isDraft(kept) ? kept : null
  } catch {
    return null
  }
}

export function writeDraft(key: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    return
  }
}

export type KeptDraft = Draft & { key: string }

/** What these people have typed here and not sent, newest first. */
export function draftsOf(personIds: readonly string[]): KeptDraft[] {
  return keysOf(personIds)
    .flatMap((key) => {
      const draft = readDraft(key)
      return draft ? [{ key, ...draft }] : []
    })
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.title.localeCompare(b.title))
}

export function deleteDrafts(personIds: readonly string[]): void {
  for (const key of keysOf(personIds)) writeDraft(key, null)
}

function keysOf(personIds: readonly string[]): string[] {
  try {
    return Object.keys(localStorage).filter((key) => personIds.some((id) => key.startsWith(mine(id))))
  } catch {
    return []
  }
}

function isDraft(kept: unknown): kept is Draft {
  const draft = kept as Partial<Draft> | null
  return (
    typeof draft === 'object' &&
    draft !== null &&
    typeof draft.values === 'object' &&
    draft.values !== null &&
    typeof draft.version === 'number' &&
    [draft.title, draft.path, draft.day].every((text) => typeof text === 'string')
  )
}
