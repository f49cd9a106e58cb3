import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { PlanPapers } from './PlanPapers.tsx'

const rosa = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' }
const money = { budgetPence: null, plannedPence: 0, actualPence: 0 }
const plan: Plan = {
  id: '01a20000-0000-7000-8000-000000000040',
  cycleId: '01a20000-0000-7000-8000-000000000030',
  school: { id: '01a20000-0000-7000-8000-000000000010', name: 'Thornmere Primary School' },
  academicYear: 2026,
  status: 'draft',
  moved: null,
  inForce: { number: 2, day: '2026-10-14', by: rosa, hash: 'ab'.repeat(32) },
  cycleStatus: 'open',
  returned: null,
  awaited: null,
  money: { ...money, sharedOutPence: 0 },
  committee: { seenOn: null, number: null, minute: null },
  priorities: [],
  changes: 1,
  abilities: { edit: true, submit: true, recall: true, approve: false, return: false, compareNow: true },
  blockers: { edit: [], submit: [], recall: [], approve: [], return: [] },
  version: 3,
}
const published: Partial<Plan> = {
  status: null,
  abilities: { edit: false, submit: false, recall: false, approve: false, return: false, compareNow: false },
}

function open(more: Partial<Plan> = {}) {
  const page = createRootRoute({ component: () => <PlanPapers plan={{ ...plan, ...more }} /> })
  const router = createRouter({ routeTree: page, history: createMemoryHistory({ initialEntries: ['/'] }) })
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
}
const names = (role: string) =>
  screen.getAllByRole(role).map((one) => one.getAttribute('aria-label') ?? one.textContent)

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('whoever writes the plan has the draft, the version in force and its table', async () => {
  open()
  await screen.findByRole('heading', { name: 'On paper, and in a spreadsheet' })
  expect(names('button')).toEqual([
    'PDF of version 2',
    'Word file of version 2',
    'PDF of the draft',
    'Word file of the draft',
    'Copy for a spreadsheet',
  ])
  expect(screen.getByRole('link', { name: 'Paste from a spreadsheet or Word' }).getAttribute('href')).toBe(
    `/schools/${plan.school.id}/plan/paste?cycle=${plan.cycleId}`,
  )
})

test('governors have the version in force, and nothing before there is one', async () => {
  open(published)
  await screen.findByRole('heading', { name: 'Version 2, as approved' })
  expect(names('button')).toEqual(['PDF of version 2', 'Word file of version 2', 'Copy for a spreadsheet'])
  expect(screen.queryByRole('link')).toBeNull()
})

test('a plan of which nothing is approved has no papers for governors', () => {
  open({ ...published, inForce: null })
  expect(screen.queryByRole('heading')).toBeNull()
})

test('a file is saved by the name that the server gives it', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return new Response('%PDF-1.7', {
      headers: {
        'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''Thornmere%20plan.pdf`,
      },
    })
  })
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:plan')
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'PDF of version 2' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  expect(asked).toEqual([`/api/v1/plans/${plan.id}/document?format=pdf&version=2`])
  expect(saved.mock.contexts[0]).toMatchObject({ download: 'Thornmere plan.pdf' })
})

test('where the browser copies nothing, the table is there to copy by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Copy for a spreadsheet' }))
  const field = await screen.findByLabelText<HTMLTextAreaElement>('The table, to copy by hand')
  expect(field.value).toContain('Priority\tPriority lead')
})
