import { stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aPriority, open, priorityId, problem, serve } from '../cycles/priority.fixture.tsx'
import { aModel } from './trusts.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const titleOf = (step: number) => {
  const group = screen.getByRole('group', { name: `Step ${step}` })
  return within(group).getByRole('textbox', { name: /Title/ })
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))
const loaded = () => screen.findByRole('heading', { name: 'What do we call the six steps?' })

describe('wording the six steps', () => {
  test('shows them as they are typed, and sends all six', async () => {
    const changes = serve({
      'GET /trust/cycle-model': () => aModel(),
      'PUT /trust/cycle-model': ({ body }) =>
        aModel({ steps: (body as { steps: never }).steps, isDefault: false, version: 2 }),
    })
    open('/set-up/wording')
    await loaded()
    type(titleOf(1), 'Understand')
    expect(
      within(screen.getByRole('list', { name: 'Steps of a priority' })).getByText('Understand'),
    ).toBeDefined()
    save()
    await waitFor(() => expect(changes).toHaveLength(1))
    expect(changes).toMatchObject([{ version: '"1"', body: { steps: stepKeys.map((key) => ({ key })) } }])
    expect(changes[0]).toMatchObject({ body: { steps: [{ title: 'Understand' }, {}, {}, {}, {}, {}] } })
  })

  test('a step without a title, or with another’s, is led to and not sent', async () => {
    const changes = serve({ 'GET /trust/cycle-model': () => aModel() })
    open('/set-up/wording')
    await loaded()
    type(titleOf(3), '  ')
    save()
    expect(await screen.findByRole('link', { name: 'Step 3 needs a title' })).toBeDefined()
    type(titleOf(3), 'know the NEED')
    save()
    fireEvent.click(await screen.findByRole('link', { name: 'Another step has this title' }))
    expect(document.activeElement).toBe(titleOf(3))
    expect(changes).toEqual([])
  })

  test('goes back to Sixfold’s words when asked twice', async () => {
    const own = aModel({ isDefault: false, version: 4 })
    const changes = serve({
      'GET /trust/cycle-model': () => own,
      'PUT /trust/cycle-model': () => aModel({ version: 5 }),
    })
    open('/set-up/wording')
    await loaded()
    fireEvent.click(screen.getByRole('button', { name: 'Go back to Sixfold’s words…' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Use Sixfold’s words' }))
    await waitFor(() => expect(changes).toMatchObject([{ version: '"4"', body: { steps: null } }]))
  })
})

describe('the trust’s own words', () => {
  const steps = aModel().steps.map((step) =>
    step.key === 'diagnose' ? { ...step, title: 'Understand' } : step,
  )
  const answers = {
    [`GET /priorities/${priorityId}`]: () => aPriority(),
    'GET /trust/cycle-model': () => aModel({ steps, isDefault: false }),
  }

  test('show on a priority’s track and over its step', async () => {
    serve(answers)
    open(`/priorities/${priorityId}`)
    expect(await screen.findByRole('heading', { name: 'Understand' })).toBeDefined()
    expect(screen.queryByText('Know the need')).toBeNull()
  })

  test('are remembered, so that the next visit begins with them', async () => {
    serve(answers)
    const { unmount } = open(`/priorities/${priorityId}`)
    await screen.findByRole('heading', { name: 'Understand' })
    unmount()
    serve({ ...answers, 'GET /trust/cycle-model': () => problem(503, 'Back in a moment') })
    open(`/priorities/${priorityId}`)
    expect(await screen.findByRole('heading', { name: 'Understand' })).toBeDefined()
  })
})
