import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

/** The panel of a cell where there is no room beside the grid. */
export function CellDialog({
  opened,
  onClose,
  children,
}: {
  opened: boolean
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Modal opened={opened} onClose={onClose} title="Rating in moderation" returnFocus={false}>
      {children}
    </Modal>
  )
}
