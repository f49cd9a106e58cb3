import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../lib/show.tsx'
import { CopyField } from './CopyField.tsx'

test('copying puts the value on the clipboard and says so', async () => {
  show(<CopyField label="Invitation link" value="https://sixfold.example/invitation/abc" />)
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeDefined()
  expect(await navigator.clipboard.readText()).toBe('https://sixfold.example/invitation/abc')
})
