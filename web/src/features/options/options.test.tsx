import type { Approach, Option } from '@sixfold/shared/contracts/options.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  aPriority,
  type Answers,
  nothing,
  open,
  priorityId,
  problem,
  serve,
} from '../cycles/priority.fixture.tsx'

const page = `/priorities/${priorityId}`
const address = `/priorities/${priorityId}/options`
const figures = { impactMonths: 4, cost: 2, security: 3, readOn: '2026-11-01', url: 'https://example.org/a' }

const anOption = (more: Partial<Option> = {}): Option => ({
  id: 'a',
  priorityId,
  turn: 1,
  rank: 1,
  title: 'Paired writing',
  approach: null,
  fit: 'Half of our lessons are in pairs',
  costPence: 125_000,
  staffTime: 'An hour a week for each teacher',
  wouldStop: 'Reading cards',
  figures: null,
  verdict: 'open',
  why: null,
  version: 1,
  ...more,
})
const cards = (more: Partial<Option> = {}) =>
  anOption({ id: 'b', rank: 2, title: 'Sentence cards', costPence: null, wouldStop: null, ...more })
const aloud: Approach = {
  id: 'r',
  name: 'Reading aloud',
  about: null,
  strand: true,
  figures,
  archived: false,
  version: 1,
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Serves a priority at step 2 with these options; `now` is what the server has. */
function serving(items: Option[], more: Answers = {}, abilities = { write: true }) {
  const now = { items }
  const changes = serve({
    [`GET /priorities/${priorityId}`]: () =>
      aPriority({
        step: 'explore',
        gate: [],
        ...(abilities.write ? {} : { abilities: nothing, gate: null }),
      }),
    [`GET ${address}`]: () => ({ items: now.items, turn: 1, blockers: { write: [] }, abilities }),
    'GET /approaches': () => ({
      items: [aloud],
      nextCursor: null,
      abilities: { add: true, edit: false },
    }),
    ...more,
  })
  return { now, changes }
}

const type = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
const card = async (name: string) => {
  const heading = await screen.findByRole('heading', { level: 3, name })
  return within(heading.closest('article')!)
}

describe('the options of step 2', () => {
  test('stand side by side, with what the step asks for and what is still to say of each', async () => {
    serving([anOption({ figures }), cards()])
    open(page)
    const pairs = await card('Paired writing')
    for (const said of ['£1,250', 'An hour a week for each teacher', 'Reading cards', '+4 months', 'low (2)'])
      expect(pairs.getByText(said)).toBeDefined()
    expect(pairs.getByText(/Read on 1 Nov 2026 at/)).toBeDefined()
    expect(pairs.getByRole('link', { name: 'example.org' })).toBeDefined()
    expect(pairs.queryByText(/Still to say/)).toBeNull()
    const other = await card('Sentence cards')
    expect(other.getByText('Still to say: what it costs, what would stop.')).toBeDefined()
    const asked = screen.getByText(/Weigh one more option/).closest('ul')!
    expect(within(asked).getByText('Choose one option, and say why')).toBeDefined()
    expect(screen.getByRole('link', { name: 'The trust’s library of approaches' })).toBeDefined()
  })

  test('are read by others without a button, earlier turns behind a line', async () => {
    serving([cards({ turn: 2 }), anOption({ verdict: 'chosen', why: 'It fits best' })], {}, { write: false })
    open(page)
    const pairs = await card('Paired writing')
    expect(pairs.getByText('Chosen')).toBeDefined()
    expect(pairs.getByText('It fits best')).toBeDefined()
    const earlier = screen.getByText('What was weighed in earlier turns').closest('details')!
    expect(within(earlier).getByText('Sentence cards')).toBeDefined()
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([])
  })
})

describe('an option', () => {
  test('takes its name and figures from an approach, and its cost in pounds', async () => {
    const { changes } = serving([], { [`POST ${address}`]: () => anOption() })
    open(page)
    await press('Add an option')
    await screen.findByRole('option', { name: 'Reading aloud' })
    await type('An approach from the library (optional)', 'r')
    expect(screen.getByLabelText<HTMLInputElement>('What might work?').value).toBe('Reading aloud')
    expect(screen.getByLabelText<HTMLInputElement>('Read at').value).toBe('https://example.org/a')
    await type('What does it cost?', 'about a lot')
    await press('Add the option')
    expect(dialog().getByText('Give a sum in pounds, for example 1,250')).toBeDefined()
    await type('What does it cost?', '£1,250.50')
    await type('How does it fit?', ' Half of our lessons are in pairs ')
    await press('Add the option')
    await gone()
    expect(changes).toMatchObject([
      {
        path: address,
        body: {
          id: expect.any(String),
          title: 'Reading aloud',
          approachId: 'r',
          fit: 'Half of our lessons are in pairs',
          costPence: 125_050,
          staffTime: null,
          wouldStop: null,
          figures,
        },
      },
    ])
    expect(localStorage).toHaveLength(0)
  })

  test('has no figures without the day on which they were read and where', async () => {
    const { changes } = serving([])
    open(page)
    await press('Add an option')
    await type('What might work?', 'Paired writing')
    await type('Impact, in months', '4')
    await press('Add the option')
    expect(dialog().getByText('Give the day on which you read them')).toBeDefined()
    expect(dialog().getByText('Give the web address where you read them')).toBeDefined()
    await type('Impact, in months', '4.5')
    await type('Read on', '2026-12-06')
    expect(dialog().getByText('Give whole months from −12 to 24')).toBeDefined()
    expect(dialog().getByText(/today or earlier/)).toBeDefined()
    expect(changes).toEqual([])
  })

  test('that is half typed is there after a reload', async () => {
    serving([])
    const first = open(page)
    await press('Add an option')
    await type('What might work?', 'Paired writing')
    first.unmount()
    open(page)
    await press('Add an option')
    expect(await screen.findByDisplayValue('Paired writing')).toBeDefined()
    expect(screen.getByText(/was kept on this device/)).toBeDefined()
  })

  test('that someone changed meanwhile shows both versions', async () => {
    const { changes, now } = serving([anOption()], {
      'PATCH /options/a': ({ version }) =>
        version === '"2"' ? anOption() : problem(412, 'Changed meanwhile'),
    })
    open(page)
    await press('Change Paired writing')
    await type('What would stop?', 'Spelling tests')
    now.items = [anOption({ wouldStop: 'Copying out', version: 2 })]
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await dialog().findByText('What would stop: theirs')).toBeDefined()
    expect(dialog().getByText('Copying out')).toBeDefined()
    await press('Save mine')
    await waitFor(() => expect(changes.map((asked) => asked.version)).toEqual(['"1"', '"2"']))
  })

  test('is chosen with a reason, in place of the one that was', async () => {
    const { changes } = serving([anOption({ verdict: 'chosen', why: 'It fits best' }), cards()], {
      'POST /options/b/choose': () => cards({ verdict: 'chosen', why: 'Pairs took too long' }),
    })
    open(page)
    await press('Choose this, because…: Sentence cards')
    expect(await screen.findByText(/“Paired writing” is chosen now/)).toBeDefined()
    await press('Choose it')
    expect(dialog().getByText('Say why you choose it')).toBeDefined()
    await type('Why this one?', 'Pairs took too long')
    await press('Choose it')
    await gone()
    expect(changes).toMatchObject([
      {
        path: '/options/b/choose',
        version: '"1"',
        key: expect.any(String),
        body: { reason: 'Pairs took too long' },
      },
    ])
  })

  test('while the trust has the plan says so instead of choosing', async () => {
    const message = 'The plan is with the trust: take it back to change it, or wait for the answer'
    serving([anOption()], {
      'POST /options/a/choose': () =>
        problem(409, 'Not yet possible', { blockers: [{ code: 'plan-submitted', message }] }),
    })
    open(page)
    await press('Choose this, because…: Paired writing')
    await type('Why this one?', 'It fits best')
    await press('Choose it')
    expect((await dialog().findByRole('alert')).textContent).toContain(message)
  })

  test('is set aside with why, weighed again, moved, and taken out', async () => {
    const { changes } = serving([anOption(), cards({ verdict: 'not-chosen', why: 'Too dear' })], {
      'POST /options/a/set-aside': () => anOption(),
      'POST /options/b/reopen': () => cards(),
      'PATCH /options/b': () => cards(),
      'POST /options/b/remove': () => new Response(null, { status: 204 }),
    })
    open(page)
    await press('Set aside…: Paired writing')
    await type('Why not this one?', 'Too dear')
    await press('Set it aside')
    await gone()
    await press('Weigh it again: Sentence cards')
    await press('Put Sentence cards earlier')
    await press('Take out Sentence cards')
    await press('Take it out')
    await gone()
    expect(changes.map(({ path, body }) => [path, body])).toEqual([
      ['/options/a/set-aside', { why: 'Too dear' }],
      ['/options/b/reopen', null],
      ['/options/b', { rank: 1 }],
      ['/options/b/remove', null],
    ])
  })
})
