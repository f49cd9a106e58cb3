import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answers, open, problem, school, serve } from '../cycles/priority.fixture.tsx'
import { aDraft, aRow, aSigned, boardMeeting, reportId, someContent } from './reports.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const page = `/reports/${reportId}`
const meeting = {
  ...boardMeeting,
  body: { id: '01a20000-0000-7000-8000-0000000000b1', kind: 'board', name: 'Trust board' },
  minutesReference: null,
  present: 0,
  decisions: 0,
}
const serving = (report = aDraft(), more: Answers = {}) =>
  serve({
    'GET /reports': () => ({
      items: [aRow(report)],
      nextCursor: null,
      abilities: { make: report.abilities.edit },
    }),
    [`GET ${page}`]: () => report,
    [`GET ${page}/content`]: () => someContent(report.frozen !== null),
    'GET /meetings': () => ({ items: [meeting], nextCursor: null, abilities: { keep: true } }),
    'GET /schools': () => ({
      items: [
        {
          ...school,
          urn: '100000',
          phase: 'Primary',
          town: null,
          joinedOn: '2021-09-01',
          leftOn: null,
          hub: null,
        },
      ],
      nextCursor: null,
      abilities: { import: false },
    }),
    ...more,
  })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('the list', () => {
  test('has drafts apart from what is frozen, and lets leaders make another', async () => {
    serving()
    open('/reports')
    expect(await screen.findByRole('heading', { name: 'Drafts' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'December pack' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'Make a report or a pack' })).toBeDefined()
  })

  test('says to trustees what will show there', async () => {
    serving(aDraft(), {
      'GET /reports': () => ({ items: [], nextCursor: null, abilities: { make: false } }),
    })
    open('/reports')
    expect(await screen.findByText(/once a trust leader has signed one/)).toBeDefined()
    expect(screen.queryByRole('link', { name: /Make/ })).toBeNull()
  })
})

describe('a draft', () => {
  test('shows what it will say, and is signed once that is confirmed', async () => {
    const changes = serving(aDraft(), { [`POST ${page}/sign`]: () => aSigned({ version: 4 }) })
    open(page)
    expect(await screen.findByText('One school needs less support than last year.')).toBeDefined()
    expect(screen.getByText(/If nobody has signed it when that day ends/)).toBeDefined()
    expect(screen.getByRole('img', { name: /Repair: On 31 Aug 2, Now 1/ })).toBeDefined()
    expect(screen.getByRole('table', { name: 'Every school on the day' })).toBeDefined()
    expect(screen.queryByRole('table', { name: 'For spreadsheets' })).toBeNull()
    press('Sign…')
    expect(changes).toEqual([])
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign and freeze' }),
    )
    await waitFor(() => expect(changes).toMatchObject([{ path: `${page}/sign`, version: '"3"', body: null }]))
    expect(changes[0]?.key).toBeTruthy()
  })

  test('says why it can’t be signed any more', async () => {
    const out = [{ code: 'papers-out', message: 'Papers went out on 2 Dec 2026' }]
    serving(aDraft({ blockers: { edit: out, sign: out, discard: out, correct: [] } }))
    open(page)
    expect(await screen.findByText('Papers went out on 2 Dec 2026')).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Change it' })).toBeNull()
  })

  test('shows what was said when somebody changed it meanwhile, and keeps the dialog', async () => {
    serving(aDraft(), { [`POST ${page}/sign`]: () => problem(412, 'Changed meanwhile') })
    open(page)
    await screen.findByText('One school needs less support than last year.')
    press('Sign…')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Sign and freeze' }))
    expect((await within(dialog).findAllByText('Changed meanwhile')).length).toBeGreaterThan(0)
  })
})

describe('a signed report', () => {
  test('has its files with their size, its hashes, and says whether all still match', async () => {
    serving(aSigned(), {
      [`GET ${page}/verification`]: () => ({
        at: '2026-12-05T10:00:00.000Z',
        matches: false,
        items: [
          { what: 'Open part: PDF', expected: 'ab'.repeat(32), found: null, matches: false },
          { what: 'Open part', expected: 'ab'.repeat(32), found: 'ab'.repeat(32), matches: true },
        ],
      }),
    })
    open(page)
    expect(await screen.findByRole('button', { name: 'Open part as PDF, 98 kB' })).toBeDefined()
    expect(screen.getByText(/^As at 5 Dec 2026, 09:30, when it was frozen/)).toBeDefined()
    expect(screen.getAllByText('ab'.repeat(32))).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Sign…' })).toBeNull()
    press('Check now')
    expect(await screen.findByText('Open part: PDF: it isn’t there any more')).toBeDefined()
  })

  test('says how far its files are, and lets a leader ask again where they broke off', async () => {
    const failed = { state: 'failed', done: 1, of: 9, failure: 'Writing the files was broken off.' } as const
    const abilities = aDraft().abilities
    const changes = serving(aSigned({ writing: failed, files: [], abilities }), {
      [`POST ${page}/files`]: () => aSigned({ writing: failed, files: [], abilities }),
    })
    open(page)
    expect(await screen.findByText('Writing the files was broken off.')).toBeDefined()
    press('Write them again')
    await waitFor(() => expect(changes).toMatchObject([{ path: `${page}/files` }]))
    expect(await screen.findByText(/about to be written/)).toBeDefined()
  })

  test('names the one that corrects it', async () => {
    serving(aSigned({ correctedBy: { id: boardMeeting.id, title: 'December pack, corrected' } }))
    open(page)
    expect(await screen.findByRole('link', { name: 'December pack, corrected' })).toBeDefined()
  })
})

describe('a new one', () => {
  test('is for the next meeting, and is sent with what was chosen', async () => {
    const changes = serving(aDraft(), { 'POST /reports': () => aDraft() })
    open('/reports/new')
    expect(await screen.findByLabelText('Title')).toHaveProperty('value', 'Trust board pack, 18 Dec 2026')
    fireEvent.click(screen.getByLabelText('Every school of the trust'))
    press('See what it says')
    expect((await screen.findAllByText('Choose at least one school, or all')).length).toBeGreaterThan(0)
    expect(changes).toEqual([])
    fireEvent.click(screen.getByLabelText(school.name))
    fireEvent.click(screen.getByLabelText('Which questions are open?'))
    press('See what it says')
    await waitFor(() =>
      expect(changes).toMatchObject([
        {
          path: '/reports',
          body: {
            kind: 'meeting-pack',
            meetingId: boardMeeting.id,
            schoolIds: [school.id],
            asAt: null,
            sections: [
              'schools',
              'since',
              'categories',
              'movement',
              'priorities',
              'reviews',
              'support',
              'ratings',
              'exceptions',
              'decisions',
            ],
          },
        },
      ]),
    )
  })

  test('that corrects another begins as that one: its title, meeting, day, schools and sections', async () => {
    const held = { ...boardMeeting, id: reportId, day: '2026-09-16' }
    const of = aSigned({ meeting: held, schools: [school], abilities: aDraft().abilities })
    const changes = serving(of, { 'POST /reports': () => aDraft() })
    open(`/reports/new?corrects=${of.id}`)
    expect(await screen.findByText(/It corrects/)).toHaveProperty(
      'textContent',
      'It corrects December pack, for Trust board, 16 Sep 2026. That one stays as it was.',
    )
    expect(screen.queryByLabelText('For which meeting?')).toBeNull()
    press('See what it says')
    await waitFor(() =>
      expect(changes).toMatchObject([
        {
          path: '/reports',
          body: {
            kind: 'meeting-pack',
            title: 'December pack',
            correctsId: of.id,
            meetingId: reportId,
            asAt: '2026-12-05',
            schoolIds: [school.id],
            sections: ['schools', 'decisions'],
          },
        },
      ]),
    )
  })

  test('that is a report has no meeting, nor what one is asked', async () => {
    serving()
    open('/reports/new')
    fireEvent.click(await screen.findByLabelText(/^Report/))
    expect(screen.queryByLabelText('For which meeting?')).toBeNull()
    expect(screen.queryByLabelText('What is the meeting asked to decide?')).toBeNull()
  })
})
