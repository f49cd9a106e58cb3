import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openWay, serveWay } from './way-server.fixture.ts'
import {
  abilitiesTo,
  aCategorisation,
  ama,
  anAsking,
  aRating,
  blockedBy,
  criteria,
  jo,
  mel,
  priya,
  put,
  waits,
} from './way.fixture.ts'

const unexplained = [
  {
    code: 'unexplained.inclusion',
    message: 'Inclusion is rated otherwise than by the head: add a note that says why',
  },
]
const own = aRating('inclusion', 4, { by: jo, note: 'Provision is reviewed.' })
const submitted = {
  dueOn: null,
  ratings: [],
  submitted: { by: jo, at: '2026-11-20T09:00:00.000Z', late: false },
}
const criterion = async (name: string) => within(await screen.findByRole('group', { name }))

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('whoever proposes', () => {
  const proposing = aCategorisation({ abilities: abilitiesTo('rate', 'propose') })

  test('is told that the head hasn’t submitted, and that they can go on', async () => {
    serveWay({ ...proposing, selfAssessment: { ...submitted, dueOn: '2026-11-18', submitted: null } })
    openWay()
    expect(
      await screen.findByText(
        'The head’s self-assessment, which was due on 18 Nov 2026, is not submitted; you can go on without it, and the record says so.',
      ),
    ).toBeDefined()
  })

  test('reads the head’s own rating, and is led to where theirs differs without a note', async () => {
    serveWay({
      ...proposing,
      selfAssessment: submitted,
      ratings: criteria({ inclusion: aRating('inclusion', 2) }, {}, { inclusion: own }),
      blockers: blockedBy({ propose: unexplained }),
    })
    openWay()
    const inclusion = await criterion('Inclusion')
    expect(inclusion.getByText('The head: 4 Leading. “Provision is reviewed.”')).toBeDefined()
    expect(inclusion.getByText('Rated unlike the head’s own: say why')).toBeDefined()
    expect(screen.getByText('Say why 1 rating isn’t as the head rated it')).toBeDefined()
    fireEvent.click(screen.getByRole('link', { name: /^Inclusion is rated otherwise/ }))
    expect(document.activeElement).toBe(inclusion.getByLabelText('Note: why it isn’t as the head rated it'))
    expect(screen.queryByText(/is not submitted/)).toBeNull()
  })
})

describe('a leader moderates', () => {
  const moderating = put({
    selfAssessment: submitted,
    ratings: criteria({ inclusion: aRating('inclusion', 3) }),
    abilities: abilitiesTo('rate', 'propose', 'moderate', 'converse'),
    blockers: blockedBy({ converse: waits }),
  })
  const moderated = () =>
    put({ status: 'moderated', abilities: abilitiesTo('moderate', 'converse'), version: 4 })

  test('as proposed, without saying more', async () => {
    const server = serveWay(moderating, { after: moderated })
    openWay()
    expect(await screen.findByRole('heading', { name: 'What is proposed' })).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Moderate as proposed' }))
    await screen.findByRole('heading', { name: 'The conversation with the head' })
    expect(server.sent).toMatchObject([
      {
        path: 'moderate',
        body: { level: 3, rationale: 'Phonics teaching is now consistent.' },
        version: '"3"',
        key: expect.any(String),
      },
    ])
  })

  test('with changes, each with why', async () => {
    const suggestion = { level: 3 as const, because: ['Seven are 3.'], decidedBy: [], missing: [] }
    const server = serveWay({ ...moderating, suggestion }, { after: moderated })
    openWay()
    fireEvent.click(await screen.findByRole('radio', { name: /^Repair/ }))
    expect(screen.getByText('Say why it is changed')).toBeDefined()
    expect(screen.getByText('Say why it departs from the suggestion')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Why it is changed'), { target: { value: 'As Fenwick.' } })
    fireEvent.change(screen.getByLabelText('Why not Improve, as the ratings suggest?'), {
      target: { value: 'Four teachers leave.' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Moderate with these changes' }))
    await waitFor(() => expect(server.sent).toHaveLength(1))
    expect(server.sent[0]?.body).toEqual({
      level: 2,
      rationale: 'Phonics teaching is now consistent.',
      reason: 'As Fenwick.',
      departure: 'Four teachers leave.',
    })
  })

  test('and changes a rating only with why; what it was stays to read', async () => {
    const former = [{ value: 2 as const, by: ama, reason: 'The visit in May.' }]
    const [inclusion, ...others] = moderating.ratings
    const server = serveWay({ ...moderating, ratings: [{ ...inclusion!, former }, ...others] })
    openWay()
    const first = await criterion('Inclusion')
    expect(first.getByText('Was 2 Developing by Ama Osei; changed: “The visit in May.”')).toBeDefined()
    fireEvent.click(first.getByRole('radio', { name: '4 Leading' }))
    expect(first.getByText('Not saved yet. Say why it is changed.')).toBeDefined()
    expect(server.sent).toEqual([])
    const why = first.getByLabelText('Why it is changed')
    fireEvent.change(why, { target: { value: 'Beside Fenwick.' } })
    fireEvent.blur(why)
    await first.findByText(/^Saved/)
    expect(server.sent).toMatchObject([
      { path: 'rating inclusion', body: { value: 4, note: null, reason: 'Beside Fenwick.' }, version: '"1"' },
    ])
    expect(first.queryByLabelText('Why it is changed')).toBeNull()
  })

  test('or leaves it as it was, and needs to say nothing', async () => {
    serveWay(moderating)
    openWay()
    const first = await criterion('Inclusion')
    fireEvent.click(first.getByRole('radio', { name: '4 Leading' }))
    fireEvent.change(first.getByLabelText('Why it is changed'), { target: { value: 'Half a thought' } })
    fireEvent.click(first.getByRole('radio', { name: '3 Secure' }))
    expect(first.queryByLabelText('Why it is changed')).toBeNull()
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('and answers the board where it sent the proposal back', async () => {
    const server = serveWay({
      ...moderating,
      status: 'moderated',
      conversation: { heldOn: '2026-12-01', heldBy: priya, whyNone: null },
      replies: [anAsking()],
      question: { text: 'What of writing?', by: mel, day: '2026-12-04' },
      blockers: blockedBy({ propose: waits, converse: waits }),
    })
    openWay()
    expect(await screen.findByText('What of writing?')).toBeDefined()
    expect(screen.getByText('Answer the board’s question')).toBeDefined()
    expect(screen.getByText('It goes back to the board.')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Your answer to the board'), { target: { value: 'It rose.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Moderate as it stands' }))
    await waitFor(() => expect(server.sent).toHaveLength(1))
    expect(server.sent[0]?.body).toMatchObject({ level: 3, answer: 'It rose.' })
  })

  test('once moderated, may do so again before the head is spoken with', async () => {
    const rewritten = {
      id: 'moderation',
      by: priya,
      at: '2026-12-02T10:00:00.000Z',
      from: 3 as const,
      to: 3 as const,
      rationaleChanged: true,
      reason: 'Said more plainly.',
      answer: null,
    }
    const blockers = blockedBy({ propose: waits })
    serveWay({ ...moderating, status: 'moderated', moderations: [rewritten], blockers })
    openWay()
    expect(await screen.findByText('Rationale as moderated by Priya Iyer, 2 Dec 2026')).toBeDefined()
    expect(await screen.findByRole('heading', { name: 'The conversation with the head' })).toBeDefined()
    expect(screen.queryByRole('heading', { name: 'Your moderation' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Moderate it again first' }))
    expect(await screen.findByRole('heading', { name: 'Your moderation' })).toBeDefined()
  })
})
