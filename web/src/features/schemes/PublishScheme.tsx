import { Button } from '@mantine/core'
import type { CurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import { publishScheme, type SchemeDraft, writeSchemeDraft } from '@sixfold/shared/contracts/schemes.ts'
import { schemeChanges } from '@sixfold/shared/domain/schemes/scheme-changes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatInstant } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { SchemeChanges } from './SchemeChanges.tsx'
import classes from './Schemes.module.css'

interface PublishSchemeProps {
  draft: SchemeDraft
  current: CurrentScheme
  /** Something is typed that isn't in the draft yet. */
  unsaved: boolean
}

/** What the saved draft would change, and publishing it or throwing it away. */
export function PublishScheme({ draft, current, unsaved }: PublishSchemeProps) {
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  const close = () => setAsking(null)
  const changes = schemeChanges(current.scheme, draft.scheme)
  const blockers = unsaved ? ['Save what you have typed first'] : draft.blockers.publish
  return (
    <Section
      heading="Publishing"
      lead={
        draft.saved
          ? `Draft saved by ${draft.saved.by.name}, ${formatInstant(draft.saved.at)}. Only trust leaders see it.`
          : 'No draft is saved: what you see is the scheme that holds.'
      }
    >
      {draft.saved && <SchemeChanges changes={changes} none="The draft says what the scheme says already." />}
      <div className={classes.buttons}>
        <ReasonedButton reasons={blockers} onClick={() => setAsking('publish')}>
          Publish the next version…
        </ReasonedButton>
        {draft.saved && (
          <Button variant="default" onClick={() => setAsking('discard')}>
            Throw the draft away…
          </Button>
        )}
      </div>
      <Publish draft={draft} opened={asking === 'publish'} onClose={close} changes={changes.length} />
      <Discard draft={draft} opened={asking === 'discard'} onClose={close} />
    </Section>
  )
}

interface ActProps {
  draft: SchemeDraft
  opened: boolean
  onClose: () => void
}

function Publish({ draft, opened, onClose, changes }: ActProps & { changes: number }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const publish = useMutation({
    networkMode: 'always',
    mutationFn: () => call(publishScheme, { version: draft.version, body: { id } }),
    onSuccess: async ({ number }) => {
      await queryClient.invalidateQueries()
      await navigate({ to: '/set-up/scheme' })
      await notify(`Version ${number} of the scheme is published`)
    },
    onError: () => queryClient.invalidateQueries(),
  })
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Publish this as the next version of the scheme?"
      confirmLabel="Publish it"
      onConfirm={() => publish.mutate()}
      loading={publish.isPending}
      error={publish.error}
    >
      <p className={classes.text}>
        {changes === 1 ? 'One thing changes.' : `${changes} things change.`} Everybody in the trust reads the
        new words at once. A round that is open goes on with the words, criteria, times and promises that it
        opened with; the next one opens with these.
      </p>
    </ConfirmDialog>
  )
}

function Discard({ draft, opened, onClose }: ActProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const discard = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      call(writeSchemeDraft, {
        version: draft.version,
        key: keyOf(draft.version),
        body: { scheme: null },
      }),
    onSuccess: async () => {
      onClose()
      await notify('The draft is thrown away')
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Throw this draft away?"
      confirmLabel="Throw it away"
      onConfirm={() => discard.mutate()}
      loading={discard.isPending}
      error={discard.error}
      danger
    >
      <p className={classes.text}>The scheme that holds stays as it is. The draft can’t be brought back.</p>
    </ConfirmDialog>
  )
}
