import type { PlanChange } from '@sixfold/shared/contracts/plans.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { open, priorityId, school } from '../cycles/priority.fixture.tsx'
import { ama, aPlan, aVersion, cycleId, frozen, page, planId, reader, serving } from './plan.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const approved = aPlan({ status: 'approved', inForce: aVersion(2), changes: 0 })
const versions = [aVersion(2), aVersion(1)]
const compare = `GET /plans/${planId}/compare`

test('the plan lists its versions, each with its day, who approved it, and its fingerprint in full when asked', async () => {
  serving(approved, versions)
  open(page)
  const link = await screen.findByRole('link', { name: 'Version 1' })
  expect(link.getAttribute('href')).toBe(`${page}/versions/1?cycle=${cycleId}`)
  const row = within(link.closest('li')!)
  expect(row.getByText(/by Ama Osei/)).toBeDefined()
  expect(row.getByText(/^Fingerprint 11111111…/)).toBeDefined()
  expect(row.getByText('1'.repeat(64)).closest('details')?.open).toBe(false)
  expect(screen.getByText('In force')).toBeDefined()
})

describe('a version', () => {
  const held = {
    ...aVersion(1),
    planId,
    school,
    academicYear: 2026,
    budgetPence: 120_000,
    priorities: [frozen({ hiddenMeasures: 1 })],
  }

  test('is shown as it was approved, for governors too', async () => {
    serving(aPlan({ status: null, moved: null, inForce: aVersion(2), abilities: reader }), versions, {
      [`GET /plans/${planId}/versions/1`]: () => held,
    })
    open(`${page}/versions/1`)
    await screen.findByRole('heading', { level: 1, name: 'What did version 1 of the plan say?' })
    const article = within(screen.getByRole('article'))
    for (const text of ['Children write too little', 'Train all teachers', '£600', 'Budget £500'])
      expect(article.getByText(text)).toBeDefined()
    expect(article.getByText(/^1 measure on fewer than six pupils is kept/)).toBeDefined()
    expect(screen.getByText(/Version 2 has taken its place/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'PDF of version 1' })).toBeDefined()
    expect(screen.queryByRole('button', { name: /draft/ })).toBeNull()
  })

  test('that there isn’t is said, with the way back to the plan', async () => {
    serving(approved, versions)
    open(`${page}/versions/7`)
    expect(await screen.findByText('There is no such version')).toBeDefined()
    expect(screen.getByRole('link', { name: 'The plan' }).getAttribute('href')).toBe(
      `${page}?cycle=${cycleId}`,
    )
  })
})

describe('comparing', () => {
  const change = (more: Partial<PlanChange>): PlanChange => ({
    priority: { id: priorityId, title: 'Every child writes' },
    part: 'priority',
    name: null,
    what: 'changed',
    field: 'The problem',
    from: 'They write too little',
    to: null,
    ...more,
  })
  const action = { part: 'action', name: 'Buy sets', field: null, from: null } as const

  test('says of each difference what it is about, and was beside is', async () => {
    const budget = { priority: null, part: 'plan', field: 'Budget', from: null, to: '£1,200' } as const
    serving(approved, versions, {
      [compare]: () => ({
        changes: [
          change(budget),
          change({}),
          change({ ...action, what: 'added' }),
          change({ ...action, what: 'removed', name: 'Buy books' }),
        ],
      }),
    })
    open(`${page}/compare?from=1&to=2`)
    expect(await screen.findByText('4 differences')).toBeDefined()
    expect(screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent)).toEqual([
      'The plan itself',
      'Every child writes',
    ])
    const [first, second, ...whole] = screen
      .getAllByText(/^(Changed|Added|Taken out)$/)
      .map((it) => it.closest('li')?.textContent)
    expect(first).toBe('ChangedBudgetWasNothingIs£1,200')
    expect(second).toBe('ChangedThe problem · PriorityWasThey write too littleIsNothing')
    expect(whole).toEqual(['AddedAction · Buy sets', 'Taken outAction · Buy books'])
  })

  test('any two sides can be chosen; without a difference it says so', async () => {
    serving(approved, versions, { [compare]: () => ({ changes: [] }) })
    const { router } = open(`${page}/compare`)
    const from = await screen.findByLabelText<HTMLSelectElement>('From')
    expect([from.value, screen.getByLabelText<HTMLSelectElement>('To').value]).toEqual(['2', 'now'])
    expect(await screen.findByText('No difference')).toBeDefined()
    fireEvent.change(from, { target: { value: '1' } })
    await waitFor(() => expect(router.state.location.search).toEqual({ cycle: cycleId, from: 1, to: 'now' }))
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '1' } })
    expect(await screen.findByText(/^Both sides are the same version/)).toBeDefined()
  })

  test('takes two sides: whoever doesn’t read drafts has the versions alone', async () => {
    serving(aPlan({ status: null, moved: null, inForce: aVersion(1, { by: ama }), abilities: reader }), [
      aVersion(1),
    ])
    open(`${page}/compare`)
    expect(await screen.findByText('There is nothing to compare yet')).toBeDefined()
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})
