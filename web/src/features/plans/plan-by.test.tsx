import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { open } from '../cycles/priority.fixture.tsx'
import { aPlan, aVersion, page, serving } from './plan.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const status = async () => {
  await screen.findByRole('heading', { level: 1, name: 'What did we set out to do, and are we doing it?' })
  return within(document.getElementById('plan')!)
}

describe('the day by which a plan is to be approved', () => {
  test.each([
    [{ day: '2026-12-14', late: false }, /^To be approved by 14 Dec 2026\s+· in 9 days\.$/],
    [{ day: '2026-11-29', late: true }, /^It was to be approved by 29 Nov 2026\s+· 6 days ago\.$/],
  ])('is said with its distance: %j', async (awaited, words) => {
    serving(aPlan({ awaited }))
    open(page)
    const said = (await status()).getByText(/to be approved by/i)
    expect(said.textContent).toMatch(words)
  })

  test('is said of no plan that has none', async () => {
    serving(aPlan({ inForce: aVersion(1), changes: 1 }), [aVersion(1)])
    open(page)
    expect((await status()).queryByText(/to be approved by/i)).toBeNull()
  })
})
