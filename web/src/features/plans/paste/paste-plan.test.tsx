import type { PlanPriority } from '@sixfold/shared/domain/plans/paste/place-in-plan.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../../lib/query.ts'
import { show } from '../../../lib/show.tsx'
import { type Answers, problem, serve } from '../../cycles/priority.fixture.tsx'
import { PastePlan } from './PastePlan.tsx'

const cycleId = '01a20000-0000-7000-8000-000000000030'
const standing: PlanPriority = {
  id: '01a20000-0000-7000-8000-000000000020',
  title: 'Reading for pleasure',
  lead: null,
  status: 'open',
  problem: 'Few children read at home',
  rootCause: null,
  intendedOutcome: null,
  actions: [{ title: 'Buy books' }],
}

const table = [
  ['Priority', 'Action', 'Who', 'By when', 'Cost', 'RAG'],
  ['Writing', '• Teach sentences\n• Publish writing', 'HT', '12/11/2026', '£500', 'Green'],
  ['', 'Meet the English lead', 'DHT', 'Autumn 2', 'nil', ''],
  ['reading  for pleasure', 'buy books', 'HT', '1 Feb 2027', '', ''],
  ['', 'Open the library', '', 'ongoing', '£1,250', ''],
]
const html = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`).join('')}</table>`
const terms = {
  autumn: { from: '2026-09-03', to: '2026-12-18', halfTerm: null },
  spring: { from: '2027-01-04', to: '2027-03-25', halfTerm: null },
  summer: { from: '2027-04-12', to: '2027-07-21', halfTerm: null },
}

const added = vi.fn(async () => {})

function open(answers: Answers = {}, blockers: { code: string; message: string }[] = []) {
  const changes = serve({
    [`POST /cycles/${cycleId}/paste`]: () => ({ priorities: 1, actions: 4 }),
    ...answers,
  })
  const page = createRootRoute({
    component: () => (
      <PastePlan
        cycle={{ id: cycleId, schoolName: 'Thornmere' }}
        plan={[standing]}
        context={{ academicYear: 2026, terms }}
        blockers={blockers}
        onAdded={added}
      />
    ),
  })
  const router = createRouter({ routeTree: page, history: createMemoryHistory({ initialEntries: ['/'] }) })
  const shown = show(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  return { changes, ...shown }
}

async function paste(rows = table) {
  const field = await screen.findByLabelText('The table')
  const clipboardData = { getData: (type: string) => (type === 'text/html' ? html(rows) : '') }
  fireEvent.paste(field, { clipboardData })
}
const choose = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } })
const summary = (text: string) => screen.findAllByText(text)
const addButton = () => screen.getByRole('button', { name: 'Add to the plan' })

afterEach(() => {
  vi.unstubAllGlobals()
  added.mockClear()
})

test('a pasted table is put right and becomes a plan, each thing once', async () => {
  const { changes } = open()
  await paste()
  await summary('1 priority and 4 actions will be added; 1 is there already.')
  expect(addButton().getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('Mend 2 cells of the table, or leave out what can’t be read')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Row 3: write 18 Dec 2026' }))
  choose('Due day, row 5', '21/7/2027')
  choose('Which criterion does it serve?', 'curriculum-and-teaching')
  await waitFor(() => expect(addButton().getAttribute('aria-disabled')).toBeNull())
  fireEvent.click(addButton())
  await waitFor(() => expect(added).toHaveBeenCalledWith('1 priority and 4 actions added to the plan'))
  expect(changes).toMatchObject([
    {
      body: {
        added: [
          {
            title: 'Writing',
            criterionKey: 'curriculum-and-teaching',
            actions: [
              { title: 'Teach sentences', owner: 'HT', dueOn: '2026-11-12', plannedPence: 50_000 },
              { title: 'Publish writing', owner: 'HT', dueOn: '2026-11-12' },
              { title: 'Meet the English lead', owner: 'DHT', dueOn: '2026-12-18', plannedPence: 0 },
            ],
          },
        ],
        existing: [
          {
            priorityId: standing.id,
            actions: [{ title: 'Open the library', dueOn: '2027-07-21', plannedPence: 125_000 }],
          },
        ],
      },
    },
  ])
})

test('columns, rows and cells are what the person says they are', async () => {
  open()
  await paste()
  choose('RAG', 'outcome')
  expect(await screen.findByText('Every cell of the table is taken.')).toBeDefined()
  choose('RAG', '')
  fireEvent.click(await screen.findByText('1 cell of the table is not taken'))
  expect(screen.getByText('Row 2, RAG: its column is left out')).toBeDefined()
  choose('Row 3 holds', 'left-out')
  await summary('1 priority and 3 actions will be added; 1 is there already.')
  fireEvent.click(screen.getByLabelText(/^Make each line or bullet/))
  await summary('1 priority and 2 actions will be added; 1 is there already.')
  expect(screen.getByText('There already, so it isn’t added again.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Row 5: leave it out, due day' }))
  expect(await screen.findByText('Row 5, By when: you left it out')).toBeDefined()
})

test('an action that stands there twice is added once, and one that names none not at all', async () => {
  open()
  await paste([
    ['Priority', 'Action', 'Who'],
    ['Reading for pleasure', 'Open the library', 'HT'],
    ['', 'open  the LIBRARY', 'DHT'],
    ['', 'n/a', 'HT'],
    ['', '–', ''],
  ])
  await summary('1 action will be added; 1 stands there twice.')
  expect(screen.getByText('Further up already, so it is added once.')).toBeDefined()
  fireEvent.click(screen.getByText('3 cells of the table are not taken'))
  expect(screen.getByText('Row 4, Action: it names no action')).toBeDefined()
  expect(screen.getByText('Row 4, Who: its row has no action')).toBeDefined()
})

test('actions without a priority ask which one they are for', async () => {
  open()
  await paste([
    ['Action', 'Who'],
    ['Open the library', 'HT'],
  ])
  expect(await screen.findByText('Say which priority the actions without one are for')).toBeDefined()
  choose('Which priority are the actions without one for?', 'Reading for pleasure')
  await summary('1 action will be added.')
  expect(
    within(screen.getByRole('list', { name: 'Actions of Reading for pleasure' })).getByText(
      'Open the library',
    ),
  ).toBeDefined()
})

test('what is being put right is still there after a reload, until it is discarded', async () => {
  const first = open()
  await paste()
  choose('Due day, row 3', '1/12/2026')
  first.unmount()
  open()
  expect(await screen.findByText(/was kept on this device/)).toBeDefined()
  expect(screen.getByLabelText<HTMLTextAreaElement>('Due day, row 3').value).toBe('1/12/2026')
  fireEvent.click(screen.getByRole('button', { name: 'Discard it' }))
  expect(await screen.findByLabelText('The table')).toBeDefined()
  expect(Object.keys(localStorage)).toEqual([])
})

test('a refusal names what it is about, and nothing is lost', async () => {
  open({
    [`POST /cycles/${cycleId}/paste`]: () =>
      problem(400, 'Something needs mending', {
        errors: [
          { path: 'existing.0.actions.0.title', message: 'Keep this to 300 characters' },
          { path: 'added.0.title', message: 'It is there already' },
        ],
      }),
  })
  await paste([table[0]!, table[1]!, ['Reading for pleasure', 'Open the library', '', '', '', '']])
  choose('Which criterion does it serve?', 'inclusion')
  fireEvent.click(addButton())
  expect(await screen.findByText('“Open the library”: Keep this to 300 characters')).toBeDefined()
  expect(screen.getByText('“Writing”: It is there already')).toBeDefined()
  expect(added).not.toHaveBeenCalled()
})

test('what was put right is not thrown away without asking', async () => {
  open()
  await paste()
  fireEvent.click(await screen.findByRole('button', { name: 'Row 3: write 18 Dec 2026' }))
  fireEvent.click(screen.getByRole('button', { name: 'Paste another table instead' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Leave it' }))
  expect(await screen.findByLabelText('The table')).toBeDefined()
})

test('the page’s new part takes the focus once a table is pasted', async () => {
  open()
  await paste()
  await screen.findByText('Was it read as you meant it?')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('What was made of the table')
})

test('a table that is in the plan already adds nothing', async () => {
  open()
  await paste([table[0]!, ['Reading for pleasure', 'Buy books', '', 'ongoing', '', '']])
  await summary('Nothing will be added; 1 is there already.')
  expect(screen.getByText('Everything that was read is in the plan already')).toBeDefined()
})

test('while the trust has the plan the button says so', async () => {
  open({}, [{ code: 'plan-submitted', message: 'The plan is with the trust' }])
  await paste()
  expect(await screen.findByText('The plan is with the trust')).toBeDefined()
  expect(addButton().getAttribute('aria-disabled')).toBe('true')
})

test('a paste without words says what to do', async () => {
  open()
  await paste([['', '']])
  expect(await screen.findByText(/There are no words in it/)).toBeDefined()
  choose('The table', 'Priority,Action\nWriting,"Teach, daily"')
  fireEvent.click(screen.getByRole('button', { name: 'Read the table' }))
  await summary('1 priority and 1 action will be added.')
})
