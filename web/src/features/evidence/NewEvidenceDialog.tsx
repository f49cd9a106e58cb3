import { Modal } from '@mantine/core'
import { useState } from 'react'
import { NewEvidenceForm, type NewEvidenceProps } from './NewEvidenceForm.tsx'

/** Adds a note, a link or files as evidence, linked to a claim of a priority if one is given or chosen. */
export function NewEvidenceDialog({
  opened,
  ...form
}: Omit<NewEvidenceProps, 'onSending'> & { opened: boolean }) {
  const [sending, setSending] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title="Add evidence"
      size="lg"
      closeOnEscape={!sending}
      closeOnClickOutside={!sending}
    >
      <NewEvidenceForm {...form} onSending={setSending} />
    </Modal>
  )
}
