import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../lib/show.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

const dialog = (loading: boolean, onClose: () => void) => (
  <ConfirmDialog
    opened
    title="Publish Improve?"
    confirmLabel="Publish"
    onClose={onClose}
    onConfirm={() => {}}
    loading={loading}
  />
)

test('Cancel and Escape give up what was asked', async () => {
  const close = vi.fn<() => void>()
  show(dialog(false, close))
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
  expect(close).toHaveBeenCalledTimes(2)
})

test('neither closes it over an act that is under way and would still happen', async () => {
  const close = vi.fn<() => void>()
  show(dialog(true, close))
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Cancel' })).disabled).toBe(true)
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
  expect(close).not.toHaveBeenCalled()
})
