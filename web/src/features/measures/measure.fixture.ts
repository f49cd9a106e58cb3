import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import { aPriority, type Answers, priorityId, serve } from '../cycles/priority.fixture.tsx'

export const page = `/priorities/${priorityId}`

const by = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' }

/** What was seen on a day, on the way from 58 to 72. */
export const anObservation = (
  id: string,
  observedOn: string,
  value: number | null,
  more: Partial<Measure['observations'][number]> = {},
): Measure['observations'][number] => ({
  id,
  measureId: 'm',
  observedOn,
  value,
  note: null,
  supersedesId: null,
  reason: null,
  recordedAt: `${observedOn}T09:30:00.000Z`,
  by,
  live: true,
  asked: 61,
  ...more,
})

/** A measure that is on course, with what a test cares about. */
export const aMeasure = (more: Partial<Measure> = {}): Measure => ({
  id: 'm',
  priorityId,
  kind: 'number',
  name: 'Expected standard in writing',
  unit: '%',
  better: 'up',
  baseline: 58,
  baselineOn: '2026-09-09',
  target: 72,
  targetOn: '2027-07-10',
  fewPupils: false,
  milestones: [],
  path: [
    { day: '2026-09-09', value: 58 },
    { day: '2027-07-10', value: 72 },
  ],
  observations: [anObservation('o', '2026-11-03', 61)],
  standing: { status: 'on-course', reason: '61% on 3 Nov; the path asks for 61%' },
  version: 1,
  ...more,
})

/** Serves a priority at a step with these measures; `now` is what the server has. */
export function serving(
  items: Measure[],
  more: Answers = {},
  priority = aPriority({ step: 'deliver', gate: [] }),
) {
  const now = { items }
  const changes = serve({
    [`GET /priorities/${priorityId}`]: () => priority,
    'GET /measures': () => ({ items: now.items, abilities: { write: true } }),
    ...more,
  })
  return { now, changes }
}

export const type = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
export const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
/** The one measure that is shown. */
export const card = async () => within(await screen.findByRole('article'))
export const dialog = () => within(screen.getByRole('dialog'))
export const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
