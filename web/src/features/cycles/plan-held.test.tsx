import type { Option } from '@sixfold/shared/contracts/options.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aMeasure } from '../measures/measure.fixture.ts'
import { aPriority, open, priorityId, serve } from './priority.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const message = 'The plan is with the trust: take it back to change it, or wait for the answer'
const planFields = [{ code: 'plan-submitted', message }]
const options: Option[] = (['chosen', 'open'] as const).map((verdict) => ({
  id: verdict,
  priorityId,
  turn: 1,
  rank: verdict === 'chosen' ? 1 : 2,
  title: verdict === 'chosen' ? 'Paired writing' : 'Sentence cards',
  approach: null,
  fit: 'It fits',
  costPence: 0,
  staffTime: 'None',
  wouldStop: 'Nothing',
  figures: null,
  verdict,
  why: verdict === 'chosen' ? 'It fits best' : null,
  version: 1,
}))

function at(step: StepKey) {
  serve({
    [`GET /priorities/${priorityId}`]: () =>
      aPriority({ step, gate: [], blockers: { advance: [], planFields } }),
    'GET /measures': () => ({ items: [aMeasure()], abilities: { write: true } }),
    [`GET /priorities/${priorityId}/options`]: () => ({
      items: options,
      turn: 1,
      blockers: { write: [] },
      abilities: { write: true },
    }),
  })
  open(`/priorities/${priorityId}`)
}
const notice = async (inside: HTMLElement) => within(inside).findByText(new RegExp(message))
const part = async (name: string) => (await screen.findByRole('heading', { name })).closest('section')!

describe('while the trust has the plan', () => {
  test('the texts of step 1 are read, with the reason, and its name can’t be changed', async () => {
    at('diagnose')
    const step = await part('Know the need')
    expect(await notice(step)).toBeDefined()
    expect(within(step).queryByRole('textbox')).toBeNull()
    expect(within(step).queryByRole('button')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Rename…' }))
    const dialog = await screen.findByRole('dialog')
    expect(await notice(dialog)).toBeDefined()
    expect(within(dialog).queryByRole('textbox')).toBeNull()
  })

  test('a measure and its milestones stay as they are, and what it says is still recorded', async () => {
    at('deliver')
    const measures = await part('Measures')
    expect(await notice(measures)).toBeDefined()
    await within(measures).findByRole('article')
    expect(within(measures).getByRole('button', { name: /^Record what it says/ })).toBeDefined()
    for (const name of [/^Change/, /^Take out/, /milestone/, 'Add a measure'])
      expect(within(measures).queryByRole('button', { name })).toBeNull()
  })

  test('none is chosen and the chosen one stays, while others are weighed', async () => {
    at('explore')
    const step = await part('Weigh the options')
    expect(await notice(step)).toBeDefined()
    const named = (name: string | RegExp) => within(step).queryByRole('button', { name })
    expect(await within(step).findByRole('button', { name: 'Add an option' })).toBeDefined()
    expect(named('Change Sentence cards')).not.toBeNull()
    expect(named(/^Set aside…/)).not.toBeNull()
    for (const name of [/^Choose this/, /^Take it back/, 'Change Paired writing', 'Take out Paired writing'])
      expect(named(name)).toBeNull()
  })
})
