import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../lib/show.tsx'
import { ReasonedButton } from './ReasonedButton.tsx'

test('with nothing in the way it is an ordinary button', () => {
  const submit = vi.fn<() => void>()
  show(<ReasonedButton onClick={submit}>Submit plan</ReasonedButton>)
  const button = screen.getByRole('button', { name: 'Submit plan' })
  fireEvent.click(button)
  expect(submit).toHaveBeenCalledOnce()
  expect(button.getAttribute('aria-disabled')).toBeNull()
})

test('with reasons it does nothing, can still be focused, and is described by every reason', () => {
  const submit = vi.fn<() => void>()
  const reasons = [{ code: 'problem-missing', message: 'Write down the problem' }, 'Give a baseline']
  show(
    <ReasonedButton reasons={reasons} onClick={submit}>
      Submit plan
    </ReasonedButton>,
  )
  const button = screen.getByRole('button', { name: 'Submit plan' })
  fireEvent.click(button)
  button.focus()
  expect(submit).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const described = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe('Two things are missing:Write down the problemGive a baseline')
})

test('a form with reasons in the way is not sent', () => {
  const send = vi.fn<() => void>()
  show(
    <form onSubmit={send}>
      <ReasonedButton type="submit" reasons={['Give a name']}>
        Save
      </ReasonedButton>
    </form>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(send).not.toHaveBeenCalled()
})
