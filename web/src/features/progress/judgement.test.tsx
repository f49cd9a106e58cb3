import type { ImpactJudgement } from '@sixfold/shared/contracts/impact.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aPriority, type Answers, open, priorityId, problem, serve } from '../cycles/priority.fixture.tsx'
import { aMeasure, anObservation } from '../measures/measure.fixture.ts'
import { ama, rosa } from './progress.fixture.ts'

const page = `/priorities/${priorityId}`
const judgements = `${page}/impact-judgements`

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const judgement = (version: number, more: Partial<ImpactJudgement> = {}): ImpactJudgement => ({
  id: `j${version}`,
  turn: 1,
  impact: 'early-signs',
  impactWhy: 'Books of years 4 and 5 are fuller',
  implementation: 'partly',
  implementationWhy: 'Two classes began in January',
  day: '2026-12-01',
  by: rosa,
  version,
  ...more,
})
const judged = (items: ImpactJudgement[], judge = true) => ({
  items,
  blockers: { judge: [] },
  abilities: { judge },
  version: items[0]?.version ?? 0,
})
const trail = [
  {
    id: 'e',
    sequence: 4,
    turn: 1,
    kind: 'advance' as const,
    fromStep: 'prepare' as const,
    toStep: 'deliver' as const,
    day: '2026-10-05',
    recordedAt: '2026-10-05T12:00:00.000Z',
    by: rosa,
    reason: null,
    decision: null,
    override: null,
  },
]

const serving = (answers: Answers) =>
  serve({ [`GET ${page}`]: () => aPriority({ step: 'evaluate', gate: [], trail }), ...answers })
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const alertOnPage = async () => within(await screen.findByRole('main')).findByRole('alert')

test('impact and implementation are judged apart, each with its reason, beside what was observed', async () => {
  const measure = aMeasure({
    observations: [
      anObservation('o3', '2026-11-20', 64),
      // That morning, before step 4 began: the gate doesn’t count it either.
      anObservation('o2', '2026-10-05', 60),
      anObservation('o1', '2026-10-01', 59),
    ],
  })
  const changes = serving({
    [`GET ${judgements}`]: () => judged([]),
    [`POST ${judgements}`]: () => judgement(1),
    'GET /measures': () => ({ items: [measure], abilities: { write: true } }),
  })
  open(page)
  const said = (await screen.findByRole('heading', { name: 'What the measures say since step 4 began' }))
    .parentElement
  expect(said?.textContent).toContain('64% on 20 Nov 2026')
  expect(said?.textContent).not.toMatch(/60%|59%/)
  await press('Save the judgement')
  const faults = await alertOnPage()
  expect(
    within(faults)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([
    'Say what impact you see',
    'Say how you know of the impact',
    'Say whether it was done as planned',
    'Say how it was done',
  ])
  expect(changes).toEqual([])
  fireEvent.click(screen.getByRole('radio', { name: /^Early signs/ }))
  await type('How do you know?', 'Books are fuller')
  fireEvent.click(screen.getByRole('radio', { name: /^Partly/ }))
  await type('How was it done?', 'Two classes began late')
  await press('Save the judgement')
  await waitFor(() =>
    expect(changes).toMatchObject([
      {
        version: '"0"',
        body: {
          id: expect.any(String),
          impact: 'early-signs',
          impactWhy: 'Books are fuller',
          implementation: 'partly',
          implementationWhy: 'Two classes began late',
        },
      },
    ]),
  )
  await waitFor(() => expect(localStorage).toHaveLength(0))
})

test('what stands shows with who judged and when, and can be judged again; what it was before stays to be read', async () => {
  serving({ [`GET ${judgements}`]: () => judged([judgement(2, { impact: 'clear' }), judgement(1)]) })
  open(page)
  expect(await screen.findByRole('heading', { name: 'Impact: clear' })).toBeDefined()
  expect(screen.getByText('How it was judged before')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Save the judgement' })).toBeNull()
  await press('Judge again')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Clear/ }).checked).toBe(true)
})

test('who only reads finds the judgement and no form', async () => {
  serving({ [`GET ${judgements}`]: () => judged([judgement(1)], false) })
  open(page)
  expect(await screen.findByRole('heading', { name: 'Impact: early signs' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Judge again' })).toBeNull()
})

test('when somebody judged meanwhile, both judgements show, and mine can be put after theirs', async () => {
  let now: ImpactJudgement[] = []
  const changes = serving({
    [`GET ${judgements}`]: () => judged(now),
    [`POST ${judgements}`]: ({ version }) => {
      if (version === '"1"') return judgement(2)
      now = [judgement(1, { impact: 'none-yet', impactWhy: 'Too early to see', by: ama })]
      return problem(412, 'Changed meanwhile', { versions: { sent: 0, current: 1 } })
    },
  })
  open(page)
  fireEvent.click(await screen.findByRole('radio', { name: /^Early signs/ }))
  await type('How do you know?', 'Books are fuller')
  fireEvent.click(screen.getByRole('radio', { name: /^Partly/ }))
  await type('How was it done?', 'Two classes began late')
  await press('Save the judgement')
  const alert = await alertOnPage()
  expect(await within(alert).findByText('Too early to see')).toBeDefined()
  expect(within(alert).getByText('Books are fuller')).toBeDefined()
  await press('Save mine')
  await waitFor(() => expect(changes.map((asked) => asked.version)).toEqual(['"0"', '"1"']))
})
