import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answers, open, problem, school, serve } from '../cycles/priority.fixture.tsx'
import { aBody, aMeeting, bodyId, jo, meetingId, mo } from './bodies.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const people = {
  items: [
    { ...jo, trustee: true, leader: false },
    { ...mo, trustee: true, leader: false },
    { id: '01a20000-0000-7000-8000-0000000000b5', name: 'Ama Osei', trustee: false, leader: true },
  ],
}
const answers = (more: Answers = {}): Answers => ({
  'GET /bodies': () => ({ items: [aBody()], abilities: { add: true } }),
  [`GET /bodies/${bodyId}`]: () => aBody(),
  [`GET /meetings/${meetingId}`]: () => aMeeting(),
  'GET /meetings/people': () => people,
  ...more,
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('bodies', () => {
  test('begin with the board, on which every trustee sits', async () => {
    serve(answers())
    open('/set-up/bodies')
    expect(await screen.findByRole('heading', { name: 'Who decides in this trust?' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'Trust board' })).toBeDefined()
    expect(screen.getByText(/Every trustee sits on it, until you name somebody/)).toBeDefined()
  })

  test('seat a trustee from a day on, and offer no leader for the board', async () => {
    const changes = serve(answers({ [`POST /bodies/${bodyId}/seats`]: () => aBody({ version: 2 }) }))
    open(`/set-up/bodies/${bodyId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Name somebody' }))
    expect(await screen.findByRole('option', { name: 'Jo Barlow' })).toBeDefined()
    expect(screen.queryByRole('option', { name: 'Ama Osei' })).toBeNull()
    press('Give the seat')
    expect((await screen.findAllByText('Choose somebody')).length).toBeGreaterThan(1)
    expect(changes).toEqual([])
    choose('Trustee', jo.id)
    press('Give the seat')
    await waitFor(() => expect(changes).toMatchObject([{ body: { personId: jo.id, toOn: null } }]))
  })

  test('show both names when somebody else renamed it meanwhile', async () => {
    let now = aBody()
    serve(
      answers({
        [`GET /bodies/${bodyId}`]: () => now,
        [`PATCH /bodies/${bodyId}`]: () => {
          now = aBody({ name: 'Board of trustees', version: 2 })
          return problem(412, 'Changed meanwhile')
        },
      }),
    )
    open(`/set-up/bodies/${bodyId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Change…' }))
    await screen.findByRole('dialog')
    choose('Name', 'The board')
    press('Save')
    expect(await screen.findByText('Name: theirs')).toBeDefined()
    expect(screen.getAllByText('Board of trustees').length).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: 'Save mine' })).toBeDefined()
  })
})

describe('a meeting', () => {
  test('records who was present, members and others', async () => {
    const changes = serve(
      answers({ [`PUT /meetings/${meetingId}/presence`]: () => aMeeting({ version: 2 }) }),
    )
    open(`/meetings/${meetingId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Record who was present' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mo Lee' }))
    await screen.findByRole('option', { name: 'Ama Osei' })
    choose(/Somebody else/, '01a20000-0000-7000-8000-0000000000b5')
    press('Record')
    await waitFor(() =>
      expect(changes).toMatchObject([
        { version: '"1"', body: { personIds: [mo.id, '01a20000-0000-7000-8000-0000000000b5'] } },
      ]),
    )
  })

  test('corrected, gives the focus to who was present; cancelled, back to its button', async () => {
    let now = aMeeting({ present: [{ ...jo, member: true }] })
    serve(
      answers({
        [`GET /meetings/${meetingId}`]: () => now,
        [`PUT /meetings/${meetingId}/presence`]: () => {
          now = aMeeting({
            present: [
              { ...jo, member: true },
              { ...mo, member: true },
            ],
            version: 2,
          })
          return now
        },
      }),
    )
    open(`/meetings/${meetingId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Correct it' }))
    press('Cancel')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct it' }))
    press('Correct it')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mo Lee' }))
    press('Record')
    await screen.findByRole('button', { name: 'Correct it' })
    expect(document.activeElement?.textContent).toContain('Members: Jo Barlow, Mo Lee')
  })

  test('to come says when its papers go out, and that nothing is decided at it yet', async () => {
    const still = { code: 'still-to-come', message: 'Who was present is recorded on the day or after' }
    serve(
      answers({
        [`GET /meetings/${meetingId}`]: () =>
          aMeeting({ day: '2026-12-16', papersOutOn: '2026-12-09', blockers: { presence: [still] } }),
      }),
    )
    open(`/meetings/${meetingId}`)
    expect(
      await screen.findByRole('heading', { name: 'What comes before “Trust board” on 16 Dec 2026?' }),
    ).toBeDefined()
    expect(screen.getByText('Nothing can be decided at it before it is held.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Record who was present' })).toBeNull()
  })

  test('shows a trustee what was decided and is to be noted, and no button', async () => {
    const decision = {
      id: '01a20000-0000-7000-8000-0000000000b6',
      categorisationId: '01a20000-0000-7000-8000-0000000000b7',
      school,
      level: 3 as const,
      body: 'Standards committee',
      by: jo,
      day: '2026-11-20',
      effectiveOn: '2026-11-21',
      minuteReference: 'S 3',
    }
    serve(
      answers({
        [`GET /meetings/${meetingId}`]: () =>
          aMeeting({ toNote: [decision], present: [{ ...jo, member: true }], abilities: { keep: false } }),
      }),
    )
    open(`/meetings/${meetingId}`)
    const toNote = await screen.findByRole('region', { name: 'To note' })
    expect(
      within(toNote).getByText(/Standards committee: recorded by Jo Barlow on 20 Nov 2026/),
    ).toBeDefined()
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([])
  })
})

test('without a meeting, the list says what to do first', async () => {
  serve(answers({ 'GET /meetings': () => ({ items: [], nextCursor: null, abilities: { keep: true } }) }))
  open('/meetings')
  expect(await screen.findByText('No meetings yet')).toBeDefined()
  press('Add a meeting')
  expect(await screen.findByRole('option', { name: 'Trust board' })).toBeDefined()
})
