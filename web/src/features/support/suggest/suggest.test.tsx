import type { Suggestion, SuggestionRun } from '@sixfold/shared/contracts/suggestions.ts'
import { defaultWeights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, problemAnswer, serve } from '../../../lib/open-app.tsx'
import { aTrust } from '../../trusts/trusts.fixture.ts'
import { alternativeWords, foundWords, howSure } from './suggest-words.ts'

const id = (n: number) => `01a20000-0000-7000-8000-00000000000${n}`
const need = (n: number, name: string): Suggestion['need'] => ({
  id: `need-${n}`,
  school: { id: id(n), name },
  criterion: { key: 'inclusion', name: 'Inclusion' },
  rating: 2,
  halfDays: 6,
})
const suggestion: Suggestion = {
  need: need(1, 'Thornmere Primary School'),
  giver: { kind: 'school', id: id(2), name: 'Fenwick Infant School' },
  halfDays: 5,
  fit: 410,
  parts: [
    { kind: 'load', points: 40, words: '4 of 4 days free' },
    { kind: 'cover', points: 300, words: 'Thornmere Primary School is rated Developing' },
    { kind: 'impact', points: 0, words: 'No earlier help in this judged yet' },
  ],
  alternatives: [
    {
      giver: { kind: 'school', id: id(3), name: 'Alder School' },
      difference: -12,
      takenFrom: ['Elm School, Inclusion'],
    },
  ],
  pairingId: null,
  dismissed: null,
}
const run: SuggestionRun = {
  id: id(9),
  status: 'done',
  askedAt: '2026-11-21T09:30:00.000Z',
  askedBy: { id: 'ama', name: 'Ama Osei' },
  weights: defaultWeights,
  progress: null,
  failure: null,
  proof: { fit: 410, gap: 0, optimal: true, seconds: 0.3 },
  suggestions: [suggestion],
  unmatched: [{ need: need(4, 'Elm School'), words: 'Nobody offers help in this.' }],
  abilities: { stop: true, dismiss: true, pair: true },
  version: 1,
}

afterEach(() => vi.unstubAllGlobals())

function open(
  newest: SuggestionRun | null,
  { ask = true, more = {} }: { ask?: boolean; more?: Answers } = {},
) {
  serve({
    'GET /support/capacity': () =>
      Response.json({
        academicYear: 2026,
        schools: [],
        total: null,
        abilities: { readGrid: true, readOffers: true, pair: true },
      }),
    'GET /support/suggestions': () => Response.json({ newest, abilities: { ask }, blockers: { ask: [] } }),
    'GET /trust': () => Response.json(aTrust()),
    ...more,
  })
  openApp('/support/suggest')
}

test('says who could help whom and why, the weightiest first, and leads on to pairing them', async () => {
  open(run)
  const card = await screen.findByRole('article', { name: /^Fenwick Infant School for Thornmere/ })
  expect(
    within(card).getByText('Thornmere Primary School is rated Developing · 4 of 4 days free'),
  ).toBeDefined()
  expect(within(card).getByText(/^Alder School: 12 points less/)).toBeDefined()
  const pair = within(card).getByRole('link', {
    name: 'Pair Fenwick Infant School with Thornmere Primary School',
  })
  expect(decodeURIComponent(pair.getAttribute('href') ?? '')).toContain('days="2.5"')
  expect(screen.getByText('Elm School · 1 need')).toBeDefined()
})

const answers = `POST /support/suggestions/${run.id}/dismissals`
const dismissed = { reason: 'They merge.', by: { id: 'ama', name: 'Ama Osei' }, day: '2026-11-21' }
/** The run, with a second suggestion, as it stands after `answered` of them were dismissed. */
const two = (...answered: number[]): SuggestionRun => ({
  ...run,
  suggestions: [suggestion, { ...suggestion, need: need(5, 'Oak School') }].map((it, index) =>
    answered.includes(index) ? { ...it, dismissed } : it,
  ),
})
async function dismiss(what: RegExp) {
  fireEvent.click(await screen.findByRole('button', { name: what }))
  const dialog = await screen.findByRole('dialog', { name: 'Dismiss this suggestion?' })
  fireEvent.change(within(dialog).getByLabelText('Why?'), { target: { value: 'They merge.' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Dismiss' }))
  return dialog
}

test('dismisses with a reason, says so, and goes on to the next suggestion, then to the list', async () => {
  let now = two()
  const sent: Asked[] = []
  open(now, {
    more: {
      'GET /support/suggestions': () =>
        Response.json({ newest: now, abilities: { ask: true }, blockers: { ask: [] } }),
      [answers]: (asked) => {
        sent.push(asked)
        now = sent.length === 1 ? two(0) : two(0, 1)
        return Response.json(now, { status: 201 })
      },
    },
  })
  await dismiss(/^Dismiss Fenwick.* with Thornmere/)
  await waitFor(() =>
    expect(document.activeElement?.textContent).toBe('Fenwick Infant School could help Oak School'),
  )
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Dismissed: it isn’t suggested again/)
  expect(sent[0]?.body).toMatchObject({ needId: 'need-1', reason: 'They merge.' })
  await dismiss(/^Dismiss Fenwick.* with Oak/)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Suggested · 2'))
})

test('one that somebody has dismissed meanwhile says by whom and why', async () => {
  let now = two()
  const message = 'Ama Osei has dismissed this already, on 21 Nov 2026: They merge.'
  open(now, {
    more: {
      'GET /support/suggestions': () =>
        Response.json({ newest: now, abilities: { ask: true }, blockers: { ask: [] } }),
      [answers]: () => {
        now = two(0)
        return problemAnswer(409, 'Not possible now', { blockers: [{ code: 'dismissed-already', message }] })
      },
    },
  })
  const dialog = await dismiss(/^Dismiss Fenwick.* with Thornmere/)
  expect(await within(dialog).findByText(message)).toBeDefined()
  await screen.findByText('Ama Osei, 21 Nov 2026: They merge.')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/could help Oak School$/))
})

test('while it looks says how far it is, and can be stopped; whoever only reads is told so', async () => {
  const looking: SuggestionRun = {
    ...run,
    status: 'running',
    progress: 'Settling which comes first',
    suggestions: [],
    unmatched: [],
  }
  open(looking)
  expect(await screen.findByText('Settling which comes first')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Stop' })).toBeDefined()
})

const weigh = async (label: RegExp, points: number) => {
  fireEvent.click(await screen.findByText('Points for each part: the usual ones, or your own'))
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: `${points}` } })
}
const status = () => screen.getByText(/^The (trust uses|next suggestions)/).textContent

test('other weights are tried for one run; without them the trust’s own count', async () => {
  const sent: unknown[] = []
  open(run, {
    more: {
      'POST /support/suggestions': ({ body }) => {
        sent.push(body)
        return Response.json(run, { status: 201 })
      },
    },
  })
  const again = () => fireEvent.click(screen.getByRole('button', { name: 'Suggest anew' }))
  await screen.findByText('The trust uses the usual weights.')
  again()
  await waitFor(() => expect(sent).toEqual([{ id: expect.any(String) }]))
  await weigh(/^Next door/, 200)
  expect(status()).toMatch(/^The next suggestions alone/)
  again()
  await waitFor(() => expect(sent[1]).toMatchObject({ weights: { ...defaultWeights, distance: 200 } }))
})

test('weights are kept for the trust, and taken back to the usual ones', async () => {
  let now = aTrust()
  const kept: unknown[] = []
  open(run, {
    more: {
      'GET /trust': () => Response.json(now),
      'PATCH /trust': ({ body }) => {
        kept.push(body)
        now = aTrust({ settings: { ...now.settings, ...(body as object) }, version: now.version + 1 })
        return Response.json(now)
      },
    },
  })
  await weigh(/^Cost/, 0)
  fireEvent.click(screen.getByRole('button', { name: 'Keep these for the trust' }))
  await screen.findByText('The trust uses weights of its own.')
  expect(screen.getByText(/It was weighed otherwise than the trust weighs now/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Take the usual ones' }))
  expect(document.activeElement?.textContent).toMatch(/^The next suggestions alone/)
  fireEvent.click(screen.getByRole('button', { name: 'Keep the usual ones for the trust' }))
  await screen.findByText('The trust uses the usual weights.')
  expect(kept).toEqual([{ supportWeights: { ...defaultWeights, cost: 0 } }, { supportWeights: null }])
})

test('nothing yet: a leader asks, others wait', async () => {
  open(null, { ask: false })
  expect(await screen.findByText('A trust leader asks for suggestions; they then show here.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Suggest pairings' })).toBeNull()
})

test('figures are said in words', () => {
  expect(foundWords(run)).toBe('One pairing is suggested; one need is left.')
  expect(foundWords({ suggestions: [], unmatched: [] })).toMatch(/^No school needs help/)
  expect(howSure(run)).toBe('No other choice adds up to more points: 410 in all, proven in 0.3 s.')
  expect(howSure({ proof: { fit: 410, gap: 7, optimal: false, seconds: 30 } })).toBe(
    'The time was up: a better choice would gain at most 7 points on 410.',
  )
  expect(alternativeWords({ difference: 0, takenFrom: [] })).toBe('as many points on this pairing')
})
