import type { WeakClaim } from '@sixfold/shared/contracts/claims.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Answers, open, priorityId, school, serve } from '../cycles/priority.fixture.tsx'
import { aPiece } from './evidence.fixture.ts'
import { librarySearch } from './library-search.ts'
import { sizeWords } from './file-words.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const other = { id: '01a20000-0000-7000-8000-000000000011', name: 'Aldercombe Primary School' }
const claim = (more: Partial<WeakClaim> = {}): WeakClaim => ({
  school,
  priority: { id: priorityId, title: 'Every child writes at length' },
  claim: 'step',
  turn: 1,
  step: 'diagnose',
  evidence: { count: 0, strength: 'none', contested: false, reason: 'Nothing is linked yet' },
  abilities: { addEvidence: true },
  ...more,
})

/** The library, as someone who works with these schools sees it. @returns what was asked of the list, and what was changed. */
async function opened(path = '/evidence', answers: Answers = {}, schools = [school]) {
  const asked: string[] = []
  const changes = serve({
    'GET /evidence': () => ({ items: [aPiece()], nextCursor: null, hidden: 0 }),
    'GET /evidence/claims': () => ({ items: [], nextCursor: null, total: 0 }),
    'GET /schools': () => ({
      items: schools.map((one) => ({ ...one, view: 'full' })),
      nextCursor: null,
      abilities: { import: false },
    }),
    'GET /cycles': () => ({
      items: [{ priorities: [{ id: priorityId, title: 'Every child writes at length', step: 'explore' }] }],
    }),
    ...answers,
  })
  const inner = fetch
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (url.startsWith('/api/v1/evidence?')) asked.push(new URL(url, 'http://x').search)
    return inner(url, init)
  })
  open(path)
  await screen.findByRole('heading', { level: 1 })
  return { asked, changes }
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('the library lists pieces with what they bear on, and counts what is for others', async () => {
  await opened('/evidence', {
    'GET /evidence': () => ({
      items: [aPiece(), aPiece({ id: 'b', title: 'Old voices', live: false, links: [], file: null })],
      nextCursor: null,
      hidden: 2,
    }),
  })
  expect(screen.getByText('2 pieces, and 2 pieces for schools and the trust only')).toBeDefined()
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent)
  expect(rows.find((row) => row?.startsWith('Work scrutiny'))).toContain(
    'Work scrutiny · from another school · 9 Sep 2026−Contradicts: The judgement of impact, turn 2, Every child',
  )
  expect(rows.find((row) => row?.startsWith('Old voices'))).toContain('Out of date')
})

test('the address keeps every filter, and the list is asked for it', async () => {
  const { asked } = await opened('/evidence?state=live&kind=gossip', {}, [school, other])
  expect(asked.at(-1)).toBe('?limit=30&state=live')
  type('Kind', 'data')
  await waitFor(() =>
    expect(new URLSearchParams(asked.at(-1)).toString()).toBe('limit=30&kind=data&state=live'),
  )
  type('Find by words', 'books year')
  await waitFor(() => expect(asked.at(-1)).toBe('?limit=30&kind=data&state=live&search=books+year'))
  type('School', other.id)
  await waitFor(() => expect(asked.at(-1)).toContain(`schoolId=${other.id}`))
  expect(await screen.findByText(`What do we really know about ${other.name}?`)).toBeDefined()
})

test('claims without enough evidence say why, and evidence is added straight to one', async () => {
  const { changes } = await opened('/evidence', {
    'GET /evidence/claims': () => ({
      items: [
        claim(),
        claim({
          claim: 'impact',
          step: 'evaluate',
          evidence: {
            count: 2,
            strength: 'adequate',
            contested: true,
            reason:
              'Two kinds, both from the school; a third from outside would make it strong. One live piece contradicts it',
          },
          abilities: { addEvidence: false },
        }),
      ],
      nextCursor: 'more',
      total: 9,
    }),
    'POST /evidence': () => aPiece(),
  })
  const part = (await screen.findByRole('heading', { name: 'Claims without enough evidence' })).closest(
    'section',
  )!
  const [first, second] = within(part).getAllByRole('listitem')
  expect(first!.textContent).toContain('Know the need · Nothing is linked yet')
  expect(second!.textContent).toContain('The judgement of impact')
  expect(second!.textContent).toContain('Adequate, contested')
  expect(within(second!).queryByRole('button')).toBeNull()
  expect(within(part).getByRole('button', { name: 'Show 7 more' })).toBeDefined()
  fireEvent.click(within(first!).getByRole('button'))
  const dialog = within(await screen.findByRole('dialog', { name: 'Add evidence' }))
  type(/What is it, in a line/, 'Pupil voice')
  type('What was seen, counted or said?', 'Half said so')
  fireEvent.change(dialog.getByLabelText('Kind'), { target: { value: 'pupil-voice' } })
  fireEvent.click(screen.getByLabelText(/Supports it/))
  fireEvent.click(screen.getByRole('button', { name: 'Add the evidence' }))
  await waitFor(() =>
    expect(changes).toMatchObject([
      {
        body: {
          schoolId: school.id,
          links: [{ priorityId, claim: 'step', step: 'diagnose', stance: 'supports' }],
        },
      },
    ]),
  )
})

test('evidence is added to a school without a priority, or to one that is chosen', async () => {
  const { changes } = await opened('/evidence', { 'POST /evidence': () => aPiece() }, [school, other])
  fireEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Add evidence' }))
  fireEvent.click(screen.getByRole('button', { name: 'Add the evidence' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('Choose the school that it is about')
  type('Which school is it about?', school.id)
  type(/What is it, in a line/, 'Pupil voice')
  type('Link (optional)', 'example.org/voice')
  fireEvent.change(dialog.getByLabelText('Kind'), { target: { value: 'pupil-voice' } })
  expect(screen.queryByLabelText('For which step?')).toBeNull()
  const priorities = screen.getByLabelText('Which priority does it bear on? (optional)')
  await within(priorities).findByText('Every child writes at length')
  fireEvent.change(priorities, { target: { value: priorityId } })
  expect(screen.getByLabelText<HTMLSelectElement>('For which step?').value).toBe('explore')
  fireEvent.change(priorities, { target: { value: '' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add the evidence' }))
  await waitFor(() => expect(changes).toMatchObject([{ body: { schoolId: school.id, links: [] } }]))
})

test('an address asks only for what there is', () => {
  expect(
    librarySearch({ school: 's', kind: 'data', source: 'nowhere', state: 'live', search: '', other: 1 }),
  ).toEqual({
    school: 's',
    kind: 'data',
    state: 'live',
  })
})

test('sizes are said as people say them', () => {
  expect([4, 999, 1000, 340_400, 999_499, 999_500, 1_250_000, 26_214_400].map(sizeWords)).toEqual([
    '4 bytes',
    '999 bytes',
    '1 kB',
    '340 kB',
    '999 kB',
    '1 MB',
    '1.3 MB',
    '26.2 MB',
  ])
})
