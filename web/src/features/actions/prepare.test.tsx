import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { open, priorityId, problem } from '../cycles/priority.fixture.tsx'
import { anAction, done, given, held, late, page, rosa, submitted } from './action.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const type = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const dialog = async () => within(await screen.findByRole('dialog'))
/** The step's note has a button of this name too. */
const save = async () => fireEvent.click((await dialog()).getByRole('button', { name: 'Save' }))
/** Brief messages of success are alerts too, and stand outside the page. */
const alertOnPage = async () => within(await screen.findByRole('main')).findByRole('alert')
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
const table = async (name = 'Who does what by when') => within(await screen.findByRole('table', { name }))
const row = async (title: string) =>
  within((await (await table()).findByText(title)).closest<HTMLElement>('tr')!)
const newAction = async () => screen.findByLabelText<HTMLInputElement>('Next action')

describe('the actions of step 3', () => {
  test('are read with owner, day, cost and status in words, against the budget', async () => {
    given([late(), anAction(), done()], {}, { priority: { budgetPence: 150_000 } })
    const rows = within((await table()).getAllByRole('rowgroup')[1]!).getAllByRole('row')
    expect(rows.map((one) => within(one).getByRole('rowheader').textContent)).toEqual([
      expect.stringContaining('Train all teachers'),
      expect.stringContaining('Ring every family'),
      expect.stringContaining('Choose the texts'),
    ])
    const family = await row('Ring every family')
    expect(family.getByText('Overdue')).toBeDefined()
    expect(family.getByText(/12 days late/)).toBeDefined()
    expect(family.getAllByText('The office').length).toBeGreaterThan(0)
    expect((await row('Choose the texts')).getByText('Done')).toBeDefined()
    expect(screen.getByText('£1,000 more is planned than the budget has')).toBeDefined()
    expect(screen.getByText('£300')).toBeDefined()
  })

  test('begin with being told what to do first', async () => {
    given([])
    expect(await screen.findByText('No actions yet')).toBeDefined()
    expect(screen.getByText(/Begin with the first thing to do/)).toBeDefined()
    const paste = screen.getByRole('link', { name: 'Paste from a spreadsheet or Word' })
    expect(paste.getAttribute('href')).toMatch(/\/plan\/paste\?cycle=/)
  })

  test('are only read by who reads the published record, earlier turns behind a line', async () => {
    const reader = { abilities: { edit: false } }
    given(
      [anAction({ ...reader, turn: 2 }), late({ ...reader, turn: 1 })],
      {},
      { reads: true, priority: { turn: 2 } },
    )
    expect((await table()).getByText('Train all teachers')).toBeDefined()
    const earlier = screen.getByText('Actions of earlier turns').closest('details')!
    expect(within(earlier).getByText('Ring every family')).toBeDefined()
    expect(screen.queryByLabelText('Next action')).toBeNull()
    expect((await table()).queryAllByRole('button')).toEqual([])
  })

  test('say why none can be added while the plan is with the trust, and keep the actual cost open', async () => {
    const blocked = anAction({ blockers: { edit: [submitted], setStatus: [], remove: [submitted] } })
    const { changes } = given([blocked], { 'PATCH /actions/a': () => blocked }, { blockers: [submitted] })
    expect(await screen.findByText(`${submitted.message}.`)).toBeDefined()
    expect(screen.queryByLabelText('Next action')).toBeNull()
    await press('Change: Train all teachers')
    expect(screen.queryByLabelText('What is to be done?')).toBeNull()
    await type('Actual cost (optional)', '12.50')
    await save()
    await gone()
    expect(changes).toMatchObject([{ path: '/actions/a', version: '"1"', body: { actualPence: 1250 } }])
  })

  test('are put in order by keyboard, and saved all at once', async () => {
    const order = `PUT ${page}/action-order`
    const { changes } = given([anAction(), late()], { [order]: () => ({ items: [] }) })
    await press('Put them in order')
    await press('Move “Ring every family” up')
    await press('Save this order')
    expect(await screen.findByLabelText('Next action')).toBeDefined()
    expect(changes).toMatchObject([{ method: 'PUT', body: { ids: ['b', 'a'] } }])
  })

  test('when one was added meanwhile, the order says so', async () => {
    const message = 'An action was added or taken out meanwhile: look at the list again'
    given([anAction(), late()], {
      [`PUT ${page}/action-order`]: () =>
        problem(409, 'Not yet possible', { blockers: [{ code: 'other-actions', message }] }),
    })
    await press('Put them in order')
    await press('Save this order')
    expect((await alertOnPage()).textContent).toContain(message)
  })
})

describe('adding an action', () => {
  test('takes one line; the field is then free for the next', async () => {
    const { changes } = given([], { 'POST /actions': () => ({ ...anAction(), warnings: [] }) })
    await type('Next action', ' Train all teachers ')
    await screen.findByRole('option', { name: /Rosa Adeyemi/ })
    await type('Owner (optional)', rosa.id)
    await type('Due (optional)', '2027-01-15')
    await type('Cost, £ (optional)', '£1,250')
    fireEvent.submit((await newAction()).form!)
    expect(await screen.findByText('“Train all teachers” is added.')).toBeDefined()
    expect((await newAction()).value).toBe('')
    expect(document.activeElement).toBe(await newAction())
    expect(changes).toMatchObject([
      {
        path: '/actions',
        body: {
          id: expect.any(String),
          priorityId,
          title: 'Train all teachers',
          ownerPersonId: rosa.id,
          owner: null,
          dueOn: '2027-01-15',
          plannedPence: 125_000,
        },
      },
    ])
    expect(localStorage).toHaveLength(0)
  })

  test('takes an owner in words', async () => {
    const { changes } = given([], { 'POST /actions': () => ({ ...anAction(), warnings: [] }) })
    await type('Next action', 'Ring every family')
    await type('Owner (optional)', 'words')
    await type('Who is it?', 'The office')
    await press('Add')
    await waitFor(() =>
      expect(changes).toMatchObject([{ body: { ownerPersonId: null, owner: 'The office' } }]),
    )
  })

  test('names every fault at its field, and sends nothing', async () => {
    const { changes } = given([])
    await type('Cost, £ (optional)', 'a lot')
    await press('Add')
    expect(await screen.findByText('Say what is to be done')).toBeDefined()
    expect(screen.getByText('Give a sum in pounds, for example 1,250')).toBeDefined()
    expect(document.activeElement).toBe(await newAction())
    expect(changes).toEqual([])
  })

  test('says beside the day that it has passed, before and after, and adds it all the same', async () => {
    const message = 'This day has passed already, so the action is overdue from the start'
    const { changes } = given([], {
      'POST /actions': () => ({ ...late(), warnings: [{ path: 'dueOn', message }] }),
    })
    await type('Next action', 'Ring every family')
    await type('Due (optional)', '2026-11-23')
    expect(screen.getByText(message)).toBeDefined()
    await press('Add')
    expect(await screen.findByText(`“Ring every family”: ${message}`)).toBeDefined()
    expect(changes).toHaveLength(1)
  })

  test('that is half typed is there after a reload, and is sent under the same id', async () => {
    const first = given([], { 'POST /actions': () => problem(503, 'Back in a moment') })
    await type('Next action', 'Train all teachers')
    await press('Add')
    expect((await alertOnPage()).textContent).toContain('Back in a moment')
    const [id] = first.changes.map(({ body }) => (body as { id: string }).id)
    first.unmount()
    const again = given([], { 'POST /actions': () => ({ ...anAction(), warnings: [] }) })
    expect(await screen.findByDisplayValue('Train all teachers')).toBeDefined()
    expect(screen.getByText(/was kept on this device/)).toBeDefined()
    await press('Add')
    await waitFor(() => expect(again.changes).toMatchObject([{ body: { id } }]))
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('that had arrived before, its answer lost, is not added twice', async () => {
    const there = anAction({ owner: null, dueOn: null, plannedPence: null })
    const { changes, answers } = given([], {
      'POST /actions': ({ body }) => {
        answers[`GET /actions/${(body as { id: string }).id}`] = () => there
        return problem(409, 'This is already there')
      },
    })
    await type('Next action', 'Train all teachers')
    await press('Add')
    expect(await screen.findByText('“Train all teachers” is added.')).toBeDefined()
    await type('Next action', 'Train them again')
    await press('Add')
    expect(await screen.findByText(/An earlier wording of this was added/)).toBeDefined()
    await press('Keep it as another action')
    await press('Add')
    await waitFor(() => expect(changes).toHaveLength(3))
    const ids = changes.map(({ body }) => (body as { id: string }).id)
    expect(new Set(ids).size).toBe(3)
  })
})

describe('an action', () => {
  test('is changed in a dialog that says what that means for the approved plan', async () => {
    const standing = anAction({ blockers: { edit: [], setStatus: [], remove: [held] } })
    const { changes } = given([standing], { 'PATCH /actions/a': () => ({ ...standing, warnings: [] }) })
    await press('Change: Train all teachers')
    expect((await dialog()).getByText(/begins the draft of its next version/)).toBeDefined()
    await type('What is to be done?', 'Train half of the teachers')
    await save()
    await gone()
    expect(changes).toMatchObject([
      {
        path: '/actions/a',
        version: '"1"',
        body: { title: 'Train half of the teachers', ownerPersonId: rosa.id, owner: null, actualPence: null },
      },
    ])
  })

  test('that someone changed meanwhile shows both versions', async () => {
    const { changes, now } = given([anAction()], {
      'PATCH /actions/a': ({ version }) =>
        version === '"2"' ? { ...anAction(), warnings: [] } : problem(412, 'Changed meanwhile'),
    })
    await press('Change: Train all teachers')
    await type('What is to be done?', 'Train half of the teachers')
    now.items = [anAction({ title: 'Train the new teachers', version: 2 })]
    await save()
    expect(await (await dialog()).findByText('Action: theirs')).toBeDefined()
    expect((await dialog()).getByText('Train the new teachers')).toBeDefined()
    await press('Save mine')
    await waitFor(() => expect(changes.map(({ version }) => version)).toEqual(['"1"', '"2"']))
  })

  test('that no approved plan holds is taken out; one that it holds is dropped, with the reason', async () => {
    const { changes } = given([anAction(), late({ blockers: { edit: [], setStatus: [], remove: [held] } })], {
      'POST /actions/a/remove': () => new Response(null, { status: 204 }),
      'POST /actions/b/status': () => late({ status: 'dropped' }),
    })
    await press('Take out: Train all teachers')
    await press('Take it out')
    await gone()
    expect(screen.queryByRole('button', { name: 'Take out: Ring every family' })).toBeNull()
    await press('Drop…: Ring every family')
    await press('Drop it')
    expect(await (await dialog()).findByText('Say why it is dropped')).toBeDefined()
    await type('Why won’t it be done?', 'Families came in instead')
    await press('Drop it')
    await gone()
    expect(changes).toMatchObject([
      { path: '/actions/a/remove', version: '"1"', key: expect.any(String) },
      { path: '/actions/b/status', body: { status: 'dropped', reason: 'Families came in instead' } },
    ])
  })

  test('that a plan was approved with meanwhile says that it can’t be taken out', async () => {
    given([anAction()], {
      'POST /actions/a/remove': () => problem(409, 'Not yet possible', { blockers: [held] }),
    })
    await press('Take out: Train all teachers')
    await press('Take it out')
    expect((await (await dialog()).findByRole('alert')).textContent).toContain(held.message)
  })
})

test('once the step lies behind, adding begins with a button', async () => {
  given([anAction()], {}, { priority: { step: 'deliver' } })
  expect(await table()).toBeDefined()
  expect(screen.queryByLabelText('Next action')).toBeNull()
  await press('Add an action')
  expect(document.activeElement).toBe(await newAction())
})

test('the gate leads to the line for a new action, from another step too', async () => {
  const { unmount } = given([])
  await newAction()
  unmount()
  window.location.hash = '#actions'
  open(`${page}?step=prepare`)
  await waitFor(async () => expect(document.activeElement).toBe(await newAction()))
  window.location.hash = ''
})
