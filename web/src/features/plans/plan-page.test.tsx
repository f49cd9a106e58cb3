import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { open, priorityId, problem, school } from '../cycles/priority.fixture.tsx'
import {
  ama,
  aPlan,
  aPlanned,
  aVersion,
  cycleId,
  head,
  leader,
  page,
  planId,
  reader,
  rosa,
  serving,
} from './plan.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const status = async () => {
  await screen.findByRole('heading', { level: 1, name: 'What did we set out to do, and are we doing it?' })
  return within(document.getElementById('plan')!)
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const lacks = (...codes: [string, string][]) => codes.map(([code, message]) => ({ code, message }))
const submitted = { status: 'submitted', moved: { day: '2026-11-30', by: rosa, reason: null } } as const
/** What the server has once an act went through. */
const becomes = (server: { now: { plan: Plan } }, more: Partial<Plan>) => () =>
  (server.now.plan = aPlan({ ...server.now.plan, blockers: aPlan(more).blockers, ...more, version: 4 }))

describe('a plan that is being written', () => {
  test('what holds it up is listed in full, each thing with a link to where it is mended', async () => {
    const missing = lacks(['lead-missing', 'Say who leads it'], ['action-missing', 'Give an action an owner'])
    const plan = aPlan({
      priorities: [aPlanned({ missing, goes: false }), aPlanned({ id: 'other', title: 'Attendance' })],
      blockers: {
        ...aPlan().blockers,
        submit: [
          ...missing.map(({ code, message }) => ({ code, message: `“…”: ${message}` })),
          { code: 'cycle-closed', message: 'This year’s cycle is closed' },
        ],
      },
    })
    const { changes } = serving(plan)
    open(page)
    const bar = await status()
    expect(bar.getByText('Draft')).toBeDefined()
    expect(bar.getByRole('link', { name: 'Say who leads it' }).getAttribute('href')).toBe(
      `/priorities/${priorityId}#lead`,
    )
    expect(bar.getByRole('link', { name: 'Give an action an owner' }).getAttribute('href')).toBe(
      `/priorities/${priorityId}?step=prepare#actions`,
    )
    const button = bar.getByRole('button', { name: 'Submit to the trust' })
    const reasons = document.getElementById(button.getAttribute('aria-describedby') ?? '')
    expect(reasons?.textContent).toContain('This year’s cycle is closed.')
    fireEvent.click(button)
    expect(changes).toEqual([])
  })

  test('says what goes, what stays out of this version and why, and what goes as it was', async () => {
    const missing = lacks(['problem-missing', 'Write down the problem'])
    serving(
      aPlan({
        inForce: aVersion(1),
        changes: 2,
        priorities: [
          aPlanned(),
          aPlanned({ id: 'b', title: 'Spelling', step: 'diagnose', missing, goes: false }),
          aPlanned({ id: 'c', title: 'Number facts', step: 'explore', missing, turnInForce: 1 }),
        ],
      }),
      [aVersion(1)],
    )
    open(page)
    const bar = await status()
    expect(bar.getByText(/^This goes to the trust: 1 priority with/)).toBeDefined()
    const [apart, out] = bar.getAllByRole('list').filter((list) => list.parentElement?.tagName === 'DIV')
    expect(apart?.previousElementSibling?.textContent).toBe(
      'Unfinished changes stay behind; these go as version 1 has them:',
    )
    expect(apart?.textContent).toBe('Number factsWrite down the problem')
    expect(out?.textContent).toBe('SpellingWrite down the problem')
    expect(bar.getByText(/stays in force meanwhile/)).toBeDefined()
    expect(bar.getByRole('link', { name: '2 changes wait' }).getAttribute('href')).toContain(
      `/plan/compare?cycle=${cycleId}&from=1&to=now`,
    )
  })

  test('a double tap hands it in once', async () => {
    const server = serving(aPlan(), [], {
      [`POST /plans/${planId}/submit`]: () => becomes(server, { ...submitted, abilities: head })(),
    })
    open(page)
    const button = await screen.findByRole('button', { name: 'Submit to the trust' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText('With the trust')).toBeDefined()
    expect(new Set(server.changes.map(({ key, version }) => `${key} ${version}`)).size).toBe(1)
    expect(server.changes[0]).toMatchObject({ version: '"3"', key: expect.any(String) })
    expect(document.activeElement?.id).toBe('plan')
    expect(screen.getByRole('button', { name: 'Take it back' })).toBeDefined()
  })

  test('one that came back says who returned it and why', async () => {
    const moved = { day: '2026-11-30', by: ama, reason: 'Say who leads writing.' }
    serving(aPlan({ status: 'returned', moved }))
    open(page)
    const bar = await status()
    expect(bar.getByRole('heading', { name: 'The trust returned this plan' })).toBeDefined()
    expect(bar.getByText('Say who leads writing.')).toBeDefined()
    expect(bar.getByText('Ama Osei')).toBeDefined()
    expect(bar.getByRole('button', { name: 'Submit it again' })).toBeDefined()
  })
})

describe('a plan that is with the trust', () => {
  const waiting = (more: Partial<Plan> = {}) =>
    aPlan({ ...submitted, abilities: leader, inForce: aVersion(1), changes: 1, ...more })
  const compared = {
    [`GET /plans/${planId}/compare`]: () => ({
      changes: [
        {
          priority: { id: priorityId, title: 'Every child writes at length, every day' },
          part: 'measure',
          name: 'Expected standard in writing',
          what: 'changed',
          field: 'Target',
          from: '70%',
          to: '72%',
        },
      ],
    }),
  }

  test('a leader sees what differs from the version in force, then approves, asked once more', async () => {
    const server = serving(waiting(), [aVersion(1)], {
      ...compared,
      [`POST /plans/${planId}/approve`]: () =>
        becomes(server, { status: 'approved', inForce: aVersion(2), changes: 0 })(),
    })
    open(page)
    const bar = await status()
    expect(await bar.findByText('70%')).toBeDefined()
    expect(bar.getByText('Changed')).toBeDefined()
    await press('Approve as version 2…')
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }))
    expect(await screen.findByRole('heading', { name: 'Version 2 is in force' })).toBeDefined()
    expect(server.changes).toMatchObject([{ path: `/plans/${planId}/approve`, version: '"3"' }])
  })

  test('returning takes a reason, which is kept on this device until it is sent', async () => {
    const server = serving(waiting(), [aVersion(1)], {
      ...compared,
      [`POST /plans/${planId}/return`]: () => becomes(server, { status: 'returned' })(),
    })
    const first = open(page)
    await press('Return it…')
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Return the plan' }))
    expect(dialog.getByText('Say what the school should look at again')).toBeDefined()
    fireEvent.change(dialog.getByLabelText('What should the school look at again?'), {
      target: { value: 'Say who leads writing.' },
    })
    first.unmount()
    open(page)
    await press('Return it…')
    const again = within(await screen.findByRole('dialog'))
    expect(again.getByDisplayValue('Say who leads writing.')).toBeDefined()
    fireEvent.click(again.getByRole('button', { name: 'Return the plan' }))
    expect(await screen.findByText('Returned')).toBeDefined()
    expect(server.changes).toMatchObject([{ body: { reason: 'Say who leads writing.' } }])
    expect(Object.keys(localStorage).filter((key) => key.includes('return-plan'))).toEqual([])
  })

  test('one that came back before says who returned it, when and why', async () => {
    const returned = { day: '2026-11-30', by: ama, reason: 'Say who leads writing.' }
    for (const abilities of [head, leader]) {
      serving(waiting({ abilities, returned }), [aVersion(1)], compared)
      const { unmount } = open(page)
      const bar = await status()
      expect(bar.getByText('Say who leads writing.')).toBeDefined()
      expect(bar.getByText('Ama Osei').parentElement?.textContent).toBe('Returned on 30 Nov 2026 by Ama Osei')
      unmount()
    }
  })

  test('one that changed meanwhile is not approved: look again', async () => {
    const server = serving(waiting(), [aVersion(1)], {
      ...compared,
      [`POST /plans/${planId}/approve`]: () => {
        server.now.plan = waiting({ version: 5 })
        return problem(412, 'Somebody changed this')
      },
    })
    open(page)
    await press('Approve as version 2…')
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }))
    expect(await screen.findByText('The plan has changed since you opened it: look again.')).toBeDefined()
    await press('Approve as version 2…')
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }))
    await waitFor(() => expect(server.changes.map(({ version }) => version)).toEqual(['"3"', '"5"']))
  })
})

describe('who reads the published record', () => {
  test('has the version in force, and nothing to do', async () => {
    serving(aPlan({ status: null, moved: null, inForce: aVersion(2), abilities: reader }), [aVersion(2)])
    open(page)
    const bar = await status()
    expect(bar.getByText('Approved')).toBeDefined()
    expect(bar.getByText(/by Ama Osei/)).toBeDefined()
    expect(bar.queryByRole('button')).toBeNull()
    expect(screen.getByRole('link', { name: 'Every child writes at length, every day' })).toBeDefined()
    expect(screen.queryByRole('button', { name: /budget/ })).toBeNull()
  })

  test('is told when the plan can be read, before there is a version', async () => {
    serving(aPlan({ status: null, moved: null, priorities: [], abilities: reader }))
    open(page)
    const bar = await status()
    expect(bar.getByText(/as soon as the trust has approved its first version/)).toBeDefined()
    expect(screen.queryByRole('heading', { name: 'Money' })).toBeNull()
  })
})

test('a plan of a closed year reads as it was in force, and a draft that never went is not handed in', async () => {
  const unplanned = aPlanned({ id: 'b', title: 'Spelling', step: 'diagnose', goes: false })
  serving(
    aPlan({
      cycleStatus: 'closed',
      inForce: aVersion(1),
      changes: 0,
      priorities: [aPlanned({ turnInForce: 1, outcome: 'carried-over' }), unplanned],
    }),
    [aVersion(1)],
  )
  open(page)
  const bar = await status()
  expect(bar.getByRole('heading', { name: 'Version 1 is in force' })).toBeDefined()
  expect(bar.getByText(/What was being written for the next version didn’t go to the trust/)).toBeDefined()
  expect(bar.queryByRole('button')).toBeNull()
  expect(screen.getByText('Not in the version in force').closest('article')?.textContent).toContain(
    'Spelling',
  )
  expect(screen.queryByRole('heading', { name: 'The draft, marked as not approved' })).toBeNull()
  const article = screen.getByText('Carried over').closest('article')
  expect(article?.textContent).toContain('Every child writes at length, every day')
  expect(
    screen.queryByRole('button', { name: 'Change the budget of Every child writes at length, every day' }),
  ).toBeNull()
})

test('each priority has its text, chosen option, measures with milestones, and actions', async () => {
  serving(aPlan())
  open(page)
  const article = within(await screen.findByRole('article'))
  for (const text of ['Children write too little', 'Paired writing', 'Train all teachers', 'Overdue'])
    expect(article.getByText(text)).toBeDefined()
  expect(article.getByText('£200 spent of £600')).toBeDefined()
  expect(await article.findByText('On course')).toBeDefined()
  expect(article.getByRole('img', { name: /^Expected standard in writing: on course/ })).toBeDefined()
  expect(article.getByRole('list', { name: 'Milestones of Expected standard in writing' }).textContent).toBe(
    'Spring 2026/2765% by 25 Mar 2027',
  )
  expect(screen.getByText('0 of 1 done')).toBeDefined()
  expect(screen.getByText('1 of 1 on course')).toBeDefined()
})

test('a link to where the plan stands gives that the focus', async () => {
  serving(aPlan())
  open(`${page}#plan`)
  await status()
  await waitFor(() => expect(document.activeElement?.id).toBe('plan'))
})

test('a school without a plan is told where it begins', async () => {
  serving(aPlan(), [], { 'GET /plans': () => ({ items: [], nextCursor: null }) })
  open(page)
  expect(await screen.findByText('There is no plan here that you can read')).toBeDefined()
  expect(screen.getByRole('link', { name: 'School' }).getAttribute('href')).toBe(`/schools/${school.id}`)
})
