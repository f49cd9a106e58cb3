import { expect, test } from 'vitest'
import type { PlannedPriority } from './content.ts'
import { aPlan, aPlannedPriority } from './plan.fixture.ts'
import { contentAsItStands, isBackInForce, type Standing, type Standings } from './standing.ts'
import { isSettled, type PlanStatus } from './status.ts'

const writing = aPlannedPriority()
const reworded = { ...writing, title: 'Every child publishes' }
const begun = aPlannedPriority({ id: 'reading', title: 'Every child reads', rank: 2 })
const open: Standing = { status: 'open', step: 'deliver', outcome: null }
const carried: Standing = { ...open, outcome: 'carried-over' }
const standings = (ofWriting: Standing, ofReading = open): Standings =>
  new Map([
    ['writing', ofWriting],
    ['reading', ofReading],
  ])

test.each<[string, { inForce: boolean; standings: Standings; settled: boolean }, string[]]>([
  [
    'a first draft says what its priorities say',
    { inForce: false, standings: standings(carried), settled: false },
    ['Every child publishes', 'Every child reads'],
  ],
  [
    'a draft of the next version says what is changed',
    { inForce: true, standings: standings(open), settled: false },
    ['Every child publishes', 'Every child reads'],
  ],
  [
    'a draft leaves what goes on elsewhere as it is in force',
    { inForce: true, standings: standings(carried), settled: false },
    ['Every child writes', 'Every child reads'],
  ],
  [
    'a draft leaves out what goes on elsewhere and never was in force',
    { inForce: true, standings: standings(open, carried), settled: false },
    ['Every child publishes'],
  ],
  [
    'a settled plan says what is in force, and what was begun',
    { inForce: true, standings: standings(open), settled: true },
    ['Every child writes', 'Every child reads'],
  ],
  [
    'a settled plan leaves out what was begun and goes on elsewhere',
    { inForce: true, standings: standings(carried, carried), settled: true },
    ['Every child writes'],
  ],
])('%s', (_, { inForce, standings: where, settled }, expected) => {
  const now = aPlan(reworded, begun)
  const shown = contentAsItStands(now, inForce ? aPlan(writing) : null, where, settled)
  expect(shown.priorities.map(({ title }) => title)).toEqual(expected)
})

test('a settled plan keeps the cycle’s order and ranks, also where a draft stands first', () => {
  const first = { ...begun, rank: 1 }
  const inForce = aPlan(writing)
  const shown = contentAsItStands(aPlan(first, { ...writing, rank: 2 }), inForce, standings(open), true)
  expect(shown.priorities.map(({ id, rank }) => [rank, id])).toEqual([
    [1, 'reading'],
    [2, 'writing'],
  ])
})

test('a draft before what is in force moves nothing of it', () => {
  const now = aPlan({ ...begun, rank: 1 }, { ...writing, rank: 2 })
  expect(isBackInForce(now, aPlan(writing), aPlan(writing))).toBe(true)
})

test.each<[PlanStatus | null, 'open' | 'closed', object | null, boolean]>([
  ['approved', 'open', {}, true],
  ['draft', 'open', {}, false],
  ['submitted', 'open', {}, false],
  ['draft', 'closed', {}, true],
  ['returned', 'closed', {}, true],
  ['draft', 'closed', null, false],
  [null, 'open', {}, true],
  [null, 'open', null, false],
])('a plan that is %s in a cycle that is %s, with %j in force, is settled: %s', (...it) => {
  const [status, cycleStatus, inForce, expected] = it
  expect(isSettled({ status, cycleStatus, inForce })).toBe(expected)
})

const lacking = { ...writing, lead: null }
test.each<[string, PlannedPriority[], PlannedPriority[], boolean]>([
  ['in which nothing differs', [writing], [writing], true],
  ['in which something differs', [reworded], [reworded], false],
  ['of which an unfinished change stays behind', [lacking], [writing], false],
  ['with a priority that was begun and stays out', [writing, begun], [writing], true],
  ['with a new priority that goes', [writing, begun], [writing, begun], false],
])('whether a draft %s is back in force', (_, now, going, expected) => {
  expect(isBackInForce(aPlan(...now), aPlan(...going), aPlan(writing))).toBe(expected)
})
