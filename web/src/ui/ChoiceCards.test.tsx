import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../lib/show.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'

test('one of a few is chosen by its word', () => {
  const choose = vi.fn<(value: string) => void>()
  const choices = [
    { value: 'on-track', label: 'On track', shape: 'circle', tone: 'teal' },
    { value: 'at-risk', label: 'At risk', shape: 'half', tone: 'amber' },
  ] as const
  show(<ChoiceCards label="How is it going?" choices={choices} value="on-track" onChange={choose} />)
  expect(screen.getByRole('group', { name: 'How is it going?' })).toBeDefined()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'On track' }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: 'At risk' }))
  expect(choose).toHaveBeenCalledWith('at-risk')
})
