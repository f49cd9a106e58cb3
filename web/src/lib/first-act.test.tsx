import { act, fireEvent, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as firstAct from './first-act.tsx'

let afterFirstAct: typeof firstAct.afterFirstAct
// Other files' tests share this page, and have acted in it.
beforeEach(async () => {
  vi.resetModules()
  ;({ afterFirstAct } = await import('./first-act.tsx'))
})

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

test('what could not be had without a connection is asked for again at a later act', async () => {
  const load = vi.fn(async () => Saved).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  render(createElement(afterFirstAct(load)))
  await press()
  await press()
  expect(load).toHaveBeenCalledTimes(2)
  expect(screen.getByText('Saved')).toBeDefined()
})
