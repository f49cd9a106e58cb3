import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aPriority, type Answers, nothing, open, priorityId, problem, serve } from './priority.fixture.tsx'

const page = `/priorities/${priorityId}`
const theProblem = 'What is the problem, and for whom?'
const rootCause = 'Why is it so?'

/** Serves one priority that can be saved over; `now` is what the server has. */
function serving(first: Priority, more: (now: { current: Priority }) => Answers = () => ({})) {
  const now = { current: first }
  const changes = serve({ [`GET /priorities/${priorityId}`]: () => now.current, ...more(now) })
  return { now, changes }
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
/** Brief messages of success are alerts too, and stand outside the page. */
const alertOnPage = async () => within(await screen.findByRole('main')).findByRole('alert')
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

describe('the track and the gate', () => {
  test('say where the priority is, what is missing, and lead to the field that mends it', async () => {
    serving(aPriority())
    const { router } = open(page)
    await screen.findByRole('heading', { level: 1, name: 'Every child writes at length, every day' })
    expect(screen.getByRole('link', { name: /^Know the need.*now$/ })).toBeDefined()
    const goOn = screen.getByRole('button', { name: 'Go on to step 2' })
    expect(goOn.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(goOn.getAttribute('aria-describedby')!)?.textContent).toBe(
      'One thing is missing.',
    )
    const way = screen.getByRole('link', { name: 'Before “Weigh the options”: one thing is missing' })
    expect(document.querySelector(way.getAttribute('href')!)?.textContent).toContain('root cause')
    fireEvent.click(screen.getByRole('link', { name: 'Write down the root cause' }))
    expect(document.activeElement).toBe(screen.getByLabelText(rootCause))
    await waitFor(() =>
      expect(router.state).toMatchObject({ status: 'idle', location: { hash: 'rootCause' } }),
    )
  })

  test('lead from another step’s page back to the present one’s form', async () => {
    const gate = [{ code: 'no-option-chosen', message: 'Choose one option, and say why', met: false }]
    serving(aPriority({ step: 'explore', gate, blockers: { advance: gate, edit: [] } }))
    open(`${page}?step=diagnose`)
    await screen.findByRole('heading', { level: 2, name: 'Know the need' })
    expect(screen.queryByLabelText(theProblem)).toBeNull()
    expect(screen.getByText('Children write too little')).toBeDefined()
    fireEvent.click(screen.getByRole('link', { name: /Choose one option/ }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Weigh the options' })).toBeDefined()
    expect(await screen.findByRole('button', { name: 'Add a note on this step' })).toBeDefined()
  })

  test('lead to the plan that is not approved, which nobody can go past', async () => {
    const gate = [
      { code: 'plan-not-in-force', message: 'Submit the plan', met: false },
      { code: 'no-milestone', message: 'Set a milestone on a measure', met: false },
    ]
    const abilities = { ...aPriority().abilities, override: true }
    serving(aPriority({ step: 'prepare', gate, abilities, blockers: { advance: gate, edit: [] } }))
    open(page)
    const link = await screen.findByRole('link', { name: 'Submit the plan' })
    expect(link.getAttribute('href')).toMatch(/^\/schools\/[^/]+\/plan\?cycle=[^#]+#plan$/)
    expect(screen.queryByRole('button', { name: 'Go on all the same…' })).toBeNull()
    expect(screen.getByText(/the one thing that nobody can go past/)).toBeDefined()
  })

  test('open the form for a measure when a baseline is missing', async () => {
    const gate = [{ code: 'no-baseline', message: 'Give at least one measure a baseline', met: false }]
    serving(aPriority({ gate, blockers: { advance: gate, edit: [] } }))
    open(page)
    await press('Give at least one measure a baseline')
    expect(await screen.findByRole('dialog', { name: 'Add a measure' })).toBeDefined()
  })

  test('show to who only reads neither form nor gate, and say when the words will come', async () => {
    serving(
      aPriority({
        abilities: nothing,
        gate: null,
        step: 'explore',
        blockers: { advance: [], edit: [] },
      }),
    )
    open(page)
    expect(await screen.findByText(/What it writes here is published when it goes on/)).toBeDefined()
    expect(screen.queryByRole('heading', { name: /^Before/ })).toBeNull()
    const buttons = within(screen.getByRole('main')).queryAllByRole('button')
    expect(buttons).toEqual([])
  })

  test('show an override with the track, and why with the step', async () => {
    const priority = aPriority({ step: 'explore' })
    const blockers = [{ code: 'no-evidence', message: 'Link at least one piece of live evidence' }]
    priority.steps[0]!.override = { reason: 'The data comes in January', blockers }
    serving(priority)
    open(`${page}?step=diagnose`)
    expect(await screen.findByText('A leader went past what was missing at “Know the need”')).toBeDefined()
    expect(screen.getByText('“The data comes in January”')).toBeDefined()
  })
})

describe('what one types', () => {
  test('is kept on this device, is there after a reload, and goes when it is saved', async () => {
    const { changes } = serving(aPriority(), (now) => ({
      [`PATCH /priorities/${priorityId}`]: () =>
        (now.current = aPriority({
          version: 4,
          statement: { ...aPriority().statement, rootCause: 'No time for writing' },
        })),
    }))
    const first = open(page)
    await type(rootCause, 'No time for writing')
    first.unmount()

    open(page)
    expect(await screen.findByDisplayValue('No time for writing')).toBeDefined()
    expect(screen.getByText(/was kept on this device/)).toBeDefined()
    await press('Save')
    await waitFor(() => expect(localStorage).toHaveLength(0))
    expect(changes).toMatchObject([{ body: { rootCause: 'No time for writing' }, version: '"3"' }])
  })

  test('can be discarded for what is saved', async () => {
    serving(aPriority())
    const first = open(page)
    await type(theProblem, 'Something else')
    first.unmount()
    open(page)
    await press('Discard it')
    expect(screen.getByLabelText<HTMLTextAreaElement>(theProblem).value).toBe('Children write too little')
    expect(localStorage).toHaveLength(0)
  })

  test('when someone saved meanwhile, both versions show, and mine can be saved over theirs', async () => {
    const { changes, now } = serving(aPriority(), (state) => ({
      [`PATCH /priorities/${priorityId}`]: ({ version }) =>
        version === '"4"'
          ? (state.current = aPriority({
              version: 5,
              statement: { ...aPriority().statement, problem: 'Mine' },
            }))
          : problem(412, 'Changed meanwhile', { versions: { sent: 3, current: 4 } }),
    }))
    open(page)
    await type(theProblem, 'Mine')
    now.current = aPriority({ version: 4, statement: { ...aPriority().statement, problem: 'Theirs' } })
    await press('Save')
    const alert = await alertOnPage()
    expect(within(alert).getByText('Mine')).toBeDefined()
    expect(await within(alert).findByText('Theirs')).toBeDefined()
    await press('Save mine')
    await waitFor(() => expect(localStorage).toHaveLength(0))
    expect(changes.map((asked) => asked.version)).toEqual(['"3"', '"4"'])
  })

  test('when someone saved meanwhile, theirs can be kept', async () => {
    const { now } = serving(aPriority(), () => ({
      [`PATCH /priorities/${priorityId}`]: () => problem(412, 'Changed meanwhile'),
    }))
    open(page)
    await type(theProblem, 'Mine')
    now.current = aPriority({ version: 4, statement: { ...aPriority().statement, problem: 'Theirs' } })
    await press('Save')
    await press('Keep theirs, discard mine')
    expect(screen.getByLabelText<HTMLTextAreaElement>(theProblem).value).toBe('Theirs')
    expect(screen.queryByText(/Someone else saved this/)).toBeNull()
  })

  test('a first note is saved on top of version 0', async () => {
    const { changes } = serving(aPriority({ step: 'explore' }), () => ({
      [`PUT /priorities/${priorityId}/steps/explore/note`]: () => ({}),
    }))
    open(page)
    await press('Add a note on this step')
    expect(document.activeElement).toBe(screen.getByLabelText('Note on this step'))
    await type('Note on this step', 'Paired writing fits best')
    await press('Save')
    await waitFor(() =>
      expect(changes).toMatchObject([{ version: '"0"', body: { note: 'Paired writing fits best' } }]),
    )
  })
})

describe('moving', () => {
  test('on takes one tap once nothing is missing, and shows the step it is at then', async () => {
    const { changes } = serving(aPriority({ gate: [], blockers: { advance: [], edit: [] } }), (now) => ({
      [`POST /priorities/${priorityId}/steps`]: () =>
        (now.current = aPriority({ step: 'explore', version: 4 })),
    }))
    open(`${page}?step=diagnose`)
    await press('Go on to step 2')
    expect(await screen.findByRole('heading', { level: 2, name: 'Weigh the options' })).toBeDefined()
    expect(changes).toMatchObject([{ body: { to: 'next' }, version: '"3"', key: expect.any(String) }])
  })

  test('back asks for the step and the reason', async () => {
    const { changes } = serving(aPriority({ step: 'prepare' }), (now) => ({
      [`POST /priorities/${priorityId}/steps`]: () =>
        (now.current = aPriority({ step: 'diagnose', version: 4 })),
    }))
    open(page)
    await press('Go back…')
    const dialog = await screen.findByRole('dialog', { name: 'Go back to an earlier step' })
    fireEvent.click(within(dialog).getByLabelText('1 Know the need'))
    await press('Go back')
    expect(within(dialog).getByText('Say why you are going back')).toBeDefined()
    expect(changes).toEqual([])
    await type('Why?', 'The need is another')
    await press('Go back')
    expect(await screen.findByLabelText(theProblem)).toBeDefined()
    expect(changes).toMatchObject([{ body: { to: 'diagnose', reason: 'The need is another' } }])
  })

  test('past step 6 asks for a decision and its reason', async () => {
    const { changes } = serving(
      aPriority({ step: 'secure', gate: [], blockers: { advance: [], edit: [] } }),
      (now) => ({
        [`POST /priorities/${priorityId}/steps`]: () =>
          (now.current = aPriority({ step: null, outcome: 'stop', gate: null })),
      }),
    )
    open(page)
    await press('Decide…')
    await press('Complete this priority')
    expect(screen.getByText('Choose one of the four')).toBeDefined()
    fireEvent.click(screen.getByLabelText(/^Stop/))
    await type('Why?', 'No effect on writing')
    await press('Complete this priority')
    expect(await screen.findByText('Completed: stop')).toBeDefined()
    expect(changes).toMatchObject([
      { body: { to: 'next', decision: 'stop', reason: 'No effect on writing' } },
    ])
  })

  test('says why when the server sees a rule in the way', async () => {
    serving(aPriority({ gate: [], blockers: { advance: [], edit: [] } }), () => ({
      [`POST /priorities/${priorityId}/steps`]: () =>
        problem(409, 'Not yet possible', {
          blockers: [{ code: 'no-evidence', message: 'Link live evidence' }],
        }),
    }))
    open(page)
    await press('Go on to step 2')
    expect((await alertOnPage()).textContent).toContain('Link live evidence')
  })
})
