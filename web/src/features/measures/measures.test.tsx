import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aPriority, nothing, open, priorityId, problem } from '../cycles/priority.fixture.tsx'
import { aMeasure, anObservation, card, dialog, gone, page, press, serving, type } from './measure.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a measure', () => {
  test('shows its value, its status in words with the reason, and a picture that says both', async () => {
    serving([aMeasure()])
    open(page)
    const it = await card()
    expect(it.getByText('61%', { selector: 'b' })).toBeDefined()
    expect(it.getByText('On course')).toBeDefined()
    expect(it.getByText('61% on 3 Nov; the path asks for 61%.')).toBeDefined()
    expect(it.getByText('Baseline 58% on 9 Sep 2026, target 72% by 10 Jul 2027')).toBeDefined()
    expect(
      it.getByRole('img', {
        name: 'Expected standard in writing: on course. 61% on 3 Nov; the path asks for 61%.',
      }),
    ).toBeDefined()
  })

  test('has a table of the same numbers, with what was corrected and why', async () => {
    serving([
      aMeasure({
        observations: [
          anObservation('p', '2026-11-03', 61, { supersedesId: 'o', reason: 'Figures swapped' }),
          anObservation('o', '2026-11-03', 16, { live: false }),
        ],
      }),
    ])
    open(page)
    const table = within(await screen.findByRole('table', { name: /Expected standard in writing, by day/ }))
    const rows = table.getAllByRole('row').map((row) => row.textContent)
    expect(rows).toHaveLength(5)
    expect(rows[1]).toMatch(/9 Sep 2026Baseline–58%/)
    expect(rows.join()).toMatch(/Observed, corrected since by Rosa Adeyemi16%/)
    expect(rows.join()).toMatch(/Observed, as corrected by Rosa AdeyemiFigures swappedCorrect61%/)
    expect(rows[4]).toMatch(/10 Jul 2027Target–72%/)
    expect(table.getAllByRole('button', { name: /^Correct/ })).toHaveLength(1)
  })

  test('of which nothing is observed yet says that its number is the baseline, and draws it apart', async () => {
    serving([aMeasure({ observations: [] })])
    open(page)
    const it = await card()
    expect(it.getByText('is the baseline: nothing is observed yet')).toBeDefined()
    const picture = it.getByRole('img')
    expect(picture.querySelectorAll('rect')).toHaveLength(1)
    expect(picture.querySelectorAll('circle')).toHaveLength(0)
    expect(screen.getByText(/the open square \(□\) is the baseline/)).toBeDefined()
  })

  test('draws what was observed as dots, and the baseline not among them', async () => {
    serving([aMeasure({ observations: [anObservation('o', '2026-11-03', 61)] })])
    open(page)
    const it = await card()
    expect(it.queryByText(/is the baseline/)).toBeNull()
    const picture = it.getByRole('img')
    expect(picture.querySelectorAll('rect')).toHaveLength(1)
    expect(picture.querySelectorAll('circle')).toHaveLength(1)
  })

  test('can be read and not touched by who only reads', async () => {
    const milestone = { id: 'n', measureId: 'm', academicYear: 2026, term: 'autumn' as const }
    serving(
      [aMeasure({ milestones: [{ ...milestone, dueOn: '2026-12-18', value: 62, note: null, version: 1 }] })],
      {},
      aPriority({ step: 'deliver', gate: null, abilities: nothing }),
    )
    open(page)
    const it = await card()
    expect(it.getByText(/Autumn 2026\/27, by/)).toBeDefined()
    expect(it.queryAllByRole('button')).toEqual([])
  })

  test('is added with what was typed as a number, and says what can’t be read', async () => {
    const { changes } = serving([], { 'POST /measures': () => aMeasure() }, aPriority())
    open(page)
    await press('Add a measure')
    await type('What is measured?', 'Expected standard in writing')
    await type('Baseline (optional)', 'about 58')
    await press('Add the measure')
    expect(dialog().getByRole('alert').textContent).toContain('Give the baseline as a number')
    await type('Baseline (optional)', '58.5%')
    await type('Target (optional)', '58.5')
    await press('Add the measure')
    expect(dialog().getByRole('alert').textContent).toContain('The target should differ from the baseline')
    await type('Target (optional)', '72')
    await press('Add the measure')
    await gone()
    expect(changes).toMatchObject([
      {
        body: {
          priorityId,
          kind: 'number',
          unit: '%',
          better: 'up',
          baseline: 58.5,
          baselineOn: '2026-12-05',
          target: 72,
        },
      },
    ])
  })

  test('that is a level is chosen by its words, and has no unit', async () => {
    const { changes } = serving([], { 'POST /measures': () => aMeasure() }, aPriority())
    open(page)
    await press('Add a measure')
    await type('What is measured?', 'How sure our teaching of writing is')
    await type('What kind of answer is it?', 'level')
    expect(screen.queryByLabelText('Unit')).toBeNull()
    expect(screen.queryByLabelText('Better is')).toBeNull()
    const baseline = screen.getByLabelText('Baseline (optional)')
    expect(within(baseline).getByRole('option', { name: '2 Developing' })).toBeDefined()
    await type('Baseline (optional)', '2')
    await type('Target (optional)', '3')
    await press('Add the measure')
    await gone()
    expect(changes).toMatchObject([{ body: { kind: 'level', better: 'up', baseline: 2, target: 3 } }])
    expect(changes[0]?.body).not.toHaveProperty('unit')
  })

  test('that someone changed meanwhile shows both versions', async () => {
    const { changes, now } = serving([aMeasure()], {
      'PATCH /measures/m': ({ version }) =>
        version === '"2"' ? aMeasure() : problem(412, 'Changed meanwhile'),
    })
    open(page)
    await press('Change Expected standard in writing')
    await type('Target (optional)', '75')
    now.items = [aMeasure({ target: 70, version: 2 })]
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await dialog().findByText('Target: theirs')).toBeDefined()
    expect(dialog().getByText('70')).toBeDefined()
    await press('Save mine')
    await waitFor(() => expect(changes.map((asked) => asked.version)).toEqual(['"1"', '"2"']))
  })

  test('is taken out only when asked twice', async () => {
    const { changes } = serving([aMeasure()], {
      'POST /measures/m/remove': () => new Response(null, { status: 204 }),
    })
    open(page)
    await press('Take out Expected standard in writing')
    expect(await screen.findByText(/What was observed is kept in the record/)).toBeDefined()
    await press('Take it out')
    await gone()
    expect(changes).toMatchObject([{ path: '/measures/m/remove', version: '"1"', key: expect.any(String) }])
  })
})
