import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Asked, openApp, problemAnswer, serve } from '../../lib/open-app.tsx'
import { nothing, reason, review, withTrail } from './reviews.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const path = `/reviews/${review.id}`
const page = (items: Review[]) => Response.json({ items, nextCursor: null })
const earlier: Review = {
  ...review,
  id: '01a20000-0000-7000-8000-0000000000c0',
  status: 'not-held',
  dueOn: '2026-11-20',
  moves: [],
}

function open(shown = withTrail(), answer?: (asked: Asked) => Response) {
  serve({
    [`GET ${path}`]: () => Response.json(shown),
    'GET /reviews': () => page([earlier, review]),
    ...(answer ? { [`POST ${path}/defer`]: answer, [`POST ${path}/not-held`]: answer } : {}),
  })
  openApp(path)
  return screen.findByRole('heading', { level: 1 })
}

describe('a review’s page', () => {
  test('says when, which category made it, and what happened to its day and why', async () => {
    expect((await open()).textContent).toBe('When is Thornmere Primary School reviewed?')
    const happened = within(screen.getByRole('region', { name: 'What happened?' }))
    expect(happened.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
      `1 DecPut off from 14 Apr 2027 to 6 May 2027 by Ama Osei; 8 May 2027 is no school day“${reason}”`,
      '14 OctScheduled for 14 Apr 2027',
    ])
    expect(screen.getByText(/in force from/).textContent).toContain('2026/27')
    const others = within(screen.getByRole('region', { name: 'Other reviews of the school' }))
    expect(others.getByRole('link', { name: '20 Nov 2026' }).getAttribute('href')).toBe(
      `/reviews/${earlier.id}`,
    )
  })

  test('lets a leader put it off with a day and a reason, for the version read', async () => {
    const sent: Asked[] = []
    await open(withTrail(), (asked) => {
      sent.push(asked)
      return Response.json(withTrail({ dueOn: '2027-05-20', version: 3 }))
    })
    fireEvent.click(screen.getByRole('button', { name: 'Put it off' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'To which later day?' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Put it off' }))
    expect(dialog.getByText('Choose a day')).toBeDefined()
    expect(dialog.getByText('Say why, so that the school knows')).toBeDefined()
    fireEvent.change(dialog.getByLabelText('New day'), { target: { value: '2027-05-06' } })
    expect(dialog.getByText('Choose a day from 7 May 2027 to 14 Apr 2028')).toBeDefined()
    expect(sent).toEqual([])
    fireEvent.change(dialog.getByLabelText('New day'), { target: { value: '2027-05-20' } })
    fireEvent.change(dialog.getByLabelText('Why?'), { target: { value: reason } })
    fireEvent.click(dialog.getByRole('button', { name: 'Put it off' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent).toMatchObject([{ headers: { 'if-match': '"2"' }, body: { dueOn: '2027-05-20', reason } }])
  })

  test('says at the field what the server found wrong with the day', async () => {
    const message = 'Give a day from 8 May 2027 to 14 Apr 2028'
    await open(withTrail(), () => problemAnswer(400, message, { errors: [{ path: 'dueOn', message }] }))
    fireEvent.click(screen.getByRole('button', { name: 'It was not held' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'When will it take place instead?' }))
    fireEvent.change(dialog.getByLabelText('Day of the next review'), { target: { value: '2027-05-07' } })
    fireEvent.change(dialog.getByLabelText('Why?'), { target: { value: reason } })
    fireEvent.click(dialog.getByRole('button', { name: 'Keep it as not held' }))
    await waitFor(() =>
      expect(dialog.getByLabelText('Day of the next review').getAttribute('aria-invalid')).toBe('true'),
    )
  })

  test('says why a day can’t be moved', async () => {
    const message = 'No school day is left before its present day'
    await open(withTrail({ blockers: { ...withTrail().blockers, bringForward: [{ code: 'x', message }] } }))
    const button = screen.getByRole('button', { name: 'Bring it forward' })
    expect(document.getElementById(String(button.getAttribute('aria-describedby')))?.textContent).toContain(
      message,
    )
  })

  test('offers nothing to those who only read, nor once it is over', async () => {
    await open(withTrail({ abilities: nothing }))
    expect(screen.queryByRole('button', { name: 'Put it off' })).toBeNull()
  })

  test('of a review that is over says what became of it', async () => {
    const heading = await open(withTrail({ status: 'not-held' }))
    expect(heading.textContent).toBe('What became of this review of Thornmere Primary School?')
    expect(screen.queryByRole('button', { name: 'Put it off' })).toBeNull()
  })
})

describe('the reviews', () => {
  test('each show how their day moved and why, and lead to their own page', async () => {
    serve({ 'GET /reviews': () => page([review]) })
    openApp('/reviews')
    const link = await screen.findByRole('link', { name: '6 May 2027' })
    expect(link.getAttribute('href')).toBe(path)
    expect(screen.getByText(`Put off from 14 Apr 2027 on 1 Dec 2026 by Ama Osei: “${reason}”`)).toBeDefined()
  })

  test('say first which are late and which come next, in words that the table bears out', async () => {
    const due = { ...review, moves: [] }
    const late = { ...due, id: earlier.id, dueOn: '2026-11-28', overdue: true }
    serve({ 'GET /reviews': () => page([late, due]) })
    openApp('/reviews')
    expect(await screen.findByText('One is late. The next is due on 6 May 2027, in 21 weeks.')).toBeDefined()
    expect(screen.getByText(/7 days late/)).toBeDefined()
  })

  test('say that none is late where none is, and what makes the first one', async () => {
    serve({ 'GET /reviews': () => page([]) })
    openApp('/reviews')
    expect(await screen.findByText('None is late, and none is to come yet.')).toBeDefined()
    expect(screen.getByText(/Publishing a school’s category makes one/)).toBeDefined()
  })

  test('show by month with those between that have none', async () => {
    const late = { ...review, id: earlier.id, dueOn: '2027-03-01', overdue: false, moves: [] }
    serve({ 'GET /reviews': () => page([late, review]) })
    openApp('/reviews')
    fireEvent.click(await screen.findByRole('link', { name: 'Show them by month' }))
    const april = within(await screen.findByRole('region', { name: 'April 2027' }))
    expect(april.getByText('No review')).toBeDefined()
    const may = within(screen.getByRole('region', { name: 'May 2027' }))
    expect(may.getByRole('listitem').textContent).toBe(
      'Thu 6 May 2027Thornmere Primary SchoolRepair · in 21 weeks · moved',
    )
    expect(screen.getByRole('link', { name: 'Show them as a list' })).toBeDefined()
  })
})
