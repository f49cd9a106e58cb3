import { Modal } from '@mantine/core'
import { WhyForm } from '../support/WhyForm.tsx'

interface WhyWithdrawProps {
  opened: boolean
  title: string
  /** Said when it is done. */
  done: string
  send: (reason: string, key: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why, before an offer or a need is taken back: both are kept, and count no more. */
export function WhyWithdraw({ opened, title, ...rest }: WhyWithdrawProps) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={title}>
      <WhyForm
        {...rest}
        label="Reason"
        readBy="It stays on record."
        missing="Say why, so that others can plan on"
        verb="Take it back"
      />
    </Modal>
  )
}
