import { describe, expect, test } from 'vitest'
import { type AskedClaim, claimBlockers, claimFaults, claimOf, lacksEvidence } from './claims.ts'

const at = { step: 'deliver', turn: 2 } as const

describe('the claim that is meant', () => {
  test.each<[string, AskedClaim, ReturnType<typeof claimOf>]>([
    ['is the present step', {}, { claim: 'step', step: 'deliver', turn: 2 }],
    ['is the step that is named', { step: 'explore' }, { claim: 'step', step: 'explore', turn: 2 }],
    ['is of an earlier turn', { step: 'secure', turn: 1 }, { claim: 'step', step: 'secure', turn: 1 }],
    ['is the impact, at step 5', { claim: 'impact' }, { claim: 'impact', step: 'evaluate', turn: 2 }],
  ])('%s', (_, asked, expected) => {
    expect(claimOf(asked, at)).toEqual(expected)
  })

  test('is none of a completed priority, unless it is named', () => {
    expect(claimOf({}, { step: null, turn: 1 })).toBeNull()
    expect(claimOf({ step: 'secure' }, { step: null, turn: 1 })).not.toBeNull()
  })

  test('of impact names no other step', () => {
    expect(claimFaults({ claim: 'impact', step: 'deliver' }).map((fault) => fault.path)).toEqual(['step'])
    for (const asked of [{ claim: 'impact', step: 'evaluate' }, { claim: 'impact' }, { step: 'deliver' }])
      expect(claimFaults(asked as AskedClaim)).toEqual([])
  })
})

describe('evidence can be linked', () => {
  const codes = (asked: AskedClaim, place: Parameters<typeof claimOf>[1] = at) =>
    claimBlockers(claimOf(asked, place)!, place).map((blocker) => blocker.code)

  test.each<[string, AskedClaim, string[]]>([
    ['to the present step', {}, []],
    ['to a step behind', { step: 'diagnose' }, []],
    ['not to a step ahead', { step: 'evaluate' }, ['step-not-reached']],
    ['not to an impact that can’t be judged yet', { claim: 'impact' }, ['step-not-reached']],
    ['to any step of an earlier turn', { step: 'secure', turn: 1 }, []],
    ['to the impact of an earlier turn', { claim: 'impact', turn: 1 }, []],
    ['not to a turn ahead', { step: 'diagnose', turn: 3 }, ['turn-not-reached']],
  ])('%s', (_, asked, expected) => {
    expect(codes(asked)).toEqual(expected)
  })

  test('never to a completed priority', () => {
    const completed = { step: null, turn: 2 }
    expect(codes({ step: 'diagnose' }, completed)).toEqual(['priority-completed'])
    expect(codes({ claim: 'impact', turn: 1 }, completed)).toEqual(['priority-completed'])
  })
})

test('a claim lacks evidence unless it is adequate or strong, and nothing contradicts it', () => {
  const lacking = (['none', 'stale', 'thin', 'adequate', 'strong'] as const).filter((strength) =>
    lacksEvidence({ strength, contested: false }),
  )
  expect(lacking).toEqual(['none', 'stale', 'thin'])
  expect(lacksEvidence({ strength: 'strong', contested: true })).toBe(true)
})
