import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { open, priorityId, school } from '../cycles/priority.fixture.tsx'
import { ama, anUpdate, serving } from './progress.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

describe('on the priority’s page', () => {
  test('the newest shows, tells its sender that it is opened, and takes one tap to thank for', async () => {
    const update = anUpdate()
    const changes = serving([update, anUpdate({ id: 'b', opened: true }), anUpdate({ id: 'c' })], {
      [`POST /updates/${update.id}/read`]: () => ({ ...update, opened: true }),
      [`POST /updates/${update.id}/thanks`]: () =>
        anUpdate({ opened: true, thanked: true, abilities: { correct: false, thank: false } }),
    })
    open(`/priorities/${priorityId}`)
    const [first] = await screen.findAllByRole('article', { name: 'Update by Rosa Adeyemi' })
    expect(within(first!).getByText('At risk')).toBeDefined()
    await waitFor(() => expect(changes.map((asked) => asked.path)).toEqual([`/updates/${update.id}/read`]))
    fireEvent.click(within(first!).getByRole('button', { name: 'Thanks to Rosa Adeyemi for this update' }))
    expect(await screen.findByText('You said thanks')).toBeDefined()
    expect(screen.getAllByRole('article')).toHaveLength(2)
    await press('Show 1 earlier update')
    expect(screen.getAllByRole('article')).toHaveLength(3)
    await waitFor(() => expect(changes.at(-1)?.path).toBe('/updates/c/read'))
  })

  test('its sender reads who opened it, who thanks, and when governors read it', async () => {
    const at = '2026-12-05T10:00:00.000Z'
    const mine = anUpdate({
      opened: true,
      publishedOn: '2026-12-11',
      readers: [{ by: ama, at, thankedAt: at }],
      earlier: [{ ...anUpdate(), id: 'before', whatChanged: 'Two of five classes' }].map(
        ({ id, rating, impact, whatChanged, inTheWay, by, sentAt, publishedOn }) => ({
          id,
          rating,
          impact,
          whatChanged,
          inTheWay,
          by,
          sentAt,
          publishedOn,
        }),
      ),
      abilities: { correct: true, thank: false },
    })
    serving([mine])
    open(`/priorities/${priorityId}`)
    const card = await screen.findByRole('article', { name: 'Update by Rosa Adeyemi' })
    expect(card.textContent).toContain('Opened by Ama Osei (5 Dec 2026, 10:00, says thanks).')
    expect(card.textContent).toContain('Governors and trustees read it from 11 Dec 2026')
    expect(card.textContent).toContain('Two of five classes')
    const link = within(card).getByRole('link', { name: 'Correct it: the update of 2026-11-21' })
    expect(link.getAttribute('href')).toBe(`/priorities/${priorityId}/update?corrects=${mine.id}`)
    expect(within(card).queryByRole('button')).toBeNull()
  })
})

describe('on Today', () => {
  const item = {
    kind: 'priority',
    title: 'Every child writes',
    why: 'Step 4 of 6: Do it well',
    day: null,
    late: false,
    school,
    record: { kind: 'priority', id: priorityId },
    update: { last: { day: '2026-11-21', rating: 'at-risk' } },
  }

  test('each of one’s priorities says how it stood last, and is a tap from its update', async () => {
    serving([], {
      'GET /today': () => ({
        today: '2026-12-05',
        items: [
          item,
          { ...item, title: 'Reading', record: { kind: 'priority', id: 'r' }, update: { last: null } },
        ],
        changed: [],
      }),
    })
    open('/')
    expect(await screen.findByText('At risk')).toBeDefined()
    expect(screen.getByText('No update yet')).toBeDefined()
    fireEvent.click(screen.getByRole('link', { name: 'Update Every child writes' }))
    expect(await screen.findByRole('heading', { name: 'How is it going?' })).toBeDefined()
  })

  test('updates to read take one tap to thank for or to put aside', async () => {
    const [one, two] = [anUpdate(), anUpdate({ id: 'two', by: ama, whatChanged: 'Books are fuller' })]
    const changes = serving([], {
      'GET /updates/unopened': () => ({ items: [one, two], nextCursor: null }),
      [`POST /updates/${one.id}/thanks`]: () => ({
        ...one,
        opened: true,
        thanked: true,
        abilities: { correct: false, thank: false },
      }),
      'POST /updates/two/read': () => ({ ...two, opened: true }),
    })
    open('/')
    expect(await screen.findByRole('heading', { name: '2 updates to read' })).toBeDefined()
    await press('Thanks to Rosa Adeyemi for this update')
    expect(await screen.findByText('You said thanks')).toBeDefined()
    await press('Mark as read: update of Thornmere Primary School by Ama Osei')
    expect(await screen.findByText('Read')).toBeDefined()
    expect(changes.map((asked) => asked.path)).toEqual([`/updates/${one.id}/thanks`, '/updates/two/read'])
  })
})
