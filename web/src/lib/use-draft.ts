import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../features/shell/session.ts'
import { draftKey, readDraft, writeDraft } from './drafts.ts'
import { useToday } from './today.tsx'

type Fields = Record<string, string | boolean>

interface DraftOf<Values> {
  /** Names the record, and what of it: "statement.<id>". */
  name: string
  /** What it is, for whoever signs out with it unsent: "Step 1 of Every child writes at length". */
  title: string
  /** What the server has; without a draft the form follows it. */
  saved: Values
  /** The version of `saved`; left out for something new. */
  version?: number | undefined
}

interface Held<Values> {
  key: string
  typed: { values: Values; version: number } | null
  restored: boolean
}

/**
 * The values of a form, kept on this device as one types, for each person apart: they outlive a reload, a closed tab, a
 * lost connection and an expired session, and go when they are saved or discarded, or when the person signs out. Where
 * the browser keeps nothing, they live as long as the page.
 *
 * Leader-only notes never come in here, since a device may be shared or lost: a form holds them in its own state, and
 * says beside the field that they aren't kept.
 */
export function useDraft<Values extends Fields>({ name, title, saved, version = 0 }: DraftOf<Values>) {
  const router = useRouter()
  const today = useToday()
  const key = draftKey(useSession().person?.id ?? 'nobody', name)
  const [last, setHeld] = useState(() => open(key, saved))
  const { typed, restored } = last.key === key ? last : open(key, saved)
  const values = typed?.values ?? saved

  const keep = (next: Held<Values>['typed']) => {
    setHeld({ key, typed: next, restored: restored && next !== null })
    writeDraft(key, next && { ...next, title, path: router.state.location.href, day: today })
  }
  return {
    values,
    /** There is something that isn't saved. */
    dirty: typed !== null,
    /** It was here already when the page was opened. */
    restored,
    /** The version that saving builds on. */
    base: typed?.version ?? version,
    change(patch: Partial<Values>) {
      const next = { ...values, ...patch }
      keep(same(next, saved) ? null : { values: next, version: typed?.version ?? version })
    },
    /** What was typed stays, now knowingly on top of this version. */
    rebase(onto: number) {
      keep({ values, version: onto })
    },
    clear() {
      keep(null)
    },
  }
}

/**
 * What lies under a key. A draft of another shape, from before the form changed, is none; nor is one that says what is
 * saved, since its answer was lost.
 */
function open<Values extends Fields>(key: string, saved: Values): Held<Values> {
  const none = { key, typed: null, restored: false }
  const draft = readDraft(key)
  const values = draft?.values as Values | undefined
  if (!draft || !values || !Object.keys(saved).every((field) => typeof values[field] === typeof saved[field]))
    return none
  if (same(values, saved)) {
    writeDraft(key, null)
    return none
  }
  return { key, typed: { values, version: draft.version }, restored: true }
}

const same = <Values extends Fields>(typed: Values, saved: Values): boolean =>
  Object.keys(typed).every((field) => typed[field] === saved[field])
