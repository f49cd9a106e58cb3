import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answers, open, problem, serve } from '../cycles/priority.fixture.tsx'
import { rowOf } from '../schools/school.fixture.ts'
import { aNetwork, northId, southId } from './network.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const [thornmere, fenwick] = ['01a20000-0000-7000-8000-0000000000a1', '01a20000-0000-7000-8000-0000000000a2']
const south = { id: southId, name: 'South hub' }
const rows = [
  rowOf('Fenwick Infant School', { id: fenwick, hub: south }),
  rowOf('Thornmere Primary School', { id: thornmere }),
]
const answers = (more: Answers = {}): Answers => ({
  'GET /networks': () => ({ items: [aNetwork()], abilities: { add: true } }),
  [`GET /networks/${northId}`]: () => aNetwork(),
  'GET /schools': () => ({ items: rows, nextCursor: null, abilities: { import: false } }),
  ...more,
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const page = '/set-up/networks'

describe('hubs and networks', () => {
  test('say where there are none what to do first, and to whom it falls', async () => {
    serve(answers({ 'GET /networks': () => ({ items: [], abilities: { add: true } }) }))
    open(page)
    expect(await screen.findByText('No hubs yet')).toBeDefined()
    expect(screen.getByText(/Name a hub first, then say which schools are in it/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Set up a hub' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Set up a network' })).toBeDefined()
  })

  test('are read by others without a way to change them', async () => {
    const abilities = { edit: false, end: false }
    const maths = aNetwork({ id: southId, kind: 'subject', name: 'Maths leads', abilities })
    const ended = aNetwork({ name: 'Old hub', ended: { on: '2026-07-20', reason: null }, abilities })
    serve(answers({ 'GET /networks': () => ({ items: [maths, ended], abilities: { add: false } }) }))
    open(page)
    expect(await screen.findByRole('link', { name: 'Maths leads' })).toBeDefined()
    expect(screen.getByText('Subject network')).toBeDefined()
    expect(screen.getByText('Ended on 20 Jul 2026.')).toBeDefined()
    expect(screen.getByText('Trust leaders set them up here, if the trust has any.')).toBeDefined()
    expect(screen.queryByRole('button', { name: /Set up a/ })).toBeNull()
  })

  test('are set up by name, and a network by what it is', async () => {
    const maths = aNetwork({ id: southId, kind: 'inclusion', name: 'SENCOs' })
    const changes = serve(
      answers({ 'POST /networks': () => maths, [`GET /networks/${southId}`]: () => maths }),
    )
    open(page)
    fireEvent.click(await screen.findByRole('button', { name: 'Set up a network' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Set up' }))
    expect(await dialog.findByText('Give it a name')).toBeDefined()
    expect(changes).toEqual([])
    type('What is it?', 'inclusion')
    type('Name', ' SENCOs ')
    fireEvent.click(dialog.getByRole('button', { name: 'Set up' }))
    await waitFor(() =>
      expect(changes).toMatchObject([{ body: { kind: 'inclusion', name: 'SENCOs', purpose: null } }]),
    )
  })
})

describe('the schools of a hub', () => {
  const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('checkbox', { name }))

  test('are chosen from a day, and it is said before saving which move from another hub', async () => {
    const moved = [{ school: { id: fenwick, name: 'Fenwick Infant School' }, from: south }]
    const changes = serve(
      answers({ [`POST /networks/${northId}/schools`]: () => ({ ...aNetwork({ version: 2 }), moved }) }),
    )
    open(`${page}/${northId}`)
    expect(await screen.findByRole('heading', { name: 'Which schools are in “North hub”?' })).toBeDefined()
    press('Choose its schools')
    await choose(/Thornmere/)
    expect(screen.queryByText(/saving moves/)).toBeNull()
    expect(screen.getByText('In “South hub”')).toBeDefined()
    await choose(/Fenwick/)
    expect(screen.getByText(/saving moves 1 school/)).toBeDefined()
    expect(screen.getByText('Fenwick Infant School, out of “South hub”')).toBeDefined()
    type('From which day?', '2026-12-01')
    press('Save')
    await waitFor(() =>
      expect(changes).toMatchObject([
        {
          version: '"1"',
          body: {
            schoolIds: [thornmere, fenwick],
            fromOn: '2026-12-01',
            movedFrom: [{ schoolId: fenwick, networkId: southId }],
          },
        },
      ]),
    )
    expect(await screen.findByText('Saved: 1 school moved from another hub')).toBeDefined()
  })

  test('stay as they are where another leader was sooner, and it is said where they are', async () => {
    const message = 'Thornmere Primary School is in “West hub”'
    serve(
      answers({
        [`POST /networks/${northId}/schools`]: () =>
          problem(409, 'Not possible now', { blockers: [{ code: 'in-another-hub', message }] }),
      }),
    )
    open(`${page}/${northId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Choose its schools' }))
    await choose(/Thornmere/)
    press('Save')
    expect(await screen.findByText(message)).toBeDefined()
    expect(screen.getByRole('dialog')).toBeDefined()
  })

  test('move from no hub to a network, in which a school may be whatever hub it is in', async () => {
    const maths = aNetwork({ kind: 'subject', name: 'Maths leads' })
    const changes = serve(
      answers({
        [`GET /networks/${northId}`]: () => maths,
        [`POST /networks/${northId}/schools`]: () => ({ ...maths, moved: [] }),
      }),
    )
    open(`${page}/${northId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Choose its schools' }))
    await choose(/Fenwick/)
    expect(screen.queryByText(/South hub/)).toBeNull()
    press('Save')
    await waitFor(() => expect(changes).toMatchObject([{ body: { movedFrom: [] } }]))
  })
})

test('a hub that has ended shows since when and which schools were in it, and offers nothing', async () => {
  const former = [
    { id: thornmere, name: 'Thornmere Primary School', fromOn: '2025-09-01', toOn: '2026-07-20' },
  ]
  const change = [{ code: 'ended', message: 'It ended on 20 Jul 2026: set up another' }]
  const ended = { on: '2026-07-20', reason: 'The trust has new hubs.' }
  serve(answers({ [`GET /networks/${northId}`]: () => aNetwork({ former, ended, blockers: { change } }) }))
  open(`${page}/${northId}`)
  expect(await screen.findByText('20 Jul 2026: The trust has new hubs.')).toBeDefined()
  expect(screen.getByText('1 Sep 2025 to 20 Jul 2026')).toBeDefined()
  expect(screen.queryByRole('button', { name: /purpose|End|Choose|Change/ })).toBeNull()
})

test('ending a hub asks why', async () => {
  const changes = serve(answers({ [`POST /networks/${northId}/end`]: () => aNetwork({ version: 2 }) }))
  open(`${page}/${northId}`)
  fireEvent.click(await screen.findByRole('button', { name: 'End…' }))
  await screen.findByRole('dialog')
  press('End this hub')
  expect(await screen.findByText('Say why')).toBeDefined()
  type('Reason', 'The trust has new hubs.')
  press('End this hub')
  await waitFor(() =>
    expect(changes).toMatchObject([{ body: { lastDay: '2026-12-05', reason: 'The trust has new hubs.' } }]),
  )
})
