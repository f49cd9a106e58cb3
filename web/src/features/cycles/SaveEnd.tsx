import type { ReactNode } from 'react'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Conflict, type ConflictingText } from './Conflict.tsx'

interface SaveEndProps {
  save: {
    stale: boolean
    error: unknown
    isPending: boolean
    mutate: (version: number) => void
    reset: () => void
  }
  draft: { rebase: (version: number) => void; clear: () => void }
  /** The version that stands now, and each text as one has it and as it stands. */
  version: number
  texts: readonly ConflictingText[]
  /** The buttons, while there is nothing to choose between. */
  children: ReactNode
}

/** Ends a guarded form: its buttons; what went wrong; or, when someone saved meanwhile, both versions to choose from. */
export function SaveEnd({ save, draft, version, texts, children }: SaveEndProps) {
  if (save.stale)
    return (
      <Conflict
        texts={texts.filter(({ mine, theirs }) => mine !== theirs)}
        onKeepMine={() => {
          draft.rebase(version)
          save.mutate(version)
        }}
        onTakeTheirs={() => {
          draft.clear()
          save.reset()
        }}
        loading={save.isPending}
      />
    )
  return (
    <>
      <ProblemAlert error={save.error} takeFocus />
      {children}
    </>
  )
}
