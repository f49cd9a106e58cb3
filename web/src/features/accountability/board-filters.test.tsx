import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { boardOf, boardSchool, id, openAt, ratedSchool, serveBoard } from './board.fixture.tsx'

const north = { id: id(81), name: 'North hub' }
const fenwick = boardSchool(11, 'Fenwick Infant School', 2, { hub: north })
const thornmere = boardSchool(12, 'Thornmere Primary School', 3, {
  hub: north,
  movement: { direction: 'less', was: 2 },
})
const ivelchester = boardSchool(13, 'Ivelchester Academy', null, { phases: ['primary', 'secondary'] })
const schools = [fenwick, ivelchester, thornmere]

beforeEach(() => {
  serveBoard({
    '/dashboard/ratings': () => ({
      asAt: '2026-12-05',
      schools: [
        ratedSchool(fenwick, [{ criterionKey: 'inclusion', value: 2 }]),
        ratedSchool(ivelchester, []),
        ratedSchool(thornmere, [
          { criterionKey: 'inclusion', value: 3 },
          { criterionKey: 'achievement', value: 3 },
        ]),
      ],
    }),
    '/dashboard': () => ({ ...boardOf(schools), awaitingDecision: 2 }),
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent
const shown = () =>
  within(screen.getByRole('table', { name: /Schools of the trust/ }))
    .getAllByRole('rowheader')
    .map((row) => row.querySelector('a')?.textContent)
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } })

test('a filter narrows the sentence, the figures and the tables, says so, and is one click from the whole', async () => {
  const router = openAt('/board')
  expect(await heading()).toMatch(/You are asked to decide two categories\.$/)
  choose('Hub', north.id)
  await waitFor(async () =>
    expect(await heading()).toBe('2 of 3 schools: One school needs less support than last year.'),
  )
  expect(router.state.location.search).toEqual({ hub: north.id })
  expect(shown()).toEqual(['Fenwick Infant School', 'Thornmere Primary School'])
  expect(screen.getByText(/^Filtered/).closest('[role=status]')?.textContent).toBe(
    'Filtered: North hub. 2 schools of 3: the sentence, the figures and the tables of this page are of these alone. Show every school',
  )
  fireEvent.click(screen.getByRole('link', { name: 'Show every school' }))
  await waitFor(() => expect(shown()).toHaveLength(3))
  expect(router.state.location.search).toEqual({})
})

test('an address brings its filters, which go together, and what it doesn’t mean is left out', async () => {
  openAt('/board?phase=primary&category=improve&criterion=NO!')
  expect(await heading()).toMatch(/^1 of 3 schools/)
  expect(shown()).toEqual(['Thornmere Primary School'])
  expect(screen.getByText(/^Filtered: Primary · Improve\./)).toBeDefined()
})

test('a criterion keeps the schools rated in it, or at one level, and shows its ratings alone', async () => {
  openAt('/board?criterion=inclusion')
  await heading()
  expect(shown()).toEqual(['Fenwick Infant School', 'Thornmere Primary School'])
  const grid = screen.getByRole('grid', { name: 'Published ratings by school and criterion' })
  expect(within(grid).getAllByRole('columnheader')).toHaveLength(2)
  choose('Rated', '3')
  await waitFor(() => expect(shown()).toEqual(['Thornmere Primary School']))
  choose('Criterion', 'achievement')
  expect(await screen.findByText(/^Filtered: Achievement: rated\./)).toBeDefined()
})

test('a filter that keeps no school says so kindly', async () => {
  openAt('/board?category=stabilise')
  expect(await heading()).toBe('None of 3 schools is shown.')
  expect(screen.getByText('No school is left')).toBeDefined()
})
