import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { boardOf, boardSchool, id, openAt, ratedSchool, serveBoard } from './board.fixture.tsx'

const fenwick = boardSchool(11, 'Fenwick Infant School', null)
const thornmere = boardSchool(12, 'Thornmere Primary School', 3)

const serve = () =>
  serveBoard({
    '/dashboard/ratings': () => ({
      asAt: '2026-12-05',
      schools: [
        ratedSchool(fenwick, []),
        ratedSchool(thornmere, [
          { criterionKey: 'inclusion', value: 3 },
          { criterionKey: 'curriculum-and-teaching', value: 2 },
          { criterionKey: 'achievement', value: 'too-early' },
          { criterionKey: 'attendance-and-behaviour', value: 'not-applicable' },
        ]),
      ],
    }),
    '/dashboard': () => boardOf([fenwick, thornmere]),
  })
const grid = () => screen.findByRole('grid', { name: 'Published ratings by school and criterion' })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('ratings are a table of number and word, and say why there is none', async () => {
  serve()
  openAt('/board')
  const [head, first, second] = within(await grid()).getAllByRole('row')
  const names = within(head as HTMLElement).getAllByRole('columnheader')
  expect(names.slice(0, 3).map((it) => it.getAttribute('aria-label') ?? it.textContent)).toEqual([
    'School',
    'Inclusion',
    'Curriculum and teaching',
  ])
  const shown = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .getAllByRole('cell')
      .slice(0, 5)
      .map((cell) => cell.querySelector('[aria-hidden]')?.textContent)
  expect(shown(first)).toEqual(Array.from({ length: 5 }, () => 'Not rated'))
  expect(shown(second)).toEqual(['3 Secure', '2 Developing', 'Too early', 'Not applicable', 'Not rated'])
  expect(
    screen.getByText(
      /^Rated 2 Developing or 1 Urgent most often: Curriculum and teaching, at 1 of 1 rated school\./,
    ),
  ).toBeDefined()
})

test('each rating opens the published category that it belongs to', async () => {
  serve()
  openAt('/board')
  const cell = within(await grid()).getByRole('link', { name: /^Achievement: Too early to say/ })
  expect(cell.getAttribute('href')).toBe(`/categorise/${id(52)}`)
})

test('arrow keys move about in the ratings, of which one cell is in the tab order', async () => {
  serve()
  openAt('/board')
  const table = await grid()
  const inOrder = () => table.querySelectorAll('[data-place][tabindex="0"]')
  const [start] = inOrder()
  act(() => (start as HTMLElement).focus())
  fireEvent.keyDown(start as HTMLElement, { key: 'ArrowDown' })
  fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'ArrowRight' })
  expect(document.activeElement?.textContent).toContain('Curriculum and teaching: 2 Developing')
  expect([...inOrder()]).toEqual([document.activeElement])
})
