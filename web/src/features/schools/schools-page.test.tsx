import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openApp, serve } from '../../lib/open-app.tsx'
import { aNetwork, northId } from '../networks/network.fixture.ts'
import { rowOf, thornmere } from './school.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const page = (items: unknown[], more: { nextCursor?: string; import?: boolean } = {}) =>
  Response.json({ items, nextCursor: more.nextCursor ?? null, abilities: { import: more.import ?? false } })
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

test('an empty trust leads those who may to the import, and asks the others to wait', async () => {
  serve({ 'GET /schools': () => page([], { import: true }) })
  openApp('/schools')
  const link = await screen.findByRole('link', { name: 'Import your schools' })
  expect(link.getAttribute('href')).toBe('/set-up/import')
})

test('those who may not import are told who will', async () => {
  serve({ 'GET /schools': () => page([]) })
  openApp('/schools')
  expect(await screen.findByText(/A trust leader is about to bring your schools in/)).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Import your schools' })).toBeNull()
})

test('each school has its category and movement in words, or says why it shows none', async () => {
  serve({
    'GET /schools': () =>
      page([
        rowOf('Aldercombe', { category: { level: 2, effectiveOn: '2026-10-14', movement: 'less' } }),
        rowOf('Brackenhurst', { id: '2' }),
        rowOf('Cold Ash', { id: '3', view: 'peer' }),
      ]),
  })
  openApp('/schools')
  await screen.findByRole('heading', { level: 1, name: 'Where does every school stand?' })
  const cells = screen.getAllByRole('row').map((row) => row.textContent)
  expect(cells[1]).toContain('Repairless than last year')
  expect(cells[2]).toContain('not yet')
  expect(cells[3]).toContain('not shown to you')
})

test('schools come page after page, and can be sorted once all are there', async () => {
  serve({
    'GET /schools': ({ query }) =>
      query.get('cursor') === 'second'
        ? page([rowOf('Brackenhurst', { id: '2' })])
        : page([rowOf('Aldercombe')], { nextCursor: 'second' }),
  })
  openApp('/schools')
  expect(await screen.findByText('The first 1 school')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Pupils' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(names()).toEqual(['Aldercombe', 'Brackenhurst']))
  expect(screen.getByRole('button', { name: 'Pupils' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('searching keeps the field and puts the words in the address', async () => {
  serve({
    'GET /schools': ({ query }) =>
      page(
        query.get('search') === 'thorn'
          ? [rowOf('Thornmere')]
          : [rowOf('Aldercombe'), rowOf('Thornmere', { id: '2' })],
      ),
  })
  const router = openApp('/schools')
  const field = await screen.findByRole('searchbox', { name: 'Find a school by name or URN' })
  fireEvent.change(field, { target: { value: ' thorn ' } })
  expect(await screen.findByText('1 school found for “thorn”')).toBeDefined()
  expect(names()).toEqual(['Thornmere'])
  expect(router.state.location.search).toEqual({ search: 'thorn' })
  expect(field.isConnected).toBe(true)
})

test('a peer sees a school’s name and facts, and is told that there is more to it', async () => {
  const peer = { ...thornmere, view: 'peer', heads: [], openPriorities: null, abilities: { edit: false } }
  serve({ [`GET /schools/${thornmere.id}`]: () => Response.json(peer) })
  openApp(`/schools/${thornmere.id}`)
  await screen.findByRole('heading', { level: 1, name: 'Thornmere Primary School' })
  expect(screen.getByText(/You see Thornmere Primary School as a peer/)).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Facts from the register' })).toBeDefined()
  expect(screen.queryByText(/Headteacher/)).toBeNull()
  expect(screen.queryByText('Next review')).toBeNull()
})

test('the list can be of one hub alone, which is in the address and named in the table', async () => {
  const hub = { id: northId, name: 'North hub' }
  const all = [rowOf('Aldercombe'), rowOf('Thornmere', { id: '2', hub })]
  serve({
    'GET /networks': () => Response.json({ items: [aNetwork()], abilities: { add: false } }),
    'GET /schools': ({ query }) =>
      page(query.get('networkId') === northId ? all.filter((row) => row.hub !== null) : all),
  })
  const router = openApp('/schools')
  fireEvent.change(await screen.findByLabelText('Hub or network'), { target: { value: northId } })
  expect(await screen.findByText('1 school in “North hub”')).toBeDefined()
  expect(names()).toEqual(['Thornmere'])
  expect(screen.getByRole('columnheader', { name: /Hub/ })).toBeDefined()
  expect(router.state.location.search).toEqual({ network: northId })
})

test('a school’s page leads to its hub and its networks', async () => {
  const networks = [
    { id: northId, name: 'Early readers', kind: 'plc' as const },
    { id: '2', name: 'Maths leads', kind: 'subject' as const },
  ]
  const school = { ...thornmere, view: 'peer', hub: { id: '1', name: 'North hub' }, networks }
  serve({ [`GET /schools/${thornmere.id}`]: () => Response.json(school) })
  openApp(`/schools/${thornmere.id}`)
  const link = await screen.findByRole('link', { name: 'Early readers' })
  expect(link.getAttribute('href')).toBe(`/set-up/networks/${northId}`)
  expect(link.closest('p')?.textContent).toBe('Hub: North hub · Networks: Early readers, Maths leads')
})
