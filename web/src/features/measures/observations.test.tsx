import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aPriority, open } from '../cycles/priority.fixture.tsx'
import { aMeasure, anObservation, card, dialog, gone, page, press, serving, type } from './measure.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what a measure says', () => {
  const record = () => press('Record what it says: Expected standard in writing')
  const observations = { 'POST /measures/m/observations': () => anObservation('n', '2026-12-05', 64) }

  test('is recorded for today with one number', async () => {
    const { changes } = serving([aMeasure()], observations)
    open(page)
    await record()
    await press('Record it')
    expect(dialog().getByText('Give what was observed')).toBeDefined()
    await type('Value, in %', '64,5')
    await press('Record it')
    await gone()
    expect(changes).toMatchObject([
      { body: { id: expect.any(String), value: 64.5, observedOn: '2026-12-05' } },
    ])
    expect(localStorage).toHaveLength(0)
  })

  test('is refused before it is sent for a day before the baseline or still to come', async () => {
    const { changes } = serving([aMeasure()], observations)
    open(page)
    await record()
    await type('Value, in %', '64')
    await type('Seen on', '2026-09-08')
    await press('Record it')
    expect(dialog().getByText(/This is before the baseline of 9 Sep 2026/)).toBeDefined()
    await type('Seen on', '2026-12-06')
    await press('Record it')
    expect(dialog().getByText(/This is still to come/)).toBeDefined()
    expect(changes).toEqual([])
  })

  test('is kept on this device while it is typed', async () => {
    serving([aMeasure()])
    const first = open(page)
    await record()
    await type('Value, in %', '64')
    first.unmount()
    open(page)
    await record()
    expect(await screen.findByDisplayValue('64')).toBeDefined()
    expect(screen.getByText(/was kept on this device/)).toBeDefined()
  })

  test('is corrected with a reason, on the same day', async () => {
    const { changes } = serving([aMeasure()], observations)
    open(page)
    await press('Correct the observation of 3 Nov 2026')
    await type('Value, in %', '62')
    await press('Save the correction')
    expect(dialog().getByText('Say why it is corrected')).toBeDefined()
    await type('Why is it corrected?', 'Figures swapped')
    await press('Save the correction')
    await gone()
    expect(changes).toMatchObject([
      { body: { value: 62, observedOn: '2026-11-03', supersedesId: 'o', reason: 'Figures swapped' } },
    ])
  })

  test('is taken back with a reason and no value', async () => {
    const { changes } = serving([aMeasure()], observations)
    open(page)
    await press('Correct the observation of 3 Nov 2026')
    await type('Why is it corrected?', 'Of another class')
    await press('Take it back')
    await gone()
    expect(changes).toMatchObject([{ body: { value: null, supersedesId: 'o', reason: 'Of another class' } }])
  })

  test('is a yes or a no where it is one', async () => {
    const agreed = aMeasure({
      kind: 'yes-no',
      unit: '',
      baseline: 0,
      target: 1,
      observations: [],
      standing: { status: 'no-recent', reason: 'Nothing was observed yet' },
    })
    const { changes } = serving([agreed], observations)
    open(page)
    expect((await card()).getByText('Baseline No on 9 Sep 2026, target Yes by 10 Jul 2027')).toBeDefined()
    await record()
    await type('What it says', '1')
    await press('Record it')
    await gone()
    expect(changes).toMatchObject([{ body: { value: 1 } }])
  })
})

describe('milestones', () => {
  const autumn = {
    id: 'n',
    measureId: 'm',
    academicYear: 2026,
    term: 'autumn' as const,
    dueOn: '2026-12-18',
    value: 62,
    note: null,
    version: 4,
  }
  const preparing = aPriority({ step: 'prepare', gate: [] })

  test('are open at step 3, and set for a term that has none', async () => {
    const more = { 'POST /milestones': () => autumn }
    const { changes } = serving([aMeasure({ milestones: [autumn] })], more, preparing)
    open(page)
    expect(await screen.findByText('Where should each stand by the end of each term?')).toBeDefined()
    await card()
    expect(document.querySelector('details[open]')?.textContent).toContain('62% · Autumn 2026/27')
    await press('Set a milestone for Expected standard in writing')
    const terms = within(await screen.findByLabelText('By the end of which term?')).getAllByRole('option')
    expect(terms.map((option) => option.textContent)).toEqual([
      'Spring 2026/27',
      'Summer 2026/27',
      'Autumn 2027/28',
      'Spring 2027/28',
      'Summer 2027/28',
    ])
    await press('Set the milestone')
    expect(dialog().getByText('Say where it should stand')).toBeDefined()
    await type('It should stand at, in %', '66')
    await press('Set the milestone')
    await gone()
    expect(changes[0]?.body).toEqual({
      id: expect.any(String),
      measureId: 'm',
      academicYear: 2026,
      term: 'spring',
      value: 66,
    })
  })

  test('are changed on top of their version, and taken out', async () => {
    const { changes } = serving(
      [aMeasure({ milestones: [autumn] })],
      {
        'PATCH /milestones/n': () => autumn,
        'POST /milestones/n/remove': () => new Response(null, { status: 204 }),
      },
      preparing,
    )
    open(page)
    await press('Change the milestone for Autumn 2026/27')
    await type('It should stand at, in %', '63')
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    await gone()
    await press('Change the milestone for Autumn 2026/27')
    await press('Take it out')
    await gone()
    expect(changes).toMatchObject([
      { method: 'PATCH', version: '"4"', body: { value: 63, dueOn: '2026-12-18', term: 'autumn' } },
      { path: '/milestones/n/remove', version: '"4"' },
    ])
  })
})
