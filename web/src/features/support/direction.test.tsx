import type { PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, serve } from '../../lib/open-app.tsx'
import { agreed, matched } from './support.fixture.ts'

const path = `/pairings/${agreed.id}`
const { abilities, blockers } = agreed
const directed: PairingWithTrail = {
  ...agreed,
  directed: { reason: 'Year 6 can’t wait.', by: { id: 'ama', name: 'Ama Osei' }, day: '2026-11-21' },
  receiver: {
    ...agreed.receiver,
    directed: true,
    consent: { by: { id: 'ama', name: 'Ama Osei' }, at: '2026-11-21T09:00:00.000Z', as: 'directed' },
  },
}

afterEach(() => vi.unstubAllGlobals())

function open(pairing: PairingWithTrail, more: Answers = {}) {
  serve({
    [`GET ${path}`]: () => Response.json(pairing),
    [`GET ${path}/visits`]: () => Response.json({ items: [], nextCursor: null }),
    ...more,
  })
  openApp(`/support/${agreed.id}`)
}

test('a leader directs support that waits, with a reason', async () => {
  const sent: Asked[] = []
  open(
    { ...agreed, ...matched, abilities: { ...matched.abilities, direct: true } },
    {
      [`POST ${path}/direct`]: (asked) => {
        sent.push(asked)
        return Response.json(directed)
      },
    },
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Direct it' }))
  const dialog = await screen.findByRole('dialog', { name: 'Direct this support?' })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Direct it' }))
  await within(dialog).findByText('Give a reason, so that everybody can plan on')
  fireEvent.change(within(dialog).getByLabelText('Why?'), { target: { value: 'Year 6 can’t wait.' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Direct it' }))
  await waitFor(() => expect(sent[0]?.body).toEqual({ reason: 'Year 6 can’t wait.' }))
})

test('the head of a directed school says what they think of it, and may agree after all', async () => {
  const sent: Asked[] = []
  open(
    {
      ...directed,
      abilities: { ...abilities, viewReceiver: true, confirmReceiver: true },
    },
    {
      [`POST ${path}/views`]: (asked) => {
        sent.push(asked)
        return Response.json(directed)
      },
    },
  )
  await screen.findByText('Fenwick Infant School was directed by Ama Osei, a trust leader, on 21 Nov 2026')
  screen.getByText('Year 6 can’t wait.')
  screen.getByText('Fenwick Infant School hasn’t said what it thinks of that.')
  screen.getByRole('button', { name: 'Agree after all for Fenwick Infant School' })
  fireEvent.click(screen.getByRole('button', { name: 'Say what you think of it for Fenwick Infant School' }))
  const field = screen.getByLabelText('What does Fenwick Infant School think of it?')
  expect(document.activeElement).toBe(field)
  fireEvent.change(field, { target: { value: 'We would rather wait.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Say it' }))
  await waitFor(() => expect(sent[0]?.body).toEqual({ side: 'receiver', view: 'We would rather wait.' }))
})

test('a new head reads until when, and confirms or ends it; who looks on reads the day alone', async () => {
  const pairing = { ...agreed, receiver: { ...agreed.receiver, newHeadUntil: '2027-01-15' } }
  const sent: Asked[] = []
  open(
    {
      ...pairing,
      abilities: { ...abilities, confirmReceiver: true, endReceiver: true },
    },
    {
      [`POST ${path}/confirm`]: (asked) => {
        sent.push(asked)
        return Response.json(pairing)
      },
    },
  )
  await screen.findByText(
    /Fenwick Infant School has a new head, who may confirm this support or end it until/,
  )
  screen.getByRole('button', { name: 'End the support for Fenwick Infant School' })
  fireEvent.click(screen.getByRole('button', { name: 'Confirm the support for Fenwick Infant School' }))
  await waitFor(() => expect(sent[0]?.body).toEqual({ side: 'receiver' }))
})

test('what can’t be done now isn’t offered', async () => {
  const notNow = [{ code: 'time-over', message: 'A new head could confirm or end it until 15 January 2027' }]
  open({
    ...agreed,
    abilities: { ...abilities, confirmReceiver: true, endReceiver: true, direct: true },
    blockers: { ...blockers, confirmReceiver: notNow, endReceiver: notNow, direct: notNow },
  })
  await screen.findByRole('heading', { name: 'Who agreed?' })
  for (const name of [/Confirm/, /End the support/, 'Direct it'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
