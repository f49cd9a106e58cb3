import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'
import { ProblemAlert } from './ProblemAlert.tsx'

interface ConfirmDialogProps {
  opened: boolean
  onClose: () => void
  /** The question: "End Ama Osei's membership?" */
  title: string
  /** What follows from it. */
  children?: ReactNode
  /** The verb on the button: "End membership", never "OK". */
  confirmLabel: string
  cancelLabel?: string
  onConfirm: () => void
  /** Under way. */
  loading?: boolean
  /** What went wrong at the last try. */
  error?: unknown
  /** For what can't be taken back. */
  danger?: boolean
}

/** Asks before something that matters. Escape and the first button change nothing, and wait for what is under way. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  onConfirm,
  loading = false,
  error,
  danger = false,
}: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={loading ? () => {} : onClose} title={title}>
      <div className={classes.body}>
        {children}
        <ProblemAlert error={error} takeFocus />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={loading} data-autofocus>
            {cancelLabel}
          </Button>
          <Button loading={loading} onClick={onConfirm} {...(danger ? { color: 'red' } : {})}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
