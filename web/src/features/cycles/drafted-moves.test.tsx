import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aPriority, open, priorityId, serve } from './priority.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const page = `/priorities/${priorityId}`
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: RegExp) => fireEvent.click(await screen.findByLabelText(name))

/** Opens a priority's page, whose moves lead on to what it is `then`. */
function given(priority: Partial<Priority>, then: Partial<Priority>) {
  let now = aPriority(priority)
  const changes = serve({
    [`GET ${page}`]: () => now,
    [`POST ${page}/steps`]: () => (now = aPriority({ version: 4, ...then })),
  })
  return { first: open(page), changes }
}
const nothingKept = () => waitFor(() => expect(localStorage).toHaveLength(0))

test('a decision half made is there after a reload, and goes when it is sent', async () => {
  const { first, changes } = given(
    { step: 'secure', gate: [], blockers: { advance: [], edit: [], planFields: [] } },
    { step: null, outcome: 'stop', gate: null },
  )
  await press('Decide…')
  await choose(/^Stop/)
  await type('Why?', 'No effect on writing')
  first.unmount()
  open(page)
  await press('Decide…')
  expect(await screen.findByDisplayValue('No effect on writing')).toBeDefined()
  expect(screen.getByText(/was kept on this device/)).toBeDefined()
  await press('Complete this priority')
  await nothingKept()
  const body = { to: 'next', decision: 'stop', reason: 'No effect on writing' }
  expect(changes).toMatchObject([{ body }])
})

test('why a decision goes past what is missing is kept with it', async () => {
  const { first } = given({ step: 'secure', abilities: { ...aPriority().abilities, override: true } }, {})
  await press('Go on all the same…')
  await type('Why go on although this is missing?', 'The cause is known')
  first.unmount()
  open(page)
  await press('Go on all the same…')
  expect(await screen.findByDisplayValue('The cause is known')).toBeDefined()
})

test('why one goes back, and to which step, is there after a reload, and goes when it is sent', async () => {
  const { first, changes } = given({ step: 'prepare' }, { step: 'diagnose' })
  await press('Go back…')
  await choose(/^1 Know the need/)
  await type('Why?', 'The need is another')
  first.unmount()
  open(page)
  await press('Go back…')
  expect(await screen.findByDisplayValue('The need is another')).toBeDefined()
  await press('Go back')
  await nothingKept()
  expect(changes).toMatchObject([{ body: { to: 'diagnose', reason: 'The need is another' } }])
})

test('why a leader goes past a gate is there after a reload, and goes when it is sent', async () => {
  const abilities = { ...aPriority().abilities, override: true }
  const { first, changes } = given({ abilities }, { step: 'explore', abilities })
  await press('Go on all the same…')
  await type('Why?', 'The term begins tomorrow')
  first.unmount()
  open(page)
  await press('Go on all the same…')
  expect(await screen.findByDisplayValue('The term begins tomorrow')).toBeDefined()
  await press('Go on')
  await nothingKept()
  expect(changes).toMatchObject([{ body: { to: 'next', overrideReason: 'The term begins tomorrow' } }])
})
