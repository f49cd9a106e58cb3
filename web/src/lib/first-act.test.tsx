import { act, fireEvent, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import { expect, test, vi } from 'vitest'
import { afterFirstAct } from './first-act.ts'

const Saved = () => <p>Saved</p>

const press = () => act(async () => fireEvent.keyDown(document.body, { key: 'a' }))

test('what only an answer can show is asked for at the first act, and once', async () => {
  const load = vi.fn(async () => Saved)
  render(createElement(afterFirstAct(load)))
  expect(load).not.toHaveBeenCalled()
  await press()
  await press()
  expect(load).toHaveBeenCalledTimes(1)
  expect(screen.getByText('Saved')).toBeDefined()
})

test('what could not be had without a connection is asked for again at the next act', async () => {
  const load = vi.fn(async () => Saved).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  render(createElement(afterFirstAct(load)))
  await press()
  expect(screen.queryByText('Saved')).toBeNull()
  await press()
  expect(screen.getByText('Saved')).toBeDefined()
})
