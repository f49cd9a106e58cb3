import { useState } from 'react'

/**
 * What somebody types, kept on this device until it is sent: it survives a closed tab, a lost connection and an expired
 * session. `key` names person and record. Where the browser keeps nothing, it lives as long as the page.
 */
export function useDraft<Draft>(
  key: string,
  start: Draft,
): { draft: Draft; setDraft: (next: Draft) => void; forget: () => void; restored: boolean } {
  const place = `sixfold:draft:${key}`
  const [kept] = useState(() => read<Draft>(place))
  const [draft, setState] = useState(kept ?? start)
  return {
    draft,
    setDraft: (next) => {
      setState(next)
      write(place, next)
    },
    forget: () => write(place, null),
    restored: kept !== null,
  }
}

function read<Draft>(place: string): Draft | null {
  try {
    const kept = localStorage.getItem(place)
    return kept === null ? null : (JSON.parse(kept) as Draft)
  } catch {
    return null
  }
}

function write(place: string, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // A full or forbidden store: what is typed stays on the page.
  }
}
