import { expect, test } from 'vitest'
import { reopenBlockers } from './reopen-cycle.ts'
import { isPublished, stoppedAt } from './trail.ts'

test.each([
  ['that is open', { status: 'open', goneOn: [] }, ['cycle-open']],
  ['that is open, with a priority that went on', { status: 'open', goneOn: ['Writing'] }, ['cycle-open']],
  ['from which nothing went on', { status: 'closed', goneOn: [] }, []],
  [
    'from which two priorities went on',
    { status: 'closed', goneOn: ['Writing', 'Reading'] },
    ['priority-gone-on', 'priority-gone-on'],
  ],
] as const)('reopening a cycle %s', (_, facts, codes) => {
  expect(reopenBlockers(facts).map(({ code }) => code)).toEqual(codes)
})

test('what was taken up again is stopped no more, and the note on its step stays published', () => {
  const turn = { turn: 1, overridden: false }
  const trail = [
    { ...turn, sequence: 1, kind: 'start', fromStep: null, toStep: 'explore' },
    { ...turn, sequence: 2, kind: 'complete', fromStep: 'explore', toStep: null },
    { ...turn, sequence: 3, kind: 'take-up', fromStep: null, toStep: 'explore' },
  ] as const
  expect(stoppedAt(trail.slice(0, 2), null)).toBe('explore')
  expect(stoppedAt(trail, 'explore')).toBeNull()
  expect(isPublished(trail, 1, 'explore')).toBe(true)
})
