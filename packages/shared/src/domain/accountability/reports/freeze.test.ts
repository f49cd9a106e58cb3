import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  correctBlockers,
  correctingFaults,
  draftBlockers,
  draftFaults,
  freezesOn,
  partsOf,
  previewDay,
} from './freeze.ts'

const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code)
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a draft', () => {
  test.each([
    ['without papers', null, '2026-12-02', []],
    ['before its papers go out', '2026-12-02', '2026-12-01', []],
    ['on the day on which they do', '2026-12-02', '2026-12-02', []],
    ['once they are out', '2026-12-02', '2026-12-03', ['papers-out']],
  ])('%s, out on %s, on %s: %j', (_, papersOutOn, today, expected) => {
    expect(codes(draftBlockers({ state: 'draft', papersOutOn }, today))).toEqual(expected)
  })

  test.each([
    ['signed', ['frozen']],
    ['unsigned', ['frozen']],
    ['discarded', ['discarded']],
  ] as const)('that is %s stays as it is: %j', (state, expected) => {
    expect(codes(draftBlockers({ state, papersOutOn: null }, '2026-12-01'))).toEqual(expected)
  })

  test('freezes by itself only if it was made for the meeting before its papers were out', () => {
    fc.assert(
      fc.property(day, day, (papersOutOn, madeOn) => {
        const on = freezesOn({ papersOutOn }, madeOn)
        expect(on).toBe(madeOn <= papersOutOn ? papersOutOn : null)
        expect(on === null || on >= madeOn).toBe(true)
      }),
    )
    expect(freezesOn(null, null)).toBeNull()
  })

  test('of a report has no meeting, and nothing that a meeting is asked', () => {
    const report = { kind: 'report', meetingId: 'x', asAt: null, schoolIds: null } as const
    expect(draftFaults({ ...report, sections: ['decisions'] }, '2026-12-01').map(({ path }) => path)).toEqual(
      ['meetingId', 'sections'],
    )
    expect(draftFaults({ ...report, meetingId: null, sections: ['schools'] }, '2026-12-01')).toEqual([])
  })
})

test('a frozen report is corrected once, and only when it is frozen', () => {
  expect(codes(correctBlockers('signed', false))).toEqual([])
  expect(codes(correctBlockers('unsigned', true))).toEqual(['corrected'])
  expect(codes(correctBlockers('draft', false))).toEqual(['not-frozen'])
})

test('what corrects another is of the same kind, and for the same meeting', () => {
  const pack = { kind: 'meeting-pack', meetingId: 'x' } as const
  const faults = (it: Parameters<typeof correctingFaults>[1]) =>
    correctingFaults(pack, it).map(({ path }) => path)
  expect(faults(pack)).toEqual([])
  expect(faults({ kind: 'meeting-pack', meetingId: 'y' })).toEqual(['meetingId'])
  expect(faults({ kind: 'report', meetingId: null })).toEqual(['kind', 'meetingId'])
})

test.each([
  ['today, before it is frozen', null, '2026-12-02', '2026-12-01', '2026-12-01'],
  ['the day of papers that are out', null, '2026-12-02', '2026-12-04', '2026-12-02'],
  ['today, where nothing freezes it', null, null, '2026-12-04', '2026-12-04'],
  ['the day chosen', '2026-11-30', '2026-12-02', '2026-12-04', '2026-11-30'],
])('a draft shows %s', (_, asAt, papersOutOn, today, expected) => {
  expect(previewDay(asAt, papersOutOn, today)).toBe(expected)
})

test('a part is there when a section fills it, the open one always', () => {
  expect(partsOf(new Set())).toEqual(['open'])
  expect(partsOf(new Set(['decisions', 'confidential']))).toEqual(['open', 'confidential', 'decisions'])
})
