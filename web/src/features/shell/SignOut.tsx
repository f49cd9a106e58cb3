import { useState } from 'react'
import { draftsOf, type KeptDraft } from '../../lib/drafts.ts'
import { afterFirstAct } from '../../lib/first-act.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { Session } from './session.ts'
import { personIdsIn, useSignOut } from './use-entry.ts'

const UnsentDrafts = afterFirstAct(async () => (await import('./UnsentDrafts.tsx')).UnsentDrafts)

/**
 * Signs out at once; with unsent drafts on this device only after showing them, since they go too: the next person at a
 * shared device finds nothing of theirs. `onAsk`: make room for the question.
 */
export function SignOut({ session, onAsk }: { session: Session; onAsk: () => void }) {
  const signOut = useSignOut(session)
  const [unsent, setUnsent] = useState<readonly KeptDraft[]>([])
  const [asking, setAsking] = useState(false)
  const begin = () => {
    const drafts = draftsOf(personIdsIn(session))
    if (drafts.length === 0) return signOut.mutate()
    onAsk()
    signOut.reset()
    setUnsent(drafts)
    setAsking(true)
  }
  return (
    <>
      <button type="button" onClick={begin}>
        Sign out
      </button>
      {!asking && <ProblemAlert error={signOut.error} />}
      <UnsentDrafts
        opened={asking}
        drafts={unsent}
        onStay={() => setAsking(false)}
        onSignOut={() => signOut.mutate()}
        loading={signOut.isPending}
        error={signOut.error}
      />
    </>
  )
}
