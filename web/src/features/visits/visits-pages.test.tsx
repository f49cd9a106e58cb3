import type { Visit } from '@sixfold/shared/contracts/visits.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, serve } from '../../lib/open-app.tsx'
import { thornmere } from '../schools/school.fixture.ts'
import { leftWords, type Promised, supportWords } from './promise-words.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const path = `/schools/${thornmere.id}`
const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
const wording = {
  day: '2026-12-03',
  halfDays: 1,
  people: [ama],
  others: 'An adviser',
  whatHappened: 'We saw three lessons',
  nextSteps: 'See Year 6 in January',
  by: ama,
  recordedAt: '2026-12-03T16:00:00.000Z',
}
const visit: Visit = {
  id: '01a20000-0000-7000-8000-0000000000d1',
  school: { id: thornmere.id, name: thornmere.name },
  ...wording,
  earlier: [{ ...wording, halfDays: 2 }],
  withdrawnReason: null,
  abilities: { correct: true },
  version: 2,
}
const term = { term: 'autumn' as const, from: '2026-09-01', to: '2026-12-18', promised: 4, made: 1, left: 3 }
const promised: Promised = {
  academicYear: 2026,
  category: { level: 2, effectiveOn: '2026-10-14' },
  term: 'autumn',
  visits: [term],
  support: { promised: 30, agreed: 5, delivered: 0, left: 25 },
  abilities: { log: true, readVisits: true },
}

function open(at: string, more: Answers = {}) {
  serve({
    [`GET ${path}`]: () => Response.json(thornmere),
    [`GET ${path}/entitlement`]: () => Response.json(promised),
    [`GET ${path}/people`]: () => Response.json({ items: [{ ...ama, roles: ['trust-leader'] }] }),
    [`GET ${path}/visits`]: () =>
      Response.json({ items: [visit], nextCursor: null, abilities: { log: true } }),
    [`GET ${path}/visits/${visit.id}`]: () => Response.json(visit),
    ...more,
  })
  openApp(path + at)
  return screen.findByRole('heading', { level: 1 })
}

test('what is left of a promise is said in words', () => {
  expect(leftWords(term)).toBe('three left')
  expect(leftWords({ ...term, made: 4, left: 0 })).toBe('all made')
  expect(leftWords({ ...term, made: 5, left: 0 })).toBe('one more than promised')
  expect(leftWords({ ...term, promised: 0, left: 0 })).toBe('none promised')
  expect(supportWords(promised.support)).toBe(
    '2½ of 15 days of support are agreed, 12½ days left. None is delivered yet.',
  )
})

const none = () => Response.json({ items: [], nextCursor: null, abilities: { open: false } })
const schoolsPage: Answers = {
  [`GET ${path}/categories`]: none,
  [`GET ${path}/timeline`]: none,
  'GET /reviews': none,
  'GET /pairings': none,
  'GET /cycles': none,
  'GET /plans': none,
}

test('the school’s page says what was promised and kept, and leads to the log', async () => {
  await open('', schoolsPage)
  const line = await screen.findByText(/visits by the trust this term/)
  expect(line.textContent).toBe('1 of 4 visits by the trust this term, three left')
  expect(screen.getByRole('link', { name: 'All visits' }).getAttribute('href')).toBe(`${path}/visits`)
  expect(screen.getByRole('link', { name: 'Log a visit' }).getAttribute('href')).toBe(`${path}/visits/new`)
})

test('who only has the counts finds no way to the log', async () => {
  const counted = { ...promised, abilities: { log: false, readVisits: false } }
  await open('', { ...schoolsPage, [`GET ${path}/entitlement`]: () => Response.json(counted) })
  await screen.findByText(/visits by the trust this term/)
  expect(screen.queryByRole('link', { name: 'All visits' })).toBeNull()
})

test('each visit says who came, what happened, and what it said before', async () => {
  await open('/visits')
  const card = within(screen.getByRole('article', { name: 'Visit of 3 Dec 2026' }))
  expect(card.getByText('Ama Osei, An adviser')).toBeDefined()
  expect(card.getByText('We saw three lessons')).toBeDefined()
  expect(card.getByRole('listitem').textContent).toContain('3 Dec 2026, 1 day, Ama Osei, An adviser')
})

test('a visit is logged with what happened alone: day, length and oneself are filled in', async () => {
  const sent: Asked[] = []
  await open('/visits/new', {
    [`POST ${path}/visits`]: (asked) => {
      sent.push(asked)
      return Response.json(visit, { status: 201 })
    },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Log the visit' }))
  expect(screen.getAllByText('Say in a sentence what happened').length).toBeGreaterThan(0)
  fireEvent.change(screen.getByLabelText('What happened?'), { target: { value: 'We saw three lessons' } })
  fireEvent.click(screen.getByRole('button', { name: 'Log the visit' }))
  await screen.findByRole('heading', { name: 'When did the trust visit, and what came of it?' })
  expect(sent).toMatchObject([
    {
      body: {
        day: '2026-12-05',
        halfDays: 1,
        people: [ama.id],
        others: null,
        whatHappened: 'We saw three lessons',
        nextSteps: null,
      },
    },
  ])
})

test('a visit without anybody who came is not sent', async () => {
  await open('/visits/new')
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Ama Osei, trust leader' }))
  fireEvent.click(screen.getByRole('button', { name: 'Log the visit' }))
  expect(screen.getAllByText('Choose who came, or write it down').length).toBeGreaterThan(0)
})

test('a correction goes out for the version that was read', async () => {
  const sent: Asked[] = []
  await open(`/visits/${visit.id}`, {
    [`POST ${path}/visits/${visit.id}/correct`]: (asked) => {
      sent.push(asked)
      return Response.json(visit)
    },
  })
  fireEvent.change(screen.getByLabelText('How long?'), { target: { value: '3' } })
  fireEvent.click(screen.getByRole('button', { name: 'Correct it' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    headers: { 'if-match': '"2"' },
    body: { halfDays: 3, others: 'An adviser' },
  })
})

test('taking a visit back asks why first', async () => {
  const sent: Asked[] = []
  await open('/visits', {
    [`POST ${path}/visits/${visit.id}/withdraw`]: (asked) => {
      sent.push(asked)
      return Response.json(visit)
    },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Take back the visit of 3 Dec 2026' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Why take this visit back?' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Take it back' }))
  expect(sent).toEqual([])
  fireEvent.change(dialog.getByLabelText('Reason'), { target: { value: 'It was Fenwick' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toMatchObject([{ headers: { 'if-match': '"2"' }, body: { reason: 'It was Fenwick' } }])
})

test('a second visit on one day by the same person is warned of, with the first beside it, and can be logged', async () => {
  const days: (string | null)[] = []
  const sent: Asked[] = []
  await open('/visits/new', {
    [`GET ${path}/visits`]: ({ query }) => {
      days.push(query.get('day'))
      const items = query.get('day') === '2026-12-04' ? [] : [visit]
      return Response.json({ items, nextCursor: null, abilities: { log: true } })
    },
    [`POST ${path}/visits`]: (asked) => {
      sent.push(asked)
      return Response.json(visit, { status: 201 })
    },
  })
  await waitFor(() => expect(days).toContain('2026-12-05'))
  expect(screen.queryByText(/logged already/)).toBeNull()
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-12-03' } })
  expect(await screen.findByText(/A visit on that day is logged already/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Ama Osei, An adviser, ½ day' }).getAttribute('href')).toBe(
    `${path}/visits#visit-${visit.id}`,
  )
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-12-04' } })
  await waitFor(() => expect(screen.queryByText(/logged already/)).toBeNull())
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-12-03' } })
  await screen.findByText(/logged already/)
  fireEvent.change(screen.getByLabelText('What happened?'), { target: { value: 'We came back at noon' } })
  fireEvent.click(screen.getByRole('button', { name: 'Log the visit' }))
  await waitFor(() => expect(sent).toMatchObject([{ body: { day: '2026-12-03' } }]))
})

test('a correction isn’t warned of the visit that it corrects', async () => {
  await open(`/visits/${visit.id}`)
  await screen.findByRole('button', { name: 'Correct it' })
  expect(screen.queryByText(/logged already/)).toBeNull()
})
