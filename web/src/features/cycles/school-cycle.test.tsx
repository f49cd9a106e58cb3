import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aCycle, aShort, embed } from './cycle.fixture.tsx'
import { priorityId, school } from './priority.fixture.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a school without a cycle is told to open this year’s, in one tap', async () => {
  const { changes, listed } = embed([], undefined, {
    'POST /cycles': () => {
      listed.items = [aCycle(2026)]
      return aCycle(2026)
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Open the 2026/27 cycle' }))
  expect(await screen.findByText('No priority yet')).toBeDefined()
  expect(changes).toMatchObject([{ body: { schoolId: school.id, academicYear: 2026 } }])
  const add = screen.getByRole('link', { name: 'Add a priority' })
  expect(add.getAttribute('href')).toBe(`/schools/${school.id}/priorities/new?cycle=cycle-2026`)
})

test('who may not open one is told who does', async () => {
  embed([], { read: true, open: false })
  expect(
    await screen.findByText('The head or a trust leader opens it; its priorities then show here.'),
  ).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('who may not read the cycle sees nothing of it, not even its heading', async () => {
  embed([], { read: false, open: false })
  await screen.findByText('The rest of the page')
  await waitFor(() => expect(document.querySelector('.mantine-Skeleton-root')).toBeNull())
  expect(screen.queryByRole('heading')).toBeNull()
})

test('each priority shows its track, what comes next, and an override', async () => {
  embed([
    aCycle(2026, [
      aShort({ overridden: ['diagnose'] }),
      aShort({ id: 'other', step: null, outcome: 'embed', blockers: { advance: [] } }),
    ]),
  ])
  const track = await screen.findAllByRole('list', { name: /^Steps of/ })
  expect(track).toHaveLength(2)
  expect(screen.getByText(/set a milestone on a measure; 1 thing missing before “Do it well”/)).toBeDefined()
  expect(screen.getByText('Overridden: “Know the need”')).toBeDefined()
  expect(screen.getByText('Completed: embed')).toBeDefined()
  const now = screen.getByRole('link', { name: /^Plan and pair.*now$/ })
  expect(now.getAttribute('href')).toBe(`/priorities/${priorityId}?step=prepare`)
})

test('earlier years are a tap away', async () => {
  embed([aCycle(2026), aCycle(2025, [aShort({ title: 'Reading for pleasure' })])])
  expect(await screen.findByText('No priority yet')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '2025/26' }))
  expect(screen.getByRole('link', { name: 'Reading for pleasure' })).toBeDefined()
})

test('the cycle’s plan is a link, with where it stands', async () => {
  const plan = {
    id: 'plan',
    cycleId: 'cycle-2026',
    school,
    academicYear: 2026,
    status: 'submitted',
    moved: null,
    inForce: null,
  }
  embed([aCycle(2026)], undefined, { 'GET /plans': () => ({ items: [plan], nextCursor: null }) })
  const link = await screen.findByRole('link', { name: 'The plan' })
  expect(link.getAttribute('href')).toBe(`/schools/${school.id}/plan?cycle=cycle-2026`)
  expect(screen.getByText('With the trust')).toBeDefined()
})

const mayReopen = { addPriority: false, rank: false, close: false, reopen: true }
const closed = { status: 'closed' as const, abilities: mayReopen }

test('a leader reopens a cycle that was closed by mistake, with a reason', async () => {
  const reopened = { day: '2026-11-24', by: { id: 'ama', name: 'Ama Osei' }, reason: 'A year too early' }
  const { changes, listed } = embed([aCycle(2026, [], closed)], undefined, {
    'POST /cycles/cycle-2026/reopen': () => {
      listed.items = [aCycle(2026, [], { reopened })]
      return listed.items[0]
    },
  })
  expect(await screen.findByText('This cycle is closed.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Reopen 2026/27…' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Reopen 2026/27' }))
  expect(await screen.findByText('Say why it is reopened')).toBeDefined()
  fireEvent.change(screen.getByLabelText('Why?'), { target: { value: ' A year too early ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Reopen 2026/27' }))
  expect(await screen.findByText(/by Ama Osei: “A year too early”/)).toBeDefined()
  expect(screen.queryByText('This cycle is closed.')).toBeNull()
  expect(changes).toMatchObject([{ version: '"1"', body: { reason: 'A year too early' } }])
})

test('where a priority went on, the button says why the cycle stays closed', async () => {
  const blocker = { code: 'priority-gone-on', message: '“Writing” went on in a later cycle' }
  embed([aCycle(2026, [], { ...closed, blockers: { rank: [], close: [], reopen: [blocker] } })])
  const button = await screen.findByRole('button', { name: 'Reopen 2026/27…' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText(/“Writing” went on in a later cycle/)).toBeDefined()
})

test('whoever may not reopen a closed cycle has nothing to press', async () => {
  embed([aCycle(2026, [], { ...closed, abilities: { ...mayReopen, reopen: false } })])
  expect(await screen.findByText('This cycle is closed.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /Reopen/ })).toBeNull()
})

test('a measure’s number is told as the baseline until something is observed', async () => {
  const measure = {
    id: 'm',
    priorityId,
    kind: 'number' as const,
    name: 'Expected standard in writing',
    unit: '%',
    better: 'up' as const,
    baseline: 58,
    baselineOn: '2026-09-09',
    target: 72,
    targetOn: '2027-07-10',
    fewPupils: false,
    version: 1,
  }
  embed([
    aCycle(2026, [
      aShort({ measure: { ...measure, latest: null } }),
      aShort({ id: 'other', measure: { ...measure, latest: { value: 61, observedOn: '2026-11-03' } } }),
    ]),
  ])
  expect(await screen.findByText('is the baseline, target 72%')).toBeDefined()
  expect(screen.getByText('from a baseline of 58%, target 72%')).toBeDefined()
})
