import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { boardOf, boardSchool, id, openAt, serveBoard } from '../board.fixture.tsx'
import { anException, exceptionsOf, seen, thornmere } from './exceptions.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const schools = [boardSchool(11, thornmere.name, 3), boardSchool(12, 'Fenwick Infant School', 4)]
const fenwick = { id: id(12), name: 'Fenwick Infant School' }
const found = exceptionsOf([
  anException(),
  anException({ rule: 'weak-evidence', name: 'Thin or contested evidence', record: thornmereRecord() }),
  anException({ rule: 'no-update', name: 'No update for 6 school weeks', schools: [fenwick] }),
  anException({
    rule: 'plan-not-approved',
    name: 'Plan not approved',
    record: thornmereRecord(),
    state: 'acknowledged',
    acknowledgement: seen('They have asked for two weeks.', { rule: 'plan-not-approved' }),
  }),
])
function thornmereRecord() {
  return { kind: 'school', id: thornmere.id } as const
}
const serve = () =>
  serveBoard({
    '/dashboard': () => boardOf(schools),
    '/dashboard/ratings': () => ({ asAt: '2026-12-05', schools: [] }),
    '/dashboard/exceptions': () => found,
  })

test('the headline says what rules found, and each clause opens its list', async () => {
  serve()
  openAt('/board')
  await screen.findByRole('heading', { name: 'What should we look at?' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
    /One priority has been off track twice, and no update of one priority was shared for weeks\.$/,
  )
  const clause = screen.getByRole('link', { name: 'One priority has been off track twice' })
  expect(clause.getAttribute('href')).toBe('/exceptions?rule=off-track')
})

test('what somebody has acknowledged is folded below what is open', async () => {
  serve()
  openAt('/board')
  const section = within(
    (await screen.findByRole('heading', { name: 'What should we look at?' })).closest(
      'section',
    ) as HTMLElement,
  )
  const fold = section.getByText('1 more acknowledged').closest('details')
  expect(fold?.open).toBe(false)
  expect(fold?.textContent).toContain('They have asked for two weeks.')
  expect(section.getByRole('link', { name: 'By rule and school' }).getAttribute('href')).toBe('/exceptions')
})

test('a page of some schools shows theirs alone, and its headline counts nothing anew', async () => {
  serve()
  openAt('/board')
  await screen.findByRole('heading', { name: 'What should we look at?' })
  fireEvent.change(screen.getByRole('combobox', { name: 'Category' }), { target: { value: 'sustain' } })
  expect(await screen.findByText('No update for 6 school weeks')).toBeTruthy()
  expect(screen.queryByText('Off track twice running')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toMatch(/off track/)
})

test('the ten most pressing are shown, with a way to all', async () => {
  const many = Array.from({ length: 13 }, (_, n) =>
    anException({ record: { kind: 'priority', id: id(20 + n) }, title: `“Priority ${n + 1}”` }),
  )
  serveBoard({
    '/dashboard': () => boardOf(schools),
    '/dashboard/ratings': () => ({ asAt: '2026-12-05', schools: [] }),
    '/dashboard/exceptions': () => exceptionsOf(many),
  })
  openAt('/board')
  const all = await screen.findByRole('link', { name: 'Three more are open: show all' })
  expect(all.getAttribute('href')).toBe('/exceptions')
  expect(screen.getAllByText('Off track twice running')).toHaveLength(10)
  expect(screen.getByText('“Priority 10”')).toBeTruthy()
  expect(screen.queryByText('“Priority 11”')).toBeNull()
})
