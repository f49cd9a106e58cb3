import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { proposing } from '../categorisation/ratings.fixture.ts'
import { openWay, serveWay } from '../categorisation/way-server.fixture.ts'
import { school } from '../categorisation/way.fixture.ts'
import { problem } from '../cycles/priority.fixture.tsx'
import { aPiece } from './evidence.fixture.ts'
import { aLink, listedFor } from './rating-evidence.fixture.ts'

const it = proposing()
const piece = aPiece({ id: aLink().evidence.id, school, links: [] })

/** A server that keeps what is added; `answers` come first, one by one. */
function serveAdding(pieces = [piece], answers: Response[] = []) {
  const sent: Record<string, unknown>[] = []
  let added = false
  serveWay(it, {
    more: {
      [`GET /categorisations/${it.id}/ratings/inclusion/evidence`]: () =>
        Response.json(listedFor(added ? [aLink()] : [])),
      'GET /evidence': () => Response.json({ items: pieces, nextCursor: null, hidden: 0 }),
      'POST /evidence': ({ body }) => {
        sent.push(body as Record<string, unknown>)
        const answer = answers.shift()
        added = answer === undefined
        return answer ?? Response.json(piece, { status: 201 })
      },
    },
  })
  return sent
}

async function opened() {
  openWay()
  const inclusion = within(await screen.findByRole('group', { name: 'Inclusion' }))
  fireEvent.click(inclusion.getByRole('button', { name: 'Link evidence to Inclusion' }))
  return within(await screen.findByRole('dialog', { name: 'Evidence for Inclusion' }))
}
type Within = Awaited<ReturnType<typeof opened>>

const type = (dialog: Within, name: RegExp, value: string) =>
  fireEvent.change(dialog.getByRole('textbox', { name }), { target: { value } })
async function fill(dialog: Within) {
  fireEvent.click(await dialog.findByRole('button', { name: 'Add new evidence' }))
  type(dialog, /What is it/, 'Walk through year 3')
  type(dialog, /What was seen/, 'Every table talked about the same text')
  fireEvent.change(dialog.getByRole('combobox', { name: 'Kind' }), { target: { value: 'learning-walk' } })
}
const addIt = (dialog: Within) => fireEvent.click(dialog.getByRole('button', { name: 'Add and link it' }))

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('whoever rates a criterion', () => {
  test('adds a new piece and links it to the rating in one go, and can go on from there', async () => {
    const sent = serveAdding()
    const dialog = await opened()
    await fill(dialog)
    addIt(dialog)
    expect(dialog.getAllByText('Say whether it supports or contradicts').length).toBeGreaterThan(0)
    expect(sent).toEqual([])
    fireEvent.click(dialog.getByRole('radio', { name: '+ Supports it' }))
    addIt(dialog)
    expect(await dialog.findByText('Linked to the trust’s rating by Ama Osei, 2 Dec 2026')).toBeDefined()
    expect(sent).toMatchObject([
      {
        schoolId: school.id,
        title: 'Walk through year 3',
        kind: 'learning-walk',
        links: [],
        ratings: [
          { categorisationId: it.id, criterionKey: 'inclusion', source: 'trust', stance: 'supports' },
        ],
      },
    ])
    expect(await screen.findByText('Evidence added and linked to Inclusion')).toBeDefined()
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Add new evidence' })),
    )
  })

  test('keeps what was typed of the rating itself, not saved yet, while a piece is added', async () => {
    serveAdding()
    openWay()
    const inclusion = within(await screen.findByRole('group', { name: 'Inclusion' }))
    const addNote = inclusion.queryByRole('button', { name: 'Add a note' })
    if (addNote) fireEvent.click(addNote)
    fireEvent.change(inclusion.getByRole('textbox', { name: /Note/ }), { target: { value: 'Half a note' } })
    fireEvent.click(inclusion.getByRole('button', { name: 'Link evidence to Inclusion' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Evidence for Inclusion' }))
    await fill(dialog)
    fireEvent.click(dialog.getByRole('radio', { name: '+ Supports it' }))
    addIt(dialog)
    await dialog.findByText('Linked to the trust’s rating by Ama Osei, 2 Dec 2026')
    fireEvent.click(dialog.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(inclusion.getByRole('textbox', { name: /Note/ })).toHaveProperty('value', 'Half a note')
  })

  test('adds the first piece of a school that has none', async () => {
    serveAdding([])
    const dialog = await opened()
    expect(await dialog.findByText('This school has no evidence yet')).toBeDefined()
    fireEvent.click(dialog.getByRole('button', { name: 'Add new evidence' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: /What is it/ })),
    )
  })

  test('finds what was typed again, and the button, after thinking better of it', async () => {
    serveAdding()
    const dialog = await opened()
    await fill(dialog)
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Add new evidence' })),
    )
    expect(dialog.getByRole('radio', { name: /^Work scrutiny/ })).toBeDefined()
    fireEvent.click(dialog.getByRole('button', { name: 'Add new evidence' }))
    expect(dialog.getByRole('textbox', { name: /What is it/ })).toHaveProperty('value', 'Walk through year 3')
  })

  test('sends the same piece again when no answer came', async () => {
    const sent = serveAdding([piece], [problem(502, 'Bad gateway')])
    const dialog = await opened()
    await fill(dialog)
    fireEvent.click(dialog.getByRole('radio', { name: '− Contradicts it' }))
    addIt(dialog)
    expect((await dialog.findAllByText('Bad gateway')).length).toBeGreaterThan(0)
    addIt(dialog)
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toEqual(sent[0])
    expect(await dialog.findByText('Linked to the trust’s rating by Ama Osei, 2 Dec 2026')).toBeDefined()
  })
})
