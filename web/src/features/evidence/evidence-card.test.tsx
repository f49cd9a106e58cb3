import type { LinkedEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aPriority, noEvidence, open, priorityId, school, serve } from '../cycles/priority.fixture.tsx'

const page = `/priorities/${priorityId}`
const piece = (id: string, more: Partial<LinkedEvidence> = {}): LinkedEvidence => ({
  id,
  linkId: `${id}-link`,
  kind: 'work-scrutiny',
  source: 'peer-school',
  title: 'Work scrutiny, years 4 and 5',
  note: 'Half of the books have less than a page a week.',
  url: null,
  file: null,
  effectiveOn: '2026-09-09',
  expiresOn: null,
  audience: 'school-and-trust',
  by: { id: 'p', name: 'Priya Iyer' },
  owner: null,
  recordedAt: '2026-09-10T09:00:00.000Z',
  withdrawn: null,
  live: true,
  claim: 'step',
  turn: 1,
  step: 'diagnose',
  stance: 'contradicts',
  ...more,
})
const evidence = (items: LinkedEvidence[], hidden = 0) => ({
  count: items.length,
  strength: 'thin' as const,
  contested: true,
  reason: 'One kind only: work scrutiny; a second kind would make it adequate',
  impact: noEvidence,
  items,
  hidden,
})

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('evidence shows each piece once, with its sign in words and the steps it is for, and counts what is hidden', async () => {
  const twice = [
    piece('a'),
    piece('b', { title: 'Writing outcomes', stance: 'supports' }),
    piece('a', { step: 'explore', linkId: 'second' }),
  ]
  serve({ [`GET ${page}`]: () => aPriority({ step: 'explore', evidence: evidence(twice, 2) }) })
  open(page)
  const card = (await screen.findByRole('heading', { name: 'Evidence' })).closest('section')!
  expect(
    within(card)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    '−Contradicts: Work scrutiny, years 4 and 5peer school, 9 Sep 2026 · Weigh the options, Know the need',
    '+Supports: Writing outcomespeer school, 9 Sep 2026 · Know the need',
  ])
  expect(within(card).getByText('Thin, contested')).toBeDefined()
  expect(within(card).getByText('2 pieces more for the school and the trust only.')).toBeDefined()
})

test('at step 5 it tells what the gate counts: the evidence on the judgement of impact', async () => {
  const step = piece('a', { step: 'evaluate', stance: 'supports' })
  const impact = { count: 0, strength: 'none', contested: false, reason: 'Nothing is linked yet' } as const
  serve({ [`GET ${page}`]: () => aPriority({ step: 'evaluate', evidence: { ...evidence([step]), impact } }) })
  open(page)
  const card = within((await screen.findByRole('heading', { name: 'Evidence' })).closest('section')!)
  expect(card.getByText('The judgement of impact: nothing is linked yet.')).toBeDefined()
  expect(card.queryByText(/^Thin/)).toBeNull()
  expect(card.getByText(/What is linked to the step alone doesn’t count/)).toBeDefined()
})

test('at step 5, with all of it linked to the judgement of impact, there is nothing to explain', async () => {
  const on = evidence([piece('a', { step: 'evaluate', claim: 'impact', stance: 'supports' })])
  serve({ [`GET ${page}`]: () => aPriority({ step: 'evaluate', evidence: { ...on, impact: on } }) })
  open(page)
  expect(await screen.findByText(/^The judgement of impact: one kind only/)).toBeDefined()
  expect(screen.queryByText(/linked to the step alone/)).toBeNull()
})

test('adding evidence says everything that is missing, keeps a draft, and links it to the step', async () => {
  const changes = serve({ [`GET ${page}`]: () => aPriority(), 'POST /evidence': () => ({}) })
  open(page)
  fireEvent.click(await screen.findByRole('button', { name: '+ Evidence' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add evidence' })
  fireEvent.click(screen.getByRole('button', { name: 'Add the evidence' }))
  const alert = await within(dialog).findByRole('alert')
  expect(alert.textContent).toContain('4 things need another look')
  expect(changes).toEqual([])

  type('What is it, in a line?', 'Pupil voice, 24 pupils')
  expect(localStorage).toHaveLength(1)
  type('Link (optional)', 'example.org/voice')
  type('Kind', 'pupil-voice')
  fireEvent.click(screen.getByLabelText(/Supports it/))
  fireEvent.click(screen.getByRole('button', { name: 'Add the evidence' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(changes).toMatchObject([
    {
      body: {
        schoolId: school.id,
        kind: 'pupil-voice',
        source: 'school',
        title: 'Pupil voice, 24 pupils',
        url: 'https://example.org/voice',
        effectiveOn: '2026-12-05',
        audience: 'school-and-trust',
        links: [{ priorityId, step: 'diagnose', stance: 'supports' }],
      },
    },
  ])
  expect(localStorage).toHaveLength(0)
})

test('evidence opens in full, and withdrawing it takes a reason', async () => {
  const { linkId: _, claim: _claim, turn: _turn, step: _step, stance: _stance, ...whole } = piece('a')
  const changes = serve({
    [`GET ${page}`]: () => aPriority({ evidence: evidence([piece('a')]) }),
    'GET /evidence/a': () => ({
      ...whole,
      school,
      countsUntil: '2027-09-09',
      links: [],
      ratings: [],
      abilities: { link: true, withdraw: true, edit: true, revise: true },
      version: 1,
    }),
    'POST /evidence/a/withdraw': () => ({}),
  })
  open(page)
  fireEvent.click(await screen.findByRole('button', { name: /Work scrutiny/ }))
  expect(await screen.findByText('Half of the books have less than a page a week.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw it…' }))
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw it' }))
  expect(screen.getByText('Say why it is withdrawn')).toBeDefined()
  type('Why does it not hold?', 'The wrong books')
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw it' }))
  await waitFor(() =>
    expect(changes).toMatchObject([{ body: { reason: 'The wrong books' }, version: '"1"' }]),
  )
})
