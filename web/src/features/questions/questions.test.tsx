import type { Question, QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
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

const id = '01a20000-0000-7000-8000-000000000071'
const jo = { id: '01a20000-0000-7000-8000-00000000000b', name: 'Jo Barlow' }
const rosa = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' }

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const aQuestion = (more: Partial<Question> = {}): Question => ({
  id,
  about: {
    kind: 'school',
    id: school.id,
    figure: null,
    exception: null,
    asAt: '2026-11-21',
    title: school.name,
    value: null,
    schools: [school],
  },
  text: 'Is attendance recovering?',
  status: 'asked',
  askedBy: jo,
  forGovernorsOf: null,
  askedOn: '2026-11-21',
  closedOn: null,
  ageDays: 14,
  assignee: rosa,
  next: { act: 'answer', who: 'assignee' },
  nextIsMine: true,
  version: 2,
  ...more,
})
const nothing = { assign: false, answer: false, close: false, askAgain: false }
const withThread = (more: Partial<QuestionWithThread> = {}): QuestionWithThread => ({
  ...aQuestion(),
  thread: [
    {
      id: '01a20000-0000-7000-8000-000000000081',
      kind: 'asked',
      at: '2026-11-21T09:30:00.000Z',
      by: jo,
      text: 'Is attendance recovering?',
      assignee: null,
      links: [],
    },
    {
      id: '01a20000-0000-7000-8000-000000000082',
      kind: 'assigned',
      at: '2026-11-22T09:30:00.000Z',
      by: jo,
      text: null,
      assignee: rosa,
      links: [],
    },
  ],
  abilities: { ...nothing, answer: true },
  blockers: { assign: [], answer: [], close: [], askAgain: [{ code: 'asked', message: 'It waits already' }] },
  ...more,
})
const priority = { kind: 'priority', id: priorityId, title: 'Every child writes' } as const
const page = `/questions/${id}`
const serving = (question: QuestionWithThread, more: Answers = {}) =>
  serve({
    [`GET ${page}`]: () => question,
    [`GET ${page}/records`]: () => ({ items: [{ ...priority, school: school.name }] }),
    ...more,
  })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('the list', () => {
  test('says of each question what it is about, how old it is and who is next', async () => {
    serve({
      'GET /questions': () => ({ items: [aQuestion()], nextCursor: null, abilities: { ask: false } }),
    })
    open('/questions')
    const link = await screen.findByRole('link', { name: 'Is attendance recovering?' })
    expect(link.getAttribute('href')).toBe(page)
    const row = link.closest('li')?.textContent
    expect(row).toContain('Waits for an answer')
    expect(row).toContain('Asked 14 days ago by Jo Barlow, for the board · You are asked to answer')
    expect(screen.getByRole('link', { name: school.name }).getAttribute('href')).toBe(`/schools/${school.id}`)
  })

  test('keeps what is chosen in its address, and says how one asks when it is empty', async () => {
    serve({ 'GET /questions': () => ({ items: [], nextCursor: null, abilities: { ask: true } }) })
    const { router } = open('/questions')
    expect(await screen.findByText(/Choose “Ask about this”/)).toBeDefined()
    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'closed' } })
    await waitFor(() => expect(router.state.location.search).toEqual({ stands: 'closed' }))
    fireEvent.click(screen.getByLabelText(/Only mine/))
    await waitFor(() => expect(router.state.location.search).toEqual({ stands: 'closed', mine: true }))
  })
})

describe('a question', () => {
  test('is answered by whoever is asked, and what was typed is kept until it is sent', async () => {
    const changes = serving(withThread(), {
      [`POST ${page}/answer`]: () => withThread({ status: 'answered' }),
    })
    const first = open(page)
    await press('Answer')
    expect(await screen.findByText('Write your answer')).toBeDefined()
    await type('Answer', 'It is, since half-term.')
    first.unmount()
    open(page)
    expect(await screen.findByDisplayValue('It is, since half-term.')).toBeDefined()
    await press('Answer')
    await waitFor(() =>
      expect(changes).toMatchObject([
        { version: '"2"', body: { text: 'It is, since half-term.', links: [] } },
      ]),
    )
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('refused since something came meanwhile, keeps the text', async () => {
    serving(withThread(), { [`POST ${page}/answer`]: () => problem(412, 'Changed meanwhile') })
    open(page)
    await type('Answer', 'It is.')
    await press('Answer')
    expect((await screen.findByRole('alert')).textContent).toContain('Changed meanwhile')
    expect(screen.getByDisplayValue('It is.')).toBeDefined()
  })

  test('is closed by whoever asked, unanswered only with a word', async () => {
    const changes = serving(withThread({ abilities: { ...nothing, close: true, askAgain: true } }), {
      [`POST ${page}/close`]: () => withThread({ status: 'closed' }),
    })
    open(page)
    await press('Close the question')
    expect(changes).toEqual([])
    expect(screen.getByText(/say why it can be closed all the same/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull()
    await type('Why', 'The board has heard it.')
    await press('Close the question')
    await waitFor(() => expect(changes).toMatchObject([{ body: { text: 'The board has heard it.' } }]))
  })

  test('shows what an answer leads to, and says so where one may not go there', async () => {
    const answered = {
      id: '01a20000-0000-7000-8000-000000000083',
      kind: 'answered' as const,
      at: '2026-11-23T09:30:00.000Z',
      by: rosa,
      text: 'It is.',
      assignee: null,
      links: [priority, { kind: 'evidence' as const, id, title: null }],
    }
    serving(withThread({ abilities: nothing, status: 'answered', thread: [answered] }))
    open(page)
    const links = within(await screen.findByRole('list', { name: 'What shows it' }))
    expect(links.getByRole('link', { name: priority.title }).getAttribute('href')).toBe(
      `/priorities/${priorityId}`,
    )
    expect(links.getByText('A record that isn’t published, or not to you')).toBeDefined()
    expect(screen.queryByRole('button', { name: /Answer|Close/ })).toBeNull()
  })

  test('is given to somebody by a leader', async () => {
    const changes = serving(
      withThread({
        assignee: null,
        next: { act: 'assign', who: 'leaders' },
        abilities: { ...nothing, assign: true },
      }),
      {
        [`GET ${page}/answerers`]: () => ({ items: [{ ...rosa, role: 'headteacher' }] }),
        [`POST ${page}/assign`]: () => withThread(),
      },
    )
    open(page)
    await screen.findByRole('option', { name: 'Rosa Adeyemi, headteacher' })
    await type('Ask', rosa.id)
    await press('Ask them')
    await waitFor(() => expect(changes).toMatchObject([{ body: { personId: rosa.id } }]))
  })
})

describe('asking about a priority', () => {
  const path = `/priorities/${priorityId}`
  const asked = (ask: boolean, items: Question[] = []) => ({
    [`GET ${path}`]: () => aPriority(),
    'GET /questions': () => ({ items, nextCursor: null, abilities: { ask } }),
  })

  test('keeps what is typed, and sends what it is about with it', async () => {
    const changes = serve({ ...asked(true), 'POST /questions': () => withThread() })
    open(path)
    await press(/^Ask about this/)
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Ask' }))
    expect(await dialog.findByText('Write your question')).toBeDefined()
    fireEvent.change(dialog.getByLabelText('Your question'), { target: { value: 'What has changed?' } })
    expect(localStorage).toHaveLength(1)
    fireEvent.click(dialog.getByRole('button', { name: 'Ask' }))
    await waitFor(() =>
      expect(changes).toMatchObject([
        { body: { text: 'What has changed?', about: { kind: 'priority', id: priorityId } } },
      ]),
    )
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('isn’t offered to whoever may not; what is asked already shows', async () => {
    serve(asked(false, [aQuestion()]))
    open(path)
    expect(await screen.findByRole('link', { name: 'Is attendance recovering?' })).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Ask about this/ })).toBeNull()
  })
})
