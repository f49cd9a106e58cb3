import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { problemAnswer } from '../../lib/open-app.tsx'
import { faultAnswer, openWay, serveWay } from './way-server.fixture.ts'
import {
  abilitiesTo,
  ama,
  anAsking,
  aReply,
  aRating,
  criteria,
  jo,
  mel,
  priya,
  put,
  school,
} from './way.fixture.ts'

const people = () =>
  Response.json({
    items: [
      { ...ama, roles: ['trust-leader'] },
      { ...jo, roles: ['headteacher'] },
      { ...mel, roles: ['improvement-partner'] },
    ],
  })
const conversation = { heldOn: '2026-12-03', heldBy: priya, whyNone: null }
const asked = () => put({ status: 'awaiting-reply', conversation, replies: [anAsking()], version: 5 })

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the conversation with the head', () => {
  const conversing = put({ status: 'moderated', abilities: abilitiesTo('converse'), version: 4 })
  const more = { [`GET /schools/${school.id}/people`]: people }

  test('was held today by oneself, unless one says otherwise; then the head is asked', async () => {
    const server = serveWay(conversing, { after: asked, more })
    openWay()
    const who = await screen.findByLabelText<HTMLSelectElement>('Who spoke with the head?')
    await waitFor(() => expect(who.value).toBe(ama.id))
    expect(within(who).queryByText(/^Jo Barlow/)).toBeNull()
    fireEvent.change(who, { target: { value: mel.id } })
    fireEvent.click(screen.getByRole('button', { name: 'Record it and ask for the reply' }))
    await screen.findByText('The head was asked for a reply, by 17 Dec 2026')
    expect(server.sent).toMatchObject([
      { path: 'conversation', body: { heldOn: '2026-12-05', heldBy: mel.id }, version: '"4"' },
    ])
  })

  test('is not of a day before it was moderated: said at the field, and nothing is sent', async () => {
    const moderation = {
      id: '01a20000-0000-7000-8000-0000000000e1',
      by: ama,
      at: '2026-12-02T10:00:00.000Z',
      from: 3 as const,
      to: 3 as const,
      rationaleChanged: false,
      reason: null,
      answer: null,
    }
    const server = serveWay({ ...conversing, moderations: [moderation] }, { after: asked, more })
    openWay()
    const day = await screen.findByLabelText<HTMLInputElement>('On which day?')
    fireEvent.change(day, { target: { value: '2026-12-01' } })
    expect(day.getAttribute('aria-invalid')).toBe('true')
    expect(
      screen.getAllByText(/Give a day from 2 Dec 2026 on, when it was moderated/).length,
    ).toBeGreaterThan(0)
    fireEvent.click(screen.getByRole('button', { name: 'Record it and ask for the reply' }))
    expect(server.sent).toEqual([])
    fireEvent.change(day, { target: { value: '2026-12-02' } })
    expect(day.getAttribute('aria-invalid')).toBeNull()
  })

  test('or there was none, with why', async () => {
    const server = serveWay(conversing, { after: asked, more })
    openWay()
    fireEvent.click(await screen.findByRole('radio', { name: 'No, and I say why' }))
    expect(screen.getByText('Say why there was none')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Why was there none?'), {
      target: { value: 'Nobody is in post.' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Record it and ask for the reply' }))
    await waitFor(() => expect(server.sent[0]?.body).toEqual({ whyNone: 'Nobody is in post.' }))
  })

  test('says beside its field what the record doesn’t take', async () => {
    const refuse = () => faultAnswer('heldBy', 'This person isn’t in this trust')
    serveWay(conversing, { refuse, more })
    openWay()
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLSelectElement>('Who spoke with the head?').value).toBe(ama.id),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Record it and ask for the reply' }))
    await waitFor(() =>
      expect(screen.getByLabelText('Who spoke with the head?').getAttribute('aria-invalid')).toBe('true'),
    )
  })
})

describe('the head replies', () => {
  const replying = put({
    status: 'awaiting-reply',
    ratings: criteria(
      { inclusion: aRating('inclusion', 2, { note: 'Too few adults are trained.' }) },
      {},
      { inclusion: aRating('inclusion', 3, { by: jo }) },
    ),
    conversation,
    replies: [anAsking()],
    abilities: abilitiesTo('reply'),
    version: 5,
  })
  const send = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name: 'Send your reply' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
  }

  test('to the category, why, and the ratings beside their own, by the deadline', async () => {
    serveWay(replying)
    openWay()
    await screen.findByRole('heading', {
      name: 'What do you say to the category proposed for Thornmere Primary School?',
    })
    expect(screen.getAllByText(/Reply by 17 Dec 2026 \(in 12 days\)\./)).toHaveLength(2)
    expect(screen.getByText('Phonics teaching is now consistent.')).toBeDefined()
    const table = screen.getByRole('table', { name: 'Ratings by criterion, 2026/27' })
    const row = within(within(table).getByRole('row', { name: /^Inclusion/ }))
    expect(row.getByText('2 Developing')).toBeDefined()
    expect(row.getByText('3 Secure')).toBeDefined()
    expect(row.getByText('Too few adults are trained.')).toBeDefined()
  })

  test('and agrees, with or without a statement', async () => {
    const server = serveWay(replying, {
      after: (it) => ({
        ...it,
        status: 'awaiting-decision',
        replies: [anAsking({ reply: aReply({ answer: 'agrees', statement: null }) })],
        abilities: abilitiesTo(),
      }),
    })
    openWay()
    fireEvent.click(await screen.findByRole('radio', { name: /^I agree/ }))
    await send('Send that you agree')
    await screen.findByText('The head agreed · Jo Barlow, 4 Dec 2026')
    expect(server.sent).toMatchObject([{ path: 'reply', body: { answer: 'agrees' }, version: '"5"' }])
  })

  test('or challenges it and says why; what is typed outlives a closed tab', async () => {
    const server = serveWay(replying, {
      after: (it) => ({ ...it, status: 'challenged', abilities: abilitiesTo() }),
    })
    openWay()
    fireEvent.click(await screen.findByRole('radio', { name: /^I challenge it/ }))
    expect(screen.getByText('Say why you challenge it')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Why do you challenge it?'), {
      target: { value: 'Attendance has recovered.' },
    })
    cleanup()
    openWay()
    expect(await screen.findByDisplayValue('Attendance has recovered.')).toBeDefined()
    expect(screen.getByRole('radio', { name: /^I challenge it/ })).toHaveProperty('checked', true)
    await send('Send the challenge')
    await waitFor(() => expect(localStorage).toHaveLength(0))
    expect(server.sent[0]?.body).toEqual({ answer: 'challenges', statement: 'Attendance has recovered.' })
  })

  test('to what stands when it was changed meanwhile, and keeps what was typed', async () => {
    const server = serveWay(replying, { refuse: () => problemAnswer(412, 'It was changed meanwhile.') })
    openWay()
    fireEvent.click(await screen.findByRole('radio', { name: /^I agree/ }))
    server.it = { ...replying, rationale: 'Phonics and writing are consistent.', version: 6 }
    await send('Send that you agree')
    expect(await screen.findByText(/^This changed after you began to type/)).toBeDefined()
    expect(screen.getAllByText('Phonics and writing are consistent.')).toHaveLength(2)
    expect(screen.getByRole('radio', { name: /^I agree/ })).toHaveProperty('checked', true)
  })

  test('after the deadline, and is told what that means', async () => {
    serveWay({
      ...replying,
      status: 'awaiting-decision',
      replies: [anAsking({ replyBy: '2026-12-04', lapsed: true })],
    })
    openWay()
    expect(
      await screen.findByText(
        'The deadline has passed. Your reply is kept and marked as received late; it doesn’t hold up the decision.',
      ),
    ).toBeDefined()
    expect(screen.getByText('The head didn’t reply by 4 Dec 2026.')).toBeDefined()
  })

  test('unless another of its heads does: then they read the same and are told who', async () => {
    const message = 'Rosa Adeyemi replies for the school: a trust leader can name you instead'
    const blockers = { ...replying.blockers, reply: [{ code: 'other-head-replies', message }] }
    serveWay({ ...replying, blockers })
    openWay()
    expect(await screen.findByText(`${message}.`)).toBeDefined()
    expect(screen.getByText('Phonics teaching is now consistent.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Send your reply' })).toBeNull()
  })

  test('with no deadline while nobody heads the school', async () => {
    serveWay({ ...replying, abilities: abilitiesTo(), replies: [anAsking({ replyBy: null })] })
    openWay()
    expect(
      await screen.findByText('Waits for the head’s reply. No deadline runs while nobody heads the school.'),
    ).toBeDefined()
  })
})

test('a leader gives the head more time, only ever later, with why', async () => {
  const waiting = { ...asked(), abilities: abilitiesTo('extendReply') }
  const server = serveWay(waiting, {
    after: (it) => ({
      ...it,
      replies: [
        anAsking({
          replyBy: '2026-12-21',
          extensions: [{ to: '2026-12-21', reason: 'Away on a course.', by: priya, day: '2026-12-05' }],
        }),
      ],
    }),
  })
  openWay()
  fireEvent.click(await screen.findByRole('button', { name: 'Give more time' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('New deadline'), { target: { value: '2026-12-17' } })
  expect(dialog.getByText('Give a day after the present deadline')).toBeDefined()
  fireEvent.change(dialog.getByLabelText('New deadline'), { target: { value: '2026-12-21' } })
  fireEvent.change(dialog.getByLabelText('Why?'), { target: { value: 'Away on a course.' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Give more time' }))
  expect(await screen.findByText('Priya Iyer gave the head until 21 Dec 2026')).toBeDefined()
  expect(screen.getByText('Away on a course.', { selector: 'p' })).toBeDefined()
  expect(server.sent).toMatchObject([
    { path: 'extend', body: { replyBy: '2026-12-21', reason: 'Away on a course.' }, version: '"5"' },
  ])
})
