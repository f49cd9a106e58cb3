import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import type { KeptDraft } from '../../lib/drafts.ts'
import { formatDay, formatDistance } from '../../lib/format.ts'
import { safeNext } from '../../lib/safe-next.ts'
import { useToday } from '../../lib/today.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Rows } from '../../ui/Lists.tsx'
import classes from './Form.module.css'

interface UnsentDraftsProps {
  opened: boolean
  drafts: readonly KeptDraft[]
  onStay: () => void
  onSignOut: () => void
  loading: boolean
  error: unknown
}

/** What one has typed and not sent, each with a way back to it, before signing out deletes it. */
export function UnsentDrafts({ opened, drafts, onStay, onSignOut, loading, error }: UnsentDraftsProps) {
  const one = drafts.length === 1
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onStay}
      title={one ? 'Sign out with something unsent?' : `Sign out with ${drafts.length} things unsent?`}
      cancelLabel="Stay"
      confirmLabel={one ? 'Sign out and delete it' : 'Sign out and delete them'}
      onConfirm={onSignOut}
      loading={loading}
      error={error}
      danger
    >
      <p>
        What you type stays on this device until you send it. Signing out deletes it, so that nobody else here
        finds it.
      </p>
      <Rows
        items={drafts.map((draft) => ({ key: draft.key, children: <Line draft={draft} onGo={onStay} /> }))}
      />
    </ConfirmDialog>
  )
}

function Line({ draft, onGo }: { draft: KeptDraft; onGo: () => void }) {
  const { history } = useRouter()
  const today = useToday()
  const path = safeNext(draft.path)
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onGo()
    history.push(path)
  }
  return (
    <>
      <a href={path} onClick={go}>
        {draft.title}
      </a>
      <p className={classes.when}>
        Typed{' '}
        {draft.day === today ? 'today' : `on ${formatDay(draft.day)}, ${formatDistance(draft.day, today)}`}
      </p>
    </>
  )
}
