import type { Round, RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, serve } from '../../lib/open-app.tsx'
import { nextWords } from './next-words.ts'
import { aCategorisation, abilitiesTo, ama, school } from './way.fixture.ts'

const round: Round = {
  id: '01a20000-0000-7000-8000-0000000000c1',
  academicYear: 2026,
  openedAt: '2026-09-01T08:00:00.000Z',
  openedBy: ama,
  selfAssessBy: '2026-11-18',
  proposeBy: '2026-12-11',
  decideBy: null,
  schemeNumber: 0,
  closed: null,
  history: [],
  abilities: { edit: true },
  blockers: { close: [], reopen: [{ code: 'round-open', message: 'The 2026/27 round is open' }] },
  version: 2,
}
const row = (more: Partial<RoundSchool> = {}): RoundSchool => ({
  school,
  categorisationId: '01a20000-0000-7000-8000-0000000000d1',
  fromReview: false,
  status: 'proposed',
  level: 3,
  before: 2,
  movement: 'less',
  inForce: null,
  replyBy: null,
  next: null,
  version: null,
  abilities: { begin: false, propose: false, decide: false, return: false },
  blockers: { begin: [] },
  ...more,
})
const serveRound = (rows: RoundSchool[], more: Answers = {}, open = true) =>
  serve({
    'GET /rounds': () =>
      Response.json({
        items: [round],
        nextCursor: null,
        abilities: { open },
        yearsToOpen: open ? [2027] : [],
      }),
    [`GET /rounds/${round.id}/categorisations`]: () => Response.json({ items: rows, nextCursor: null }),
    ...more,
  })

afterEach(() => vi.unstubAllGlobals())

describe('the round', () => {
  test.each(Object.entries(nextWords))('asks who acts next: %s', async (next, verb) => {
    serveRound([row({ next: next as keyof typeof nextWords })])
    openApp('/categorise')
    expect(await screen.findByRole('link', { name: `${verb} for Thornmere Primary School` })).toBeDefined()
  })

  test('lists what waits for oneself first, and by when a head replies', async () => {
    const other = { id: ama.id, name: 'Fenwick Infant School' }
    serveRound([
      row({ school: other, status: 'awaiting-reply', replyBy: '2026-12-17' }),
      row({ status: 'awaiting-decision', next: 'decide' }),
    ])
    openApp('/categorise')
    const table = await screen.findByRole('table', { name: 'Schools in the 2026/27 round' })
    const schools = within(table)
      .getAllByRole('rowheader')
      .map((one) => within(one).getByRole('link').textContent)
    expect(schools).toEqual([school.name, other.name])
    expect(within(table).getByRole('row', { name: /^Fenwick/ }).textContent).toContain('Reply by 17 Dec 2026')
  })

  test('is closed for a reason, or says what is undecided', async () => {
    let sent: Asked | undefined
    serveRound([row()], {
      [`POST /rounds/${round.id}/close`]: (asked) => {
        sent = asked
        return Response.json({ ...round, version: 3 })
      },
    })
    openApp('/categorise')
    fireEvent.click(await screen.findByRole('button', { name: 'Close the 2026/27 round…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Close the 2026/27 round?' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close the 2026/27 round' }))
    expect(within(dialog).getByText('Say why it is closed')).toBeDefined()
    fireEvent.change(within(dialog).getByLabelText('Why?'), { target: { value: 'All are decided.' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close the 2026/27 round' }))
    await waitFor(() => expect(sent?.body).toEqual({ reason: 'All are decided.' }))
  })

  test.each([
    ['what is undecided, to whoever could close it', {}, 'Fenwick isn’t decided yet: proposed'],
    [
      'since when it is closed, and why, with a way back',
      { closed: { on: '2027-06-02', by: ama, reason: 'All are decided.' } },
      'Closed on 2 Jun 2027 by Ama Osei: All are decided.',
    ],
  ])('says %s', async (_, more, words) => {
    const close = [{ code: 'undecided.x', message: 'Fenwick isn’t decided yet: proposed' }]
    const answer = { ...round, blockers: { close, reopen: [] }, ...more }
    serveRound([row()], {
      'GET /rounds': () =>
        Response.json({ items: [answer], nextCursor: null, abilities: { open: true }, yearsToOpen: [] }),
    })
    openApp('/categorise')
    expect(await screen.findByText(words)).toBeDefined()
    const back = screen.queryByRole('button', { name: 'Reopen the 2026/27 round…' })
    expect(back !== null).toBe('closed' in more)
    expect(screen.queryByRole('button', { name: 'Set the round’s days' }) === null).toBe('closed' in more)
  })

  test('says its days, which a leader sets', async () => {
    let sent: Asked | undefined
    serveRound([row()], {
      [`PATCH /rounds/${round.id}`]: (asked) => {
        sent = asked
        return Response.json({ ...round, version: 3 })
      },
    })
    openApp('/categorise')
    expect(
      await screen.findByText('Self-assessments by 18 Nov 2026, proposals by 11 Dec 2026.'),
    ).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Set the round’s days' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'By when is what to be done?' }))
    fireEvent.change(dialog.getByLabelText('Decisions by'), { target: { value: '2026-12-01' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Set the days' }))
    expect(dialog.getByText('Decisions come after the proposals')).toBeDefined()
    expect(sent).toBeUndefined()
    fireEvent.change(dialog.getByLabelText('Decisions by'), { target: { value: '2027-02-05' } })
    fireEvent.change(dialog.getByLabelText('Self-assessments by'), { target: { value: '' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Set the days' }))
    await waitFor(() =>
      expect(sent?.body).toEqual({ selfAssessBy: null, proposeBy: '2026-12-11', decideBy: '2027-02-05' }),
    )
    expect(sent?.headers['if-match']).toBe('"2"')
  })

  test('is opened with days that can be changed', async () => {
    let sent: Asked | undefined
    serveRound([row()], {
      'POST /rounds': (asked) => {
        sent = asked
        return Response.json({ ...round, academicYear: 2027 }, { status: 201 })
      },
    })
    openApp('/categorise')
    fireEvent.click(await screen.findByRole('button', { name: 'Open the 2027/28 round' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByLabelText<HTMLInputElement>('Self-assessments by').value).toBe('2027-10-01')
    fireEvent.change(dialog.getByLabelText('Decisions by'), { target: { value: '' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Open the round' }))
    await waitFor(() =>
      expect(sent?.body).toMatchObject({
        academicYear: 2027,
        selfAssessBy: '2027-10-01',
        proposeBy: '2027-10-22',
        decideBy: null,
      }),
    )
  })

  test('lets a head begin the self-assessment, and leads to it', async () => {
    const begun = aCategorisation({ abilities: abilitiesTo('rateSelf', 'submit') })
    const mine = row({
      categorisationId: null,
      status: null,
      level: null,
      next: 'self-assess',
      abilities: { begin: true, propose: false, decide: false, return: false },
    })
    const none = () => Response.json({ items: [], nextCursor: null })
    const more = {
      [`POST /rounds/${round.id}/categorisations`]: () => Response.json(begun, { status: 201 }),
      [`GET /categorisations/${begun.id}`]: () => Response.json(begun),
      [`GET /schools/${school.id}/categories`]: none,
      'GET /reviews': none,
    }
    serveRound([mine], more, false)
    // Its id is made where it is begun, so whichever is asked for is this one.
    const served = fetch
    vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
      served(address.replace(/(?<=v1\/categorisations\/)[^/?]+/, begun.id), init),
    )
    openApp('/categorise')
    fireEvent.click(await screen.findByRole('button', { name: 'Self-assess for Thornmere Primary School' }))
    expect(screen.queryByRole('button', { name: 'Set the round’s days' })).toBeNull()
    await screen.findByRole('heading', { name: 'How do you judge Thornmere Primary School in 2026/27?' })
  })
})
