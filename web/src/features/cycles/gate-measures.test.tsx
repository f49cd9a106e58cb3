import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aMeasure, serving } from '../measures/measure.fixture.ts'
import { aPriority, nothing, open, priorityId } from './priority.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const measures = [aMeasure(), aMeasure({ id: 'n', name: 'Pages written a week' })]
const short = measures.map(
  ({ milestones: _m, path: _p, observations: _o, standing: _s, ...fields }) =>
    ({ ...fields, latest: null }) satisfies Priority['measures'][number],
)

/** A priority at the step of a condition that is open. */
const given = (more: Partial<Priority>, lacking: { code: string; message: string; measures?: string[] }) => {
  const gate = [{ ...lacking, met: false }]
  serving(measures, {}, aPriority({ ...more, gate, measures: short, blockers: { advance: gate, edit: [] } }))
  return open(`/priorities/${priorityId}`)
}
const link = async (name: string) => {
  const gate = (await screen.findByRole('heading', { name: /^Before/ })).closest('section')!
  return within(gate).findByRole('link', { name })
}

const unobserved = {
  code: 'measure-unobserved',
  message: 'One measure has no observation since step 4 began: add one',
  measures: ['n'],
}

test.each([
  ['evaluate', unobserved, 'Record what it says: Pages written a week'],
  [
    'prepare',
    { code: 'no-milestone', message: 'Set a milestone on a measure', measures: ['m', 'n'] },
    'Set a milestone for Pages written a week',
  ],
  [
    'diagnose',
    { code: 'no-baseline', message: 'Give at least one measure a baseline', measures: ['n'] },
    'Change Pages written a week',
  ],
] as const)('at “%s” the gate leads to each measure that lacks something', async (step, lacking, button) => {
  const { router } = given({ step }, { ...lacking, measures: [...lacking.measures] })
  const field = await screen.findByRole('button', { name: button })
  const way = await link('Pages written a week')
  expect(way.closest('li')?.textContent).toContain(`${lacking.message}: `)
  fireEvent.click(way)
  expect(document.activeElement).toBe(field)
  await waitFor(() => expect(router.state).toMatchObject({ status: 'idle', location: { hash: field.id } }))
})

test('with no measure to set a milestone on, the gate opens the form for one', async () => {
  given({ step: 'prepare' }, { code: 'no-milestone', message: 'Set a milestone on a measure', measures: [] })
  fireEvent.click(await screen.findByRole('button', { name: 'Set a milestone on a measure' }))
  expect(await screen.findByRole('dialog', { name: 'Add a measure' })).toBeDefined()
})

test('whoever doesn’t write reads which measures it is about', async () => {
  given({ step: 'evaluate', abilities: nothing }, unobserved)
  expect(await screen.findByText(`${unobserved.message}: Pages written a week`)).toBeDefined()
})
