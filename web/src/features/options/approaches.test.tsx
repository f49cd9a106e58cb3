import type { Approach } from '@sixfold/shared/contracts/options.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answers, open, problem, serve } from '../cycles/priority.fixture.tsx'

const anApproach = (more: Partial<Approach> = {}): Approach => ({
  id: 'r',
  name: 'Reading aloud',
  about: 'To a whole class, every day',
  strand: false,
  figures: null,
  archived: false,
  version: 3,
  ...more,
})

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Serves a library; `now` is what the server has. */
function serving(items: Approach[], abilities = { add: true, edit: true }, more: Answers = {}) {
  const now = { items }
  const changes = serve({
    'GET /approaches': () => ({ items: now.items, nextCursor: null, abilities }),
    ...more,
  })
  return { now, changes }
}

const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

describe('the library', () => {
  test('shows what is known of each approach, and asks for those with some words', async () => {
    const figures = {
      impactMonths: 6,
      cost: 1,
      security: null,
      readOn: '2026-11-01',
      url: 'https://example.org/a',
    }
    const { now } = serving([
      anApproach({ figures }),
      anApproach({ id: 'f', name: 'Feedback', strand: true }),
    ])
    open('/approaches')
    expect(await screen.findByRole('heading', { level: 1, name: 'What might we try?' })).toBeDefined()
    expect(screen.getByText('+6 months')).toBeDefined()
    expect(screen.getByText('EEF Toolkit strand')).toBeDefined()
    expect(screen.getByText('No figures yet')).toBeDefined()
    expect(screen.getByText('2 approaches')).toBeDefined()
    now.items = []
    await type('Find an approach', 'chess')
    expect(await screen.findByText('No approach with these words')).toBeDefined()
  })

  test('is kept by leaders; a head may add to it', async () => {
    serving([anApproach()], { add: true, edit: false })
    open('/approaches')
    expect(await screen.findByRole('button', { name: 'Add an approach' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Change Reading aloud' })).toBeNull()
    expect(screen.queryByLabelText('Show those that were put away')).toBeNull()
  })
})

describe('an approach', () => {
  test('is added, and a name that is taken is said at its field', async () => {
    const taken = 'There is an approach with this name in the library already'
    let tries = 0
    const { changes } = serving([], undefined, {
      'POST /approaches': () =>
        (tries += 1) === 1
          ? problem(400, 'Something needs mending', { errors: [{ path: 'name', message: taken }] })
          : anApproach(),
    })
    open('/approaches')
    await press('Add an approach')
    const add = async () =>
      fireEvent.click(
        within(await screen.findByRole('dialog')).getByRole('button', { name: 'Add the approach' }),
      )
    await add()
    expect(dialog().getByText('Give it a name')).toBeDefined()
    await type('Name', 'Feedback')
    await add()
    await waitFor(() => expect(dialog().getAllByText(taken).length).toBeGreaterThan(0))
    await type('Name', 'Reading aloud')
    await add()
    await gone()
    expect(changes.map((asked) => asked.body)).toMatchObject([
      { name: 'Feedback', about: null, figures: null },
      { name: 'Reading aloud' },
    ])
  })

  test('is changed and put away on top of its version, and shows both when it is stale', async () => {
    const { changes, now } = serving([anApproach()], undefined, {
      'PATCH /approaches/r': ({ version }) =>
        version === '"4"' ? anApproach() : problem(412, 'Changed meanwhile'),
    })
    open('/approaches')
    await press('Change Reading aloud')
    await type('What is it about? (optional)', 'To a class')
    fireEvent.click(screen.getByLabelText('Put away'))
    now.items = [anApproach({ about: 'To anybody', version: 4 })]
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await dialog().findByText('About: theirs')).toBeDefined()
    await waitFor(() => expect(dialog().getByText('To anybody')).toBeDefined())
    await press('Save mine')
    await gone()
    expect(changes).toMatchObject([
      { version: '"3"', body: { about: 'To a class', archived: true } },
      { version: '"4"', body: { about: 'To a class', archived: true } },
    ])
  })
})
