import { useCallback, useState } from 'react'
import { useSession } from '../shell/session.ts'

/** What someone has typed and not yet saved; `version` is the record's when they began. */
export interface Draft<Values> {
  values: Values
  version: number
}

type Fields = Record<string, string | boolean>

/**
 * The values of a form, kept on this device as one types: they outlive a reload, a closed tab and a lost connection, and
 * go when they are saved or discarded. Kept for each person apart, since schools share devices. `saved` is what the
 * server has, at `version`; without a draft the form follows it.
 */
export function useDraft<Values extends Fields>(name: string, saved: Values, version = 0) {
  const key = `sixfold.draft.${useSession().person?.id ?? 'nobody'}.${name}`
  const [draft, setDraft] = useState<Draft<Values> | null>(() => readDraft(key, saved))
  const [restored, setRestored] = useState(draft !== null)
  const values = draft?.values ?? saved

  const keep = useCallback(
    (next: Draft<Values> | null) => {
      setDraft(next)
      writeDraft(key, next)
    },
    [key],
  )
  return {
    values,
    /** There is something that isn't saved. */
    dirty: draft !== null,
    /** It was here already when the page was opened. */
    restored: restored && draft !== null,
    /** The version that saving builds on. */
    base: draft?.version ?? version,
    change(patch: Partial<Values>) {
      const next = { ...values, ...patch }
      const same = Object.keys(next).every((field) => next[field] === saved[field])
      keep(same ? null : { values: next, version: draft?.version ?? version })
    },
    /** What was typed stays, now knowingly on top of this version. */
    rebase(onto: number) {
      keep({ values, version: onto })
    },
    clear() {
      setRestored(false)
      keep(null)
    },
  }
}

/** A draft of another shape, from before the form changed, is no draft. */
function readDraft<Values extends Fields>(key: string, shape: Values): Draft<Values> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft<Values> | null
    const fits =
      kept !== null && Object.keys(shape).every((field) => typeof kept.values[field] === typeof shape[field])
    return fits ? kept : null
  } catch {
    return null
  }
}

/** Where the browser keeps nothing (private windows, a full disk) the form still works, for as long as it is open. */
function writeDraft(key: string, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    return
  }
}
