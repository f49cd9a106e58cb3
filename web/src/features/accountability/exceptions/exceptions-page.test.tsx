import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { losingItsAnswer, open, problem, serve } from '../../cycles/priority.fixture.tsx'
import { openAt, serveBoard } from '../board.fixture.tsx'
import { anException, exceptionsOf, seen, thornmere } from './exceptions.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const theRow = async () =>
  within(
    (await screen.findByText('Off track twice running', { selector: 'strong' })).closest('li') as HTMLElement,
  )

describe('the page of exceptions', () => {
  test('shows of each its rule, school, record and reason, and what is worth asking', async () => {
    serve({ 'GET /dashboard/exceptions': () => exceptionsOf([anException()]) })
    open('/exceptions')
    const row = await theRow()
    expect(row.getByRole('link', { name: '“Every child writes”' }).getAttribute('href')).toBe(
      `/priorities/${anException().record.id}`,
    )
    expect(row.getByRole('link', { name: thornmere.name }).getAttribute('href')).toBe(
      `/schools/${thornmere.id}`,
    )
    expect(row.getByText('Updates of 3 Oct and 21 Nov, both off track')).toBeTruthy()
    expect(row.getByText('What is in the way?')).toBeTruthy()
    expect(screen.getByText(/The newest two updates of a priority all say/)).toBeTruthy()
  })

  test('leads from a rating’s weak evidence to where that is', async () => {
    const record = { kind: 'school', id: thornmere.id } as const
    const proof = { kind: 'categorisation', id: '01a20000-0000-7000-8000-000000000051' } as const
    const it = anException({ rule: 'weak-evidence', record, proof, title: 'Three judgements' })
    serve({ 'GET /dashboard/exceptions': () => exceptionsOf([it]) })
    open('/exceptions')
    const link = await screen.findByRole('link', { name: 'Three judgements' })
    expect(link.getAttribute('href')).toBe(`/categorise/${proof.id}`)
  })

  test('asks the API for the rule, school and state that are chosen', async () => {
    const asked = serveBoard({ '/dashboard/exceptions': () => exceptionsOf([anException()]) })
    const searches = () =>
      asked
        .map(({ url }) => new URL(url))
        .filter(({ pathname }) => pathname.endsWith('/dashboard/exceptions'))
        .map(({ search }) => search)
    openAt('/exceptions?rule=nonsense')
    const state = await screen.findByRole('combobox', { name: 'State' })
    fireEvent.change(state, { target: { value: 'acknowledged' } })
    await waitFor(() => expect(searches()).toEqual(['?state=open', '?state=acknowledged']))
    fireEvent.change(screen.getByRole('combobox', { name: 'Rule' }), { target: { value: 'off-track' } })
    await waitFor(() => expect(searches().at(-1)).toBe('?rule=off-track&state=acknowledged'))
  })

  test('says so where nothing is open', async () => {
    serve({ 'GET /dashboard/exceptions': () => exceptionsOf([]) })
    open('/exceptions')
    expect(await screen.findByText('There is nothing to look at here')).toBeTruthy()
  })

  test('keeps the school that is chosen where it has none, and leads to every school', async () => {
    const fenwick = { id: thornmere.id.replace(/11$/, '12'), name: 'Fenwick Infant School' }
    const page = exceptionsOf([anException()])
    serve({ 'GET /dashboard/exceptions': () => ({ ...page, items: [], schools: [fenwick, thornmere] }) })
    open(`/exceptions?school=${fenwick.id}`)
    expect(await screen.findByText('There is nothing to look at here')).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'School' })).toHaveProperty('value', fenwick.id)
    expect(
      screen.getByText(/^Fenwick Infant School alone is shown; one exception is open in all/),
    ).toBeTruthy()
    const all = screen.getByRole('link', { name: 'Show every school' })
    expect(all.getAttribute('href')).toBe('/exceptions')
  })

  test('of a day still to come says so, and leads to today', async () => {
    serve({ 'GET /dashboard/exceptions': () => problem(400, 'This day is still to come') })
    open('/exceptions?asAt=2036-12-05&rule=off-track')
    expect(await screen.findByText('This day is still to come')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Show today' }).getAttribute('href')).toBe(
      '/exceptions?rule=off-track',
    )
    expect(screen.queryByText(/This is what the rules found/)).toBeNull()
  })

  test('names the school where one acts', async () => {
    serve({ 'GET /dashboard/exceptions': () => exceptionsOf([anException()]) })
    open('/exceptions')
    const row = await theRow()
    for (const act of ['Acknowledge', 'Ask', 'Worth asking'])
      expect(
        row.getByLabelText(`${act}: Off track twice running, “Every child writes”, ${thornmere.name}`),
      ).toBeTruthy()
    fireEvent.click(row.getByRole('button', { name: /^Ask: / }))
    expect(
      await screen.findByRole('dialog', {
        name: `What do you want to know about “Off track twice running” at ${thornmere.name}?`,
      }),
    ).toBeTruthy()
  })

  test('of one that is back tells who had acknowledged it, and the history when it is opened', async () => {
    const it = anException({ acknowledgement: seen('We talked about it.') })
    serve({
      'GET /dashboard/exceptions': () => exceptionsOf([it]),
      'GET /dashboard/exceptions/acknowledgements': () => ({
        items: [seen('We talked about it.'), seen('An audit', { id: '2', rule: 'no-update' as never })],
      }),
    })
    open('/exceptions')
    const row = await theRow()
    expect(row.getByText(/^Back since Ama Osei acknowledged it on 23 Nov 2026/)).toBeTruthy()
    fireEvent.click(row.getByRole('button', { name: /^What was acknowledged/ }))
    expect(await row.findByText('Ama Osei: “We talked about it.”')).toBeTruthy()
    expect(row.queryByText(/An audit/)).toBeNull()
  })
})

describe('acknowledging', () => {
  test('sends a note with how bad it was when it was read; the same id again when the answer was lost', async () => {
    const answer = losingItsAnswer(() => anException({ state: 'acknowledged' }))
    const changes = serve({
      'GET /dashboard/exceptions': () => exceptionsOf([anException()]),
      'POST /dashboard/exceptions/acknowledgements': answer,
    })
    open('/exceptions')
    fireEvent.click((await theRow()).getByRole('button', { name: /^Acknowledge: / }))
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'What do you know of “Off track twice running” at Thornmere Primary School?',
      }),
    )
    fireEvent.click(dialog.getByRole('button', { name: 'Acknowledge' }))
    expect(dialog.getByText('Say what is known of it, or what is done about it')).toBeTruthy()
    fireEvent.change(dialog.getByRole('textbox', { name: 'Note' }), {
      target: { value: 'We talked about it. ' },
    })
    fireEvent.click(dialog.getByRole('button', { name: 'Acknowledge' }))
    await waitFor(() => expect(changes.length).toBeGreaterThan(0))
    expect(changes[0]?.body).toMatchObject({
      rule: 'off-track',
      record: anException().record,
      degree: 2,
      note: 'We talked about it.',
    })
  })

  test('is refused when it has become worse, and says so', async () => {
    serve({
      'GET /dashboard/exceptions': () => exceptionsOf([anException()]),
      'POST /dashboard/exceptions/acknowledgements': () =>
        problem(409, 'This has become worse since you read it: look at it again'),
    })
    open('/exceptions')
    fireEvent.click((await theRow()).getByRole('button', { name: /^Acknowledge: / }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox', { name: 'Note' }), {
      target: { value: 'We talked about it.' },
    })
    fireEvent.click(dialog.getByRole('button', { name: 'Acknowledge' }))
    expect(await dialog.findAllByText(/become worse since you read it/)).not.toEqual([])
  })

  test('is offered again where trustees have come to see what they hadn’t', async () => {
    const it = anException({ state: 'acknowledged', acknowledgement: seen('We talked.', { shared: false }) })
    serve({ 'GET /dashboard/exceptions': () => exceptionsOf([it]) })
    open('/exceptions?state=any')
    fireEvent.click((await theRow()).getByRole('button', { name: /^Acknowledge again: / }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/Trustees see this by now as you do/)).toBeTruthy()
  })

  test('isn’t offered to whoever may not', async () => {
    const it = anException({ abilities: { acknowledge: false, ask: false } })
    serve({ 'GET /dashboard/exceptions': () => exceptionsOf([it]) })
    open('/exceptions')
    const row = await theRow()
    expect(row.queryByRole('button')).toBeNull()
  })
})

test('asking begins with what is worth asking', async () => {
  const changes = serve({
    'GET /dashboard/exceptions': () => exceptionsOf([anException()]),
    'POST /questions': () => ({}),
  })
  open('/exceptions')
  fireEvent.click((await theRow()).getByRole('button', { name: /^Ask: / }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: 'What was changed?' }))
  expect(dialog.getByRole('textbox', { name: 'Your question' })).toHaveProperty('value', 'What was changed?')
  fireEvent.click(dialog.getByRole('button', { name: 'Ask' }))
  const about = { kind: 'exception', rule: 'off-track', record: 'priority', id: anException().record.id }
  await waitFor(() => expect(changes).toMatchObject([{ body: { about, text: 'What was changed?' } }]))
})
