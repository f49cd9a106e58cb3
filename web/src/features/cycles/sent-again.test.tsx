import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aPriority, losingItsAnswer, open, priorityId, problem, serve } from './priority.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

/** A priority whose statement is saved each time the server is reached, as the answer is lost. */
function serving(lose?: () => unknown) {
  let now: Priority = aPriority()
  const save = losingItsAnswer(
    ({ body }) =>
      (now = aPriority({ version: 4, statement: { ...aPriority().statement, ...(body as object) } })),
    lose,
  )
  return serve({ [`GET /priorities/${priorityId}`]: () => now, [`PATCH /priorities/${priorityId}`]: save })
}

describe('a change that was saved although no answer came', () => {
  test('is sent again with its key, and is no conflict with itself', async () => {
    const changes = serving()
    open(`/priorities/${priorityId}`)
    await type('Why is it so?', 'No time for writing')
    await press('Save')
    await waitFor(() => expect(localStorage).toHaveLength(0))
    expect(changes).toHaveLength(2)
    expect(changes[1]).toEqual(changes[0])
    expect(changes[0]).toMatchObject({ version: '"3"', key: expect.any(String) })
    expect(screen.queryByText(/Someone else saved this/)).toBeNull()
  })

  test('is none either when one presses “Save” once more', async () => {
    const changes = serving(() => problem(502, 'Bad gateway'))
    open(`/priorities/${priorityId}`)
    await type('Why is it so?', 'No time for writing')
    await press('Save')
    await screen.findAllByText('Bad gateway')
    await press('Save')
    await waitFor(() => expect(localStorage).toHaveLength(0))
    expect(changes[1]).toEqual(changes[0])
  })

  test('another text is another change, with a key of its own', async () => {
    const changes = serving(() => problem(502, 'Bad gateway'))
    open(`/priorities/${priorityId}`)
    await type('Why is it so?', 'No time for writing')
    await press('Save')
    await screen.findAllByText('Bad gateway')
    await type('Why is it so?', 'No time for writing at length')
    await press('Save')
    expect(await screen.findByText(/Someone else saved this/)).toBeDefined()
    expect(changes[1]?.key).not.toBe(changes[0]?.key)
  })
})
