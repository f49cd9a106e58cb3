import type { SupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import type { PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, serve } from '../../lib/open-app.tsx'
import { deliveredWords } from './delivered-words.ts'
import { agreed } from './support.fixture.ts'

const path = `/pairings/${agreed.id}`
const visit: SupportVisit = {
  id: '01a20000-0000-7000-8000-0000000000e1',
  day: '2026-11-20',
  halfDays: 1,
  who: 'Reading lead',
  whatHappened: 'Planned together.',
  nextSteps: null,
  by: { id: 'ama', name: 'Ama Osei' },
  recordedAt: '2026-11-20T09:00:00.000Z',
  evidence: null,
  hasEvidence: false,
  earlier: [],
  withdrawnReason: null,
  abilities: { correct: true },
  version: 1,
}

afterEach(() => vi.unstubAllGlobals())

function open(pairing: PairingWithTrail, more: Answers = {}, visits: SupportVisit[] = []) {
  serve({
    [`GET ${path}`]: () => Response.json(pairing),
    [`GET ${path}/visits`]: () => Response.json({ items: visits, nextCursor: null }),
    ...more,
  })
  openApp(`/support/${agreed.id}`)
}

test('a visit is logged with what is filled in already; what is missing is named', async () => {
  let sent: Asked | undefined
  open(
    { ...agreed, takingPart: 'Reading lead', abilities: { ...agreed.abilities, logVisit: true } },
    {
      [`POST ${path}/visits`]: (asked) => {
        sent = asked
        return Response.json(visit, { status: 201 })
      },
    },
  )
  expect(await screen.findByText('None of 2½ days is delivered.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Log a visit' }))
  const dialog = await screen.findByRole('dialog', { name: 'What happened at the visit?' })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Log the visit' }))
  expect(within(dialog).getByText('Say in a sentence what happened')).toBeDefined()
  fireEvent.change(within(dialog).getByLabelText('What happened?'), {
    target: { value: 'Planned together.' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Log the visit' }))
  await waitFor(() =>
    expect(sent?.body).toMatchObject({ halfDays: 1, who: 'Reading lead', whatHappened: 'Planned together.' }),
  )
})

test('whoever only looks on reads how much was delivered, and no visit', async () => {
  open({ ...agreed, status: 'active', deliveredHalfDays: 3 })
  expect(await screen.findByText('1½ of 2½ days are delivered, 1 day left.')).toBeDefined()
  expect(screen.queryByRole('list', { name: 'Visits' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Log a visit' })).toBeNull()
})

test.each([
  ['completed', 3, '1½ of 2½ days were delivered, 1 day wasn’t used.'],
  ['evaluated', 1, '½ of 2½ days was delivered, 2 days weren’t used.'],
  ['evaluated', 5, '2½ of 2½ days were delivered, all that was agreed.'],
  ['withdrawn', 0, 'None of 2½ days was delivered.'],
  ['paused', 3, '1½ of 2½ days are delivered, 1 day left.'],
] as const)(
  'of support that is %s with %i half-days delivered it says: %s',
  (status, deliveredHalfDays, words) => {
    expect(deliveredWords({ status, deliveredHalfDays, halfDays: 5 })).toBe(words)
  },
)

test('more days are asked for, and answered by the school that hasn’t yet', async () => {
  let sent: Asked | undefined
  const extension = {
    id: visit.id,
    halfDays: 3,
    reason: 'Year 4 wants it too.',
    loadReason: null,
    askedBy: { id: 'rosa', name: 'Rosa Adeyemi' },
    giver: { by: { id: 'rosa', name: 'Rosa Adeyemi' } },
    receiver: null,
  }
  open(
    { ...agreed, extension, abilities: { ...agreed.abilities, extendReceiver: true } },
    {
      [`POST ${path}/extensions/answer`]: (asked) => {
        sent = asked
        return Response.json(agreed)
      },
    },
  )
  expect(
    await screen.findByText('Thornmere Primary School agreed; Fenwick Infant School has still to answer.'),
  ).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Agree to more days for Fenwick Infant School' }))
  await waitFor(() => expect(sent?.body).toEqual({ side: 'receiver', agrees: true }))
})

test('a school judges it once it is completed, without the other’s words before its eyes', async () => {
  let sent: Asked | undefined
  const evaluations = { giver: null, receiver: null, giverJudged: true, receiverJudged: false }
  open(
    {
      ...agreed,
      status: 'completed',
      evaluations,
      abilities: { ...agreed.abilities, judgeReceiver: true },
    },
    {
      [`POST ${path}/evaluations`]: (asked) => {
        sent = asked
        return Response.json(agreed)
      },
    },
  )
  expect(await screen.findByText('Thornmere Primary School has judged it.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: /^Judge it/ }))
  expect(screen.getByText('Choose what can be seen of the impact')).toBeDefined()
  fireEvent.click(screen.getByRole('radio', { name: /^Early signs/ }))
  fireEvent.change(screen.getByLabelText('What worked?'), { target: { value: 'Planning together.' } })
  fireEvent.click(screen.getByRole('button', { name: /^Judge it/ }))
  await waitFor(() =>
    expect(sent?.body).toEqual({
      side: 'receiver',
      impact: 'early-signs',
      worked: 'Planning together.',
      otherwise: null,
    }),
  )
})
