import { Button, Modal } from '@mantine/core'
import { acknowledgeException, type Exception } from '@sixfold/shared/contracts/exceptions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, newId } from '../../../lib/api-client.ts'
import { notify } from '../../../lib/notify.ts'
import { rescueFocus } from '../../../lib/page-focus.ts'
import { ReasonForm } from '../../../ui/ReasonForm.tsx'
import { refreshAll } from '../../cycles/queries.ts'
import { noCases } from '../../questions/no-cases.ts'
import { exceptionAt, exceptionInWords } from './exception-words.ts'

/** Keeps that one has seen an exception, with a note. Nothing for whoever may not. */
export function Acknowledge({ it }: { it: Exception }) {
  const [open, setOpen] = useState(false)
  if (!it.abilities.acknowledge) return null
  const verb = it.state === 'open' ? 'Acknowledge' : 'Acknowledge again'
  return (
    <>
      <Button variant="default" aria-label={`${verb}: ${exceptionInWords(it)}`} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`What do you know of ${exceptionAt(it)}?`}>
        <Form it={it} onClose={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Form({ it, onClose }: { it: Exception; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [id] = useState(newId)
  const send = useMutation({
    mutationFn: (note: string) => {
      const { rule, record, degree } = it
      return call(acknowledgeException, { body: { id, rule, record, degree, note } })
    },
    onSuccess: async () => {
      onClose()
      await notify('Acknowledged. It comes back if it becomes worse')
    },
    onSettled: async () => {
      await refreshAll(queryClient)
      rescueFocus()
    },
  })
  return (
    <ReasonForm
      label="Note"
      description={`Whoever knows of this what you know reads the note; trustees and governors if they see the same today. Should they come to see it later, you can acknowledge it again for them. ${noCases}`}
      missing="Say what is known of it, or what is done about it"
      verb="Acknowledge"
      loading={send.isPending}
      error={send.error}
      onSend={(note) => send.mutate(note)}
      onCancel={onClose}
    >
      <p style={{ margin: 0 }}>
        {it.title}: {it.reason}.{' '}
        {it.state === 'open'
          ? 'It is then listed apart, and comes back if it becomes worse or comes anew.'
          : 'Trustees see this by now as you do, and haven’t read what was said of it before.'}
      </p>
    </ReasonForm>
  )
}
