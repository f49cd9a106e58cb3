import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openWay, serveWay } from './way-server.fixture.ts'
import { abilitiesTo, aCategorisation, aRating, blockedBy, criteria, jo, waits } from './way.fixture.ts'

const unrated = (key: string, name: string) => ({
  code: `unrated.${key}`,
  message: `${name} has no rating yet`,
})
const own = aRating('inclusion', 3, { by: jo })
const assessing = aCategorisation({
  selfAssessment: { dueOn: '2026-12-11', ratings: [], submitted: null },
  ratings: criteria({}, { inclusion: 2 }, { inclusion: own }),
  abilities: abilitiesTo('rateSelf', 'submit', 'reply'),
  blockers: blockedBy({ submit: [unrated('safeguarding', 'Safeguarding')], reply: waits }),
})
const criterion = async (name: string) => within(await screen.findByRole('group', { name }))

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the head assesses the school', () => {
  test('by each criterion, with last year’s rating and note beside it and the day it is due', async () => {
    const [inclusion, ...others] = assessing.ratings
    const before = { academicYear: 2025, value: 2 as const, note: 'Too few adults were trained.' }
    serveWay({ ...assessing, ratings: [{ ...inclusion!, before }, ...others] })
    openWay()
    await screen.findByRole('heading', { name: 'How do you judge Thornmere Primary School in 2026/27?' })
    expect(screen.getByText('Submit by 11 Dec 2026 (in 6 days).')).toBeDefined()
    const first = await criterion('Inclusion')
    expect(first.getByText('2025/26: 2 Developing. “Too few adults were trained.”')).toBeDefined()
    expect(first.getByRole('radio', { name: '3 Secure' })).toHaveProperty('checked', true)
    expect(first.getByText('Saved · Jo Barlow, 1 Dec 2026')).toBeDefined()
  })

  test('each saved by itself on its own version, with a key', async () => {
    const server = serveWay(assessing)
    openWay()
    fireEvent.click((await criterion('Safeguarding')).getByRole('radio', { name: '4 Leading' }))
    fireEvent.click((await criterion('Inclusion')).getByRole('radio', { name: '4 Leading' }))
    await waitFor(() => expect(server.sent).toHaveLength(2))
    const key = expect.any(String)
    expect(server.sent).toEqual([
      { path: 'self safeguarding', body: { value: 4, note: null }, version: '"0"', key },
      { path: 'self inclusion', body: { value: 4, note: null }, version: '"1"', key },
    ])
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('keeps what is typed of it on this device apart from what the trust would type', async () => {
    serveWay(assessing)
    openWay()
    const finance = await criterion('Finance and estate')
    fireEvent.click(finance.getByRole('radio', { name: 'Not applicable' }))
    expect(finance.getByText('Not saved yet. Say why it has no rating from 1 to 4.')).toBeDefined()
    expect(Object.keys(localStorage)[0]).toContain('self-rating.')
  })

  test('and is led to what is missing before submitting', async () => {
    const server = serveWay(assessing)
    openWay()
    const button = await screen.findByRole('button', { name: 'Submit the self-assessment' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(button)
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.click(screen.getByRole('link', { name: 'Safeguarding has no rating yet' }))
    const safeguarding = await criterion('Safeguarding')
    expect(document.activeElement).toBe(safeguarding.getByRole('radio', { name: '4 Leading' }))
    expect(server.sent).toEqual([])
  })

  test('then submits after asking, and reads what was submitted while the trust works on it', async () => {
    const submitted = { by: jo, at: '2026-12-05T10:00:00.000Z', late: false }
    const server = serveWay(
      { ...assessing, blockers: blockedBy({ reply: waits }) },
      {
        after: (it) => ({
          ...it,
          status: 'with-trust',
          selfAssessment: { ...it.selfAssessment, submitted },
          blockers: blockedBy({ rateSelf: waits, submit: waits, reply: waits }),
        }),
      },
    )
    openWay()
    fireEvent.click(await screen.findByRole('button', { name: 'Submit the self-assessment' }))
    const dialog = await screen.findByRole('dialog', { name: 'Submit the self-assessment?' })
    expect(within(dialog).getByText(/It stays as it is/)).toBeDefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Submit' }))
    await screen.findByText(
      'The trust works on its proposal; you are asked once there is something to reply to.',
    )
    expect(server.sent).toMatchObject([{ path: 'submit', body: {}, version: '"1"' }])
    const table = screen.getByRole('table', { name: 'Self-assessment by criterion, 2026/27' })
    expect(within(table).getByText('3 Secure')).toBeDefined()
    expect(screen.queryByRole('group', { name: 'Inclusion' })).toBeNull()
    expect(screen.getByText('Jo Barlow submitted the self-assessment')).toBeDefined()
  })

  test('or reads that the trust has gone on without it', async () => {
    const blockers = blockedBy({ rateSelf: waits, submit: waits, reply: waits })
    serveWay({ ...assessing, status: 'with-trust', blockers })
    openWay()
    expect(await screen.findByText(/^The trust has gone on without a self-assessment/)).toBeDefined()
  })
})
