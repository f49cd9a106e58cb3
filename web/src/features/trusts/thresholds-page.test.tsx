import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { open, serve } from '../cycles/priority.fixture.tsx'
import { aTrust } from './trusts.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const weeks = { name: 'For how many school weeks may a priority go without an update?' }

test('a leader sets from when on a rule finds something, within its bounds', async () => {
  const changes = serve({
    'GET /trust': () => aTrust(),
    'PATCH /trust': ({ body }) => aTrust({ settings: body as never, version: 2 }),
  })
  open('/set-up/exceptions')
  const field = await screen.findByRole('combobox', weeks)
  const offered = [...field.querySelectorAll('option')].map((option) => option.textContent)
  expect([offered[0], offered[4], offered.at(-1)]).toEqual([
    '2 school weeks',
    '6 school weeks (usual)',
    '20 school weeks',
  ])
  fireEvent.change(field, { target: { value: '8' } })
  expect(screen.getByText('No update for 8 school weeks')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(changes).toMatchObject([
      { method: 'PATCH', version: '"1"', body: { exceptionThresholds: { 'no-update': 8, 'off-track': 2 } } },
    ]),
  )
})

test('whoever may not set them reads them', async () => {
  const trust = aTrust({ abilities: { edit: false } })
  serve({
    'GET /trust': () => ({
      ...trust,
      settings: { ...trust.settings, exceptionThresholds: { 'no-update': 8 } },
    }),
  })
  open('/set-up/exceptions')
  expect(await screen.findByText('8 school weeks')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
})
