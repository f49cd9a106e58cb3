import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../lib/show.tsx'
import { FormErrors } from './FormErrors.tsx'

const errors = [{ fieldId: 'name', message: 'Give the school a name' }]

test('a submit that leaves errors moves focus to them, and each leads to its field', () => {
  const form = (attempt: number, left: typeof errors) => (
    <>
      <FormErrors errors={left} attempt={attempt} />
      <input id="name" />
    </>
  )
  const { rerender } = show(form(0, []))
  expect(screen.queryByRole('alert')).toBeNull()
  rerender(form(1, errors))
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  fireEvent.click(screen.getByRole('link', { name: 'Give the school a name' }))
  expect(document.activeElement?.id).toBe('name')
})
