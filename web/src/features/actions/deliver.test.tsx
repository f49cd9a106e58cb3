import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { problem } from '../cycles/priority.fixture.tsx'
import { anAction, done, given as givenAt, late, rosa } from './action.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const given: typeof givenAt = (items, more, served) => givenAt(items, more, { step: 'deliver', ...served })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: string) => fireEvent.click(await screen.findByRole('checkbox', { name }))
const underWay = async () => within(await screen.findByRole('list', { name: 'Under way' }))
const over = () => within(screen.getByText(/^Done or dropped:/).closest('details')!)

describe('the actions of step 4', () => {
  test('stand with the overdue first, in words, and what is done below', async () => {
    const dropped = done({
      id: 'd',
      rank: 4,
      title: 'Print posters',
      status: 'dropped',
      moved: { day: '2026-11-21', by: rosa, reason: 'Nobody reads them' },
    })
    given([anAction(), anAction({ id: 'e', title: 'Someday', dueOn: null }), late(), done(), dropped])
    const rows = (await underWay()).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Ring every family'),
      expect.stringContaining('Train all teachers'),
      expect.stringContaining('Someday'),
    ])
    expect(within(rows[0]!).getByText('Overdue')).toBeDefined()
    expect(within(rows[0]!).getByText(/12 days late/)).toBeDefined()
    expect(screen.getByText('Five actions: one done, one dropped, one overdue.')).toBeDefined()
    expect(over().getByText('Choose the texts')).toBeDefined()
    expect(over().getByText(/Nobody reads them/)).toBeDefined()
  })

  test('send to step 3 while none is planned', async () => {
    given([])
    const link = await screen.findByRole('link', { name: 'Add the first at “Plan and pair”' })
    expect(link.getAttribute('href')).toContain('step=prepare')
  })

  test('are read without a button or a box by who only reads', async () => {
    given(
      [anAction({ abilities: { edit: false } }), late({ abilities: { edit: false } })],
      {},
      { reads: true },
    )
    const list = await underWay()
    expect(list.getByText('Ring every family')).toBeDefined()
    expect(list.queryAllByRole('checkbox')).toEqual([])
    expect(list.queryAllByRole('button')).toEqual([])
  })

  test('of a completed priority say that they stay as they are', async () => {
    const message = 'This priority is completed and stays as it is'
    const blocker = [{ code: 'priority-completed', message }]
    given([anAction({ blockers: { edit: blocker, setStatus: blocker, remove: blocker } })])
    expect(await screen.findByText(`${message}.`)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Mark done/ })).toBeNull()
  })
})

describe('marking done', () => {
  test('takes one tap, and another takes it back', async () => {
    const marked = anAction({
      status: 'done',
      version: 2,
      moved: { day: '2026-12-05', by: rosa, reason: null },
    })
    const { changes, now } = given([anAction()], {
      'POST /actions/mark-done': () => {
        now.items = [marked]
        return { items: [marked] }
      },
      'POST /actions/a/status': () => {
        now.items = [anAction({ version: 3 })]
        return anAction({ version: 3 })
      },
    })
    await press('Mark done: Train all teachers')
    const told = (await screen.findByText('“Train all teachers” is done.')).closest('[role=status]')!
    expect(document.activeElement).toBe(told)
    fireEvent.click(within(told as HTMLElement).getByRole('button', { name: /Open it again/ }))
    expect(await screen.findByRole('button', { name: 'Mark done: Train all teachers' })).toBeDefined()
    expect(changes).toMatchObject([
      { path: '/actions/mark-done', key: expect.any(String), body: { ids: ['a'] } },
      { path: '/actions/a/status', key: expect.any(String), body: { status: 'open' } },
    ])
  })

  test('is done for several at once', async () => {
    const { changes } = given([anAction(), late()], { 'POST /actions/mark-done': () => ({ items: [] }) })
    await choose('Train all teachers')
    await choose('Ring every family')
    await press('Mark 2 done')
    await waitFor(() => expect(changes).toHaveLength(1))
    expect(changes).toMatchObject([{ body: { ids: ['b', 'a'] } }])
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Mark \d/ })).toBeNull())
  })

  test('says of each why it can’t be, and changes none', async () => {
    const blockers = [
      '“Train all teachers” was dropped: open it again first',
      '“Ring every family” was dropped: open it again first',
    ]
    given([anAction(), late()], {
      'POST /actions/mark-done': () =>
        problem(409, 'Not yet possible', {
          blockers: blockers.map((message) => ({ code: 'action-dropped', message })),
        }),
    })
    await choose('Train all teachers')
    await choose('Ring every family')
    await press('Mark 2 done')
    const alert = await screen.findByRole('alert')
    for (const message of blockers) expect(alert.textContent).toContain(message)
    expect(screen.getByRole('button', { name: 'Mark 2 done' })).toBeDefined()
  })

  test('says what happened to one that was taken out meanwhile', async () => {
    const { now } = given([anAction(), late()], {
      'POST /actions/mark-done': () => {
        now.items = [late()]
        return problem(404, 'Not found', {
          errors: [{ path: 'ids.0', message: 'This action isn’t there, or isn’t yours to see' }],
        })
      },
    })
    await press('Mark done: Train all teachers')
    expect((await screen.findByRole('alert')).textContent).toContain('isn’t there')
    await waitFor(() => expect(screen.queryByText('Train all teachers')).toBeNull())
  })
})
