import type { Practice } from '@sixfold/shared/contracts/practices.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  aPriority,
  type Answers,
  open,
  priorityId,
  problem,
  school,
  serve,
} from '../cycles/priority.fixture.tsx'

const id = '01a20000-0000-7000-8000-000000000061'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const aPractice = (more: Partial<Practice> = {}): Practice => ({
  id,
  school,
  priority: { id: priorityId, title: 'Every child writes at length, every day' },
  title: 'Paired writing',
  criterionKey: 'curriculum-and-teaching',
  problem: 'Children write too little',
  whatWeDid: 'Twenty minutes in pairs, every day',
  whatItTook: '£400 spent',
  whatChanged: 'Books are fuller',
  context: null,
  by: { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' },
  sharedAt: '2026-12-01T09:30:00.000Z',
  withdrawn: null,
  abilities: { edit: true, withdraw: true },
  version: 1,
  ...more,
})
const draft = {
  title: 'Every child writes at length, every day',
  criterionKey: 'curriculum-and-teaching',
  problem: 'Children write too little',
  whatWeDid: '',
  whatItTook: '£400 spent',
  whatChanged: 'From 58% to 66%',
}

const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const alertOnPage = async () => within(await screen.findByRole('main')).findByRole('alert')

describe('writing it up', () => {
  const page = `/priorities/${priorityId}/practice`
  const serving = (answers: Answers = {}) =>
    serve({
      [`GET /priorities/${priorityId}`]: () =>
        aPriority({ step: 'secure', gate: [], blockers: { advance: [], edit: [] } }),
      [`GET /priorities/${priorityId}/practice-draft`]: () => draft,
      'POST /practices': () => aPractice(),
      ...answers,
    })

  test('begins with what is known, asks for the rest, and leads back to the priority', async () => {
    const changes = serving()
    const { router } = open(page)
    expect(await screen.findByDisplayValue('From 58% to 66%')).toBeDefined()
    await press('Share it with the trust')
    expect((await alertOnPage()).textContent).toContain('Say what you did')
    expect(changes).toEqual([])
    await type('What did you do?', 'Twenty minutes in pairs')
    await press('Share it with the trust')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/priorities/${priorityId}`))
    expect(changes).toMatchObject([
      {
        body: {
          id: expect.any(String),
          schoolId: school.id,
          priorityId,
          problem: 'Children write too little',
          whatWeDid: 'Twenty minutes in pairs',
          whatItTook: '£400 spent',
        },
      },
    ])
    expect(localStorage).toHaveLength(0)
  })

  test('is offered at step 6, and to spread asks for it first', async () => {
    const changes = serving()
    open(`/priorities/${priorityId}`)
    const link = await screen.findByRole('link', { name: 'Write it up in a minute' })
    expect(link.getAttribute('href')).toBe(page)
    await press('Decide…')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: /^Spread/ }))
    expect(await within(dialog).findByRole('link', { name: /^Write it up first/ })).toBeDefined()
    await type('Why?', 'Two schools have asked')
    await press('Complete this priority')
    expect(changes).toEqual([])
  })

  test('once done shows at step 6, and it can spread', async () => {
    const changes = serving({
      'GET /practices': () => ({ items: [aPractice()], nextCursor: null }),
      [`POST /priorities/${priorityId}/steps`]: () =>
        aPriority({ step: null, outcome: 'spread', gate: null }),
    })
    open(`/priorities/${priorityId}`)
    expect(await screen.findByRole('link', { name: 'Paired writing' })).toBeDefined()
    await press('Decide…')
    fireEvent.click(await screen.findByRole('radio', { name: /^Spread/ }))
    await type('Why?', 'Two schools have asked')
    await press('Complete this priority')
    await waitFor(() => expect(changes).toMatchObject([{ body: { decision: 'spread' } }]))
  })
})

describe('the library', () => {
  test('is searched by words and criterion, kept in the address', async () => {
    serve({})
    const others = globalThis.fetch
    const reading = aPractice({ id: 'r', title: 'Reading at home', criterionKey: 'inclusion' })
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
      const query = new URL(url, 'http://sixfold.example').searchParams
      if (!url.includes('/practices?')) return others(url, init)
      const found = [aPractice(), reading].filter(
        (one) =>
          (query.get('search') !== 'pairs' || one.title === 'Paired writing') &&
          (query.get('criterionKey') ?? one.criterionKey) === one.criterionKey,
      )
      return Promise.resolve(Response.json({ items: found, nextCursor: null }))
    })
    const { router } = open('/practices')
    expect(await screen.findByRole('heading', { name: 'What has worked in our schools?' })).toBeDefined()
    expect(screen.getByText('2 practices')).toBeDefined()
    await type('Find a practice by words', ' pairs ')
    expect(await screen.findByText('1 practice found')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Criterion'), { target: { value: 'inclusion' } })
    expect(await screen.findByText('0 practices found')).toBeDefined()
    expect(router.state.location.search).toEqual({ search: 'pairs', criterion: 'inclusion' })
  })

  test('says how it fills while it is empty', async () => {
    serve({})
    open('/practices')
    expect(await screen.findByText('No practice is written up yet')).toBeDefined()
  })
})

describe('a practice', () => {
  test('reads as problem, deed, cost and change, and leads to what it was learned from', async () => {
    serve({ [`GET /practices/${id}`]: () => aPractice({ abilities: { edit: false, withdraw: false } }) })
    open(`/practices/${id}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'Paired writing' })).toBeDefined()
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'What was the problem?',
      'What did you do?',
      'What did it take?',
      'What changed, and how do you know?',
    ])
    const link = screen.getByRole('link', { name: 'Every child writes at length, every day' })
    expect(link.getAttribute('href')).toBe(`/priorities/${priorityId}`)
    expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull()
  })

  test('is changed by who may; with somebody else’s change both versions show', async () => {
    let now = aPractice()
    const changes = serve({
      [`GET /practices/${id}`]: () => now,
      [`PATCH /practices/${id}`]: ({ version }) => {
        if (version === '"2"') return (now = aPractice({ version: 3 }))
        now = aPractice({ title: 'Writing in pairs', version: 2 })
        return problem(412, 'Changed meanwhile')
      },
    })
    open(`/practices/${id}`)
    await press('Change')
    await type('Its name, in one line', 'Pairs')
    await type('What did it take? (optional)', '')
    await press('Save')
    const alert = await alertOnPage()
    expect(await within(alert).findByText('Writing in pairs')).toBeDefined()
    await press('Save mine')
    await waitFor(() =>
      expect(changes).toMatchObject([
        { version: '"1"', body: { title: 'Pairs', whatItTook: null } },
        { version: '"2"', body: { title: 'Pairs' } },
      ]),
    )
  })

  test('is withdrawn with a reason', async () => {
    const changes = serve({
      [`GET /practices/${id}`]: () => aPractice(),
      [`POST /practices/${id}/withdraw`]: () => aPractice({ version: 2 }),
    })
    open(`/practices/${id}`)
    await press('Withdraw it…')
    await press('Withdraw it')
    expect(screen.getByText('Say why it is withdrawn')).toBeDefined()
    await type('Why does it hold no longer?', 'It did not last')
    await press('Withdraw it')
    await waitFor(() =>
      expect(changes).toMatchObject([{ version: '"1"', body: { reason: 'It did not last' } }]),
    )
  })
})
