import type { Partner } from '@sixfold/shared/contracts/givers.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Answers, open, problem, school, serve } from '../cycles/priority.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const carrow: Partner = {
  id: '01a20000-0000-7000-8000-0000000000e1',
  name: 'Carrow University',
  kind: 'university',
  criterionKeys: ['inclusion'],
  costPenceADay: 42_000,
  contact: null,
  halfDays: null,
  conflicts: null,
  conflictSchools: [],
  ended: null,
  abilities: { readContact: false, readConflicts: false, edit: false, end: false },
  blockers: { edit: [], end: [] },
  version: 1,
}
const byLeader = { readContact: true, readConflicts: true, edit: true, end: true }
const answers = (may: boolean, more: Answers = {}): Answers => ({
  'GET /partners': () => ({ items: [carrow], abilities: { add: may } }),
  'GET /support/team': () => ({ academicYear: 2026, halfDays: 0, members: [], abilities: { add: may } }),
  'GET /schools': () => ({ items: [{ ...school, leftOn: null }], nextCursor: null }),
  'GET /pairings': () => ({ items: [], nextCursor: null, abilities: { create: may, readGivers: true } }),
  ...more,
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('a head reads who can give besides schools, and finds nothing to change', async () => {
  serve(answers(false))
  open('/support/givers')
  expect(await screen.findByText('Carrow University')).toBeDefined()
  expect(screen.getByText('University · £420 a day')).toBeDefined()
  expect(screen.getByText('Helps with Inclusion')).toBeDefined()
  expect(screen.getByText('Nobody is in the team for 2026/27 yet')).toBeDefined()
  expect(screen.queryByRole('button', { name: /Add|Change|End/ })).toBeNull()
})

test('a leader changes what is said of a partner, with a conflict in words', async () => {
  const partner = {
    ...carrow,
    abilities: byLeader,
    conflicts: 'It trains teachers there.',
    conflictSchools: [{ id: school.id, name: school.name }],
  }
  const changes = serve(
    answers(true, {
      'GET /partners': () => ({ items: [partner], abilities: { add: true } }),
      [`PATCH /partners/${carrow.id}`]: () => partner,
    }),
  )
  open('/support/givers')
  fireEvent.click(await screen.findByRole('button', { name: 'Change what Carrow University can give' }))
  await screen.findByRole('dialog')
  type(/How many days does it have/, '7.5')
  type(/Conflicts of interest/, ' ')
  press('Save')
  expect(await screen.findByText('Say what the conflict of interest is')).toBeDefined()
  expect(changes).toEqual([])
  type(/Conflicts of interest/, 'Its students teach there.')
  press('Save')
  await waitFor(() =>
    expect(changes).toMatchObject([{ body: { halfDays: 15, conflicts: 'Its students teach there.' } }]),
  )
  expect(changes[0]?.body).not.toHaveProperty('conflictSchoolIds')
})

test('a leader who pairs a partner in spite of a conflict is asked why, and sends the reason', async () => {
  const conflict = { path: 'conflictReason', message: 'This partner has a conflict of interest' }
  const changes = serve(
    answers(true, { 'POST /pairings': () => problem(400, 'A reason is missing', { errors: [conflict] }) }),
  )
  open('/support/new')
  fireEvent.change(await screen.findByLabelText('Who helps?'), {
    target: { value: `partner:${carrow.id}` },
  })
  type('Which school is helped?', school.id)
  type('With what?', 'inclusion')
  type(/What is to be better/, 'Teachers plan together.')
  type('How many days?', '2')
  press('Ask for this support')
  fireEvent.change(await screen.findByLabelText(/in spite of a conflict/), {
    target: { value: 'Others come.' },
  })
  press('Ask for this support')
  await waitFor(() => expect(changes).toHaveLength(2))
  expect(changes[1]).toMatchObject({
    body: {
      giverKind: 'partner',
      giverPartnerId: carrow.id,
      giverAgrees: true,
      conflictReason: 'Others come.',
    },
  })
})
