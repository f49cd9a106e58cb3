import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { thornmere } from '../schools/school.fixture.ts'
import { aCycle, aShort, embed } from './cycle.fixture.tsx'
import { aPriority, open, priorityId, problem, school, serve } from './priority.fixture.tsx'

afterEach(() => vi.unstubAllGlobals())

const writing = aShort({ id: '01a20000-0000-7000-8000-0000000000a1', title: 'Writing' })
const reading = aShort({ id: '01a20000-0000-7000-8000-0000000000a2', title: 'Reading', rank: 2 })
const able = { abilities: { addPriority: true, rank: true, close: true, reopen: false } }
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const rows = () =>
  screen
    .getAllByRole('listitem')
    .map((row) => row.textContent)
    .filter((text) => text?.includes('Move'))

describe('putting priorities in order', () => {
  const start = async (more: object = {}) => {
    const it = embed([aCycle(2026, [writing, reading], { ...able, ...more })], undefined, {
      'PUT /cycles/cycle-2026/ranks': () => aCycle(2026, [reading, writing], able),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Change the order' }))
    return it
  }

  test('by its arrows says where each is now, and saves the whole order once', async () => {
    const { changes } = await start()
    press('Move “Writing” down')
    expect(screen.getByRole('status').textContent).toBe('“Writing” is now 2 of 2')
    expect(rows()[0]).toContain('Reading')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Move “Writing” down'))
    press('Move “Writing” down')
    expect(rows()[0]).toContain('Reading')
    press('Save this order')
    await screen.findByRole('button', { name: 'Change the order' })
    expect(changes).toMatchObject([
      { method: 'PUT', version: '"1"', body: { priorityIds: [reading.id, writing.id] } },
    ])
  })

  test('by dragging a row past another', async () => {
    const { changes } = await start()
    for (const [place, row] of screen.getAllByRole('listitem').entries())
      vi.spyOn(row, 'getBoundingClientRect').mockReturnValue({ bottom: (place + 1) * 50 } as DOMRect)
    const handle = screen.getAllByRole('listitem')[0]?.querySelector<HTMLElement>('[aria-hidden="true"]')
    if (!handle) throw new Error('no handle')
    handle.setPointerCapture = () => {}
    fireEvent.pointerDown(handle, { pointerId: 1, clientY: 10 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 80 })
    fireEvent.pointerUp(handle, { pointerId: 1 })
    expect(rows()[0]).toContain('Reading')
    press('Save this order')
    await waitFor(() => expect(changes).toHaveLength(1))
  })

  test('says why not while the trust has the plan, and cancelling changes nothing', async () => {
    const blocker = { code: 'plan-submitted', message: 'The plan is with the trust' }
    const { changes } = await start({ blockers: { rank: [blocker], close: [], reopen: [] } })
    expect(screen.getByText('The plan is with the trust')).toBeDefined()
    press('Save this order')
    press('Cancel')
    expect(await screen.findByRole('button', { name: 'Change the order' })).toBeDefined()
    expect(changes).toEqual([])
  })
})

describe('opening this year’s cycle with last year’s still open', () => {
  test('asks what goes on in it', async () => {
    const { changes } = embed([aCycle(2025, [writing, reading])], undefined, {
      'POST /cycles': () => aCycle(2026, [reading]),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Open the 2026/27 cycle…' }))
    const dialog = await screen.findByRole('dialog', { name: 'What goes on in 2026/27?' })
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Writing' }))
    fireEvent.click(within(dialog).getByRole('button', { name: 'Open the 2026/27 cycle' }))
    await waitFor(() =>
      expect(changes).toMatchObject([{ body: { academicYear: 2026, carryOver: [reading.id] } }]),
    )
  })
})

describe('closing a cycle', () => {
  const closing = async (more: object = {}, answers: object = {}) => {
    const items = [aCycle(2025, [writing, reading], { ...able, ...more })]
    const changes = serve({
      'GET /cycles': () => ({ items, nextCursor: null, abilities: { read: true, open: true } }),
      'POST /cycles/cycle-2025/close': () => aCycle(2025, [], { status: 'closed' }),
      [`GET /schools/${school.id}`]: () => ({ ...thornmere, ...school, view: 'peer' }),
      ...answers,
    })
    open(`/schools/${school.id}/close-cycle?cycle=cycle-2025`)
    await screen.findByRole('heading', { name: 'What becomes of each priority of 2025/26?' })
    return changes
  }
  const of = (title: string) => within(screen.getByRole('region', { name: title }))
  const choose = (title: string, what: RegExp) =>
    fireEvent.click(of(title).getByRole('radio', { name: what }))

  test('asks of each open priority, and opens the next one for what goes on', async () => {
    const changes = await closing()
    press('Close 2025/26')
    expect(screen.getAllByRole('link', { name: /Say what becomes of/ })).toHaveLength(2)
    choose('Writing', /^Goes on in 2026\/27/)
    choose('Reading', /^Stops here/)
    fireEvent.change(of('Reading').getByRole('textbox', { name: /Why does it stop/ }), {
      target: { value: 'It does not work here' },
    })
    press('Close 2025/26 and open 2026/27')
    await waitFor(() => expect(changes).toHaveLength(1))
    expect(changes[0]).toMatchObject({
      version: '"1"',
      body: {
        priorities: [
          { priorityId: writing.id, outcome: 'carried-over' },
          { priorityId: reading.id, outcome: 'stop', reason: 'It does not work here' },
        ],
        openNext: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    })
    expect(changes[0]?.key).toBeTruthy()
  })

  test('to stop takes a reason', async () => {
    const changes = await closing()
    choose('Writing', /^Goes on/)
    choose('Reading', /^Stops here/)
    press(/^Close 2025\/26/)
    fireEvent.click(await screen.findByRole('link', { name: 'Say why “Reading” stops' }))
    expect(document.activeElement).toBe(of('Reading').getByRole('textbox', { name: /Why does it stop/ }))
    expect(changes).toEqual([])
  })

  test('keeps what is typed when it is refused, and says why', async () => {
    await closing(
      {},
      {
        'POST /cycles/cycle-2025/close': () =>
          problem(409, 'Not yet possible', {
            blockers: [{ code: 'priorities-changed', message: 'Look at them again' }],
          }),
      },
    )
    choose('Writing', /^Goes on/)
    choose('Reading', /^Goes on/)
    press(/^Close 2025\/26/)
    expect(await screen.findByText('Look at them again')).toBeDefined()
    expect(of('Reading').getByRole<HTMLInputElement>('radio', { name: /^Goes on/ }).checked).toBe(true)
  })

  test('is not offered to who may not', async () => {
    serve({
      'GET /cycles': () => ({
        items: [aCycle(2025, [writing])],
        nextCursor: null,
        abilities: { read: true, open: false },
      }),
    })
    open(`/schools/${school.id}/close-cycle?cycle=cycle-2025`)
    expect(await screen.findByText('There is no cycle here to close')).toBeDefined()
  })
})

describe('a priority whose cycle was closed', () => {
  test('shows that it was carried over, and what was stopped where and why', async () => {
    embed([
      aCycle(2026, [
        { ...writing, outcome: 'carried-over', blockers: { advance: [] } },
        {
          ...reading,
          status: 'completed',
          step: null,
          stoppedAt: 'explore',
          outcome: 'stop',
          outcomeReason: 'It does not work here',
          blockers: { advance: [] },
        },
      ]),
    ])
    expect(await screen.findByText('Carried over')).toBeDefined()
    expect(screen.getByText('Stopped')).toBeDefined()
    expect(screen.getByText('“It does not work here”')).toBeDefined()
    const track = screen.getByRole('list', { name: 'Steps of Reading' })
    expect(within(track).getByRole('link', { name: /^Weigh the options.*stopped here$/ })).toBeDefined()
    expect(within(track).getByRole('link', { name: /^Plan and pair.*ahead$/ })).toBeDefined()
  })
})

describe('who leads a priority', () => {
  const lee = { id: '01a20000-0000-7000-8000-0000000000b1', name: 'Lee Ngata', roles: ['contributor'] }
  const rename = async () => {
    const changes = serve({
      [`GET /priorities/${priorityId}`]: () => aPriority({ lead: 'The English team' }),
      [`PATCH /priorities/${priorityId}`]: () => aPriority(),
      [`GET /schools/${school.id}/people`]: () => ({ items: [lee] }),
    })
    open(`/priorities/${priorityId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Rename…' }))
    await screen.findByRole('option', { name: 'Lee Ngata, contributor' })
    return changes
  }
  const save = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }))
  const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /Who leads it/ })

  test('is a person of the school, chosen by name', async () => {
    const changes = await rename()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Who is it/ }).value).toBe(
      'The English team',
    )
    fireEvent.change(choice(), { target: { value: lee.id } })
    expect(screen.queryByRole('textbox', { name: /Who is it/ })).toBeNull()
    save()
    await waitFor(() => expect(changes).toMatchObject([{ body: { leadPersonId: lee.id } }]))
  })

  test('or somebody in words, or nobody', async () => {
    const changes = await rename()
    fireEvent.change(choice(), { target: { value: '' } })
    save()
    await waitFor(() => expect(changes).toMatchObject([{ body: { lead: null } }]))
  })
})
