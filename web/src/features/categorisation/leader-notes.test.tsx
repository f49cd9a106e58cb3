import type { LeaderNote } from '@sixfold/shared/contracts/ratings.ts'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Asked, problemAnswer } from '../../lib/open-app.tsx'
import { aNote, noNotes, proposing } from './ratings.fixture.ts'
import { openWay, serveWay } from './way-server.fixture.ts'
import { ama } from './way.fixture.ts'

let notes: LeaderNote[]
let sent: unknown[]
let refuse: (() => Response) | null

beforeEach(() => {
  localStorage.clear()
  notes = [aNote()]
  sent = []
  refuse = null
})
afterEach(() => vi.unstubAllGlobals())

/** Opens a proposal with these notes, and begins to correct the first. */
async function correct(): Promise<HTMLTextAreaElement> {
  const it = proposing()
  const path = `/categorisations/${it.id}/leader-notes`
  const more = {
    [`GET ${path}`]: () => Response.json({ ...noNotes, items: notes }),
    [`POST ${path}`]: (asked: Asked) => {
      sent.push(asked.body)
      if (refuse) return refuse()
      const body = asked.body as Pick<LeaderNote, 'id' | 'text' | 'supersedesId'>
      const note = aNote({ ...body, by: ama })
      notes = [...notes.map((one) => ({ ...one, superseded: one.id === body.supersedesId })), note]
      return Response.json(note, { status: 201 })
    },
  }
  serveWay(it, { more })
  openWay()
  fireEvent.click(await screen.findByRole('button', { name: /^Correct the note of Priya Iyer/ }))
  return screen.getByLabelText('What it should say')
}

test('a leader-only note is corrected by another in its place; what was said before is kept beside it', async () => {
  const field = await correct()
  expect(field.value).toBe('Agree first with the chair.')
  expect(document.activeElement).toBe(field)
  fireEvent.change(field, { target: { value: 'Agree first with the head.' } })
  expect(localStorage).toHaveLength(0)
  fireEvent.click(screen.getByRole('button', { name: 'Correct the note' }))
  expect(await screen.findByText('What it said before')).toBeDefined()
  expect(screen.getByText('Agree first with the chair.').closest('details')).not.toBeNull()
  expect(screen.getByText('Agree first with the head.').closest('details')).toBeNull()
  expect(sent).toMatchObject([{ supersedesId: aNote().id, text: 'Agree first with the head.' }])
  expect(await screen.findByLabelText('Another note')).toBeDefined()
})

test('one corrected by somebody else meanwhile keeps what was typed, and shows what it says now', async () => {
  const message = 'This note was corrected meanwhile: read what it says now'
  fireEvent.change(await correct(), { target: { value: 'Mine.' } })
  refuse = () => problemAnswer(409, message, { blockers: [{ code: 'superseded', message }] })
  notes = [
    aNote({ superseded: true }),
    aNote({ id: '01a20000-0000-7000-8000-0000000000f2', supersedesId: aNote().id, text: 'Theirs.' }),
  ]
  fireEvent.click(screen.getByRole('button', { name: 'Correct the note' }))
  expect(await screen.findByText('Theirs.')).toBeDefined()
  expect(screen.getByRole('alert').textContent).toContain(message)
  expect(screen.getByLabelText<HTMLTextAreaElement>('What it should say').value).toBe('Mine.')
})

test('cancelled, nothing is sent and the button is back', async () => {
  await correct()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('button', { name: /^Correct the note of Priya Iyer/ })).toBeDefined()
  expect(sent).toEqual([])
})
