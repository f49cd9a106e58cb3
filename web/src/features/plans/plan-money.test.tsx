import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aPriority, open, priorityId, problem } from '../cycles/priority.fixture.tsx'
import { aPlan, aVersion, leader, page, planId, serving } from './plan.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const dialog = async () => within(await screen.findByRole('dialog'))
const typed = (label: string, value: string, within_: { getByLabelText: typeof screen.getByLabelText }) =>
  fireEvent.change(within_.getByLabelText(label), { target: { value } })
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
const money = (budgetPence: number | null, sharedOutPence: number) => ({
  budgetPence,
  sharedOutPence,
  plannedPence: 130_000,
  actualPence: 20_000,
})

test('the budget says what is shared out, what is left, and where more is planned than there is', async () => {
  serving(aPlan({ money: money(120_000, 50_000) }))
  const first = open(page)
  expect((await screen.findByText('Left to share out')).nextSibling?.textContent).toBe('£700')
  // Of the plan, and of the one priority: £600 of £500.
  expect(screen.getAllByText('(£100 over budget)')).toHaveLength(2)
  first.unmount()
  serving(aPlan({ money: money(40_000, 50_000) }))
  open(page)
  expect(await screen.findByText('£100 more than there is')).toBeDefined()
})

test('the plan’s budget is changed on top of the version that was read', async () => {
  const server = serving(aPlan(), [], {
    [`PATCH /plans/${planId}`]: () => {
      server.now.plan = aPlan({ money: money(150_000, 50_000), version: 4 })
      return server.now.plan
    },
  })
  open(page)
  await press('Change the budget')
  const form = await dialog()
  typed('Budget, in pounds', 'a lot', form)
  fireEvent.click(form.getByRole('button', { name: 'Save' }))
  expect(form.getByText('Give a sum in pounds, for example 12,500')).toBeDefined()
  typed('Budget, in pounds', '1,500', form)
  fireEvent.click(form.getByRole('button', { name: 'Save' }))
  await gone()
  expect(server.changes).toMatchObject([{ body: { budgetPence: 150_000 }, version: '"3"' }])
  expect((await screen.findByText('Left to share out')).nextSibling?.textContent).toBe('£1,000')
})

test('when somebody changed it meanwhile, both budgets are there to choose from', async () => {
  const server = serving(aPlan(), [], {
    [`PATCH /plans/${planId}`]: ({ version }) => {
      if (version === '"5"') return aPlan({ version: 6 })
      server.now.plan = aPlan({ money: money(90_000, 50_000), version: 5 })
      return problem(412, 'Somebody changed this')
    },
  })
  open(page)
  await press('Change the budget')
  const form = await dialog()
  typed('Budget, in pounds', '1500', form)
  fireEvent.click(form.getByRole('button', { name: 'Save' }))
  expect(await form.findByText('Budget, in pounds: theirs')).toBeDefined()
  expect(form.getByText('900')).toBeDefined()
  fireEvent.click(form.getByRole('button', { name: 'Save mine' }))
  await gone()
  expect(server.changes.map(({ version }) => version)).toEqual(['"3"', '"5"'])
})

test('a priority’s share is saved with the priority', async () => {
  const { changes } = serving(aPlan(), [], {
    [`GET /priorities/${priorityId}`]: () => aPriority({ budgetPence: 50_000, version: 7 }),
    [`PATCH /priorities/${priorityId}`]: () => aPriority({ budgetPence: 0, version: 8 }),
  })
  open(page)
  await press('Change the budget of Every child writes at length, every day')
  const form = await dialog()
  expect((await form.findByLabelText<HTMLInputElement>('Budget, in pounds')).value).toBe('500')
  typed('Budget, in pounds', '', form)
  fireEvent.click(form.getByRole('button', { name: 'Save' }))
  await gone()
  expect(changes).toMatchObject([
    { path: `/priorities/${priorityId}`, body: { budgetPence: null }, version: '"7"' },
  ])
})

test('while the trust has the plan, the budget stays and says why; the committee’s sight of it doesn’t', async () => {
  const message = 'The plan is with the trust: take it back to change it, or wait for the answer'
  const plan = aPlan({ status: 'submitted', abilities: leader, inForce: aVersion(2) })
  const { changes } = serving(
    { ...plan, blockers: { ...plan.blockers, edit: [{ code: 'plan-submitted', message }] } },
    [aVersion(2), aVersion(1)],
    { [`PATCH /plans/${planId}`]: () => plan },
  )
  open(page)
  expect(await screen.findByText(`${message}.`)).toBeDefined()
  expect(screen.queryByRole('button', { name: /budget/ })).toBeNull()
  await press('Note that it was seen')
  const form = await dialog()
  typed('Minute (optional)', 'LC 26/14', form)
  fireEvent.click(form.getByRole('button', { name: 'Save' }))
  expect(form.getByText('Give the day of this minute')).toBeDefined()
  typed('Seen on', '1999-01-01', form)
  expect(form.getByText(/^No version of this plan was approved on that day yet/)).toBeDefined()
  typed('Seen on', '2026-10-11', form)
  expect(form.getByText('Version 1 was in force: that is the one it saw.')).toBeDefined()
  typed('Seen on', '2026-12-01', form)
  fireEvent.click(form.getByRole('button', { name: 'Save' }))
  await gone()
  expect(changes).toMatchObject([
    { body: { committeeSeenOn: '2026-12-01', committeeMinute: 'LC 26/14' }, version: '"3"' },
  ])
})

test('the committee saw a version, and one that came since shows as not seen', async () => {
  serving(
    aPlan({ inForce: aVersion(2), committee: { seenOn: '2026-10-11', number: 1, minute: 'LC 26/14' } }),
    [aVersion(2), aVersion(1)],
  )
  open(page)
  expect(await screen.findByText(/^Version 1, seen on/)).toBeDefined()
  expect(screen.getByText('Nobody has noted yet that it saw version 2, which is in force.')).toBeDefined()
})

test('before a version is approved nothing can be noted, and it says so', async () => {
  serving(aPlan())
  open(page)
  expect(await screen.findByText(/it can be noted once there is one/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Note that it was seen' })).toBeNull()
})
