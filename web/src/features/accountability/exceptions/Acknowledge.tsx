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

/** Keeps that one has seen an exception, with a note. Nothing for whoever may not. */
export function Acknowledge({ it }: { it: Exception }) {
  const [open, setOpen] = useState(false)
  if (!it.abilities.acknowledge) return null
  return (
    <>
      <Button
        variant="default"
        aria-label={`Acknowledge: ${it.name}, ${it.title}`}
        onClick={() => setOpen(true)}
      >
        Acknowledge
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`What do you know of “${it.name}”?`}>
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
      description={`The school’s head, its partners and trust leaders read the note; trustees and governors too if they see the same now, else once it is acknowledged again when they do. ${noCases}`}
      missing="Say what is known of it, or what is done about it"
      verb="Acknowledge"
      loading={send.isPending}
      error={send.error}
      onSend={(note) => send.mutate(note)}
      onCancel={onClose}
    >
      <p style={{ margin: 0 }}>
        {it.title}: {it.reason}. It is then listed apart, and comes back if it becomes worse or comes anew.
      </p>
    </ReasonForm>
  )
}
