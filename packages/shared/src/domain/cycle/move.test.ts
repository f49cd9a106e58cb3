import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Move, type Position, ruleOn } from './move.ts'
import { decisions, type StepKey, stepKeys, stepNumber } from './steps.ts'
import { isPublished, overriddenSteps, stateOf, type TrailEntry } from './trail.ts'

const open = [{ code: 'no-option-chosen', message: 'Choose one option, and say why' }]
const at = (step: StepKey | null, turn = 1): Position => ({ step, turn })

describe('moving a priority', () => {
  test.each<[string, Position, Move, object]>([
    [
      'goes on to the next step',
      at('diagnose'),
      { to: 'next' },
      { kind: 'advance', fromStep: 'diagnose', toStep: 'explore', turn: 1 },
    ],
    [
      'goes on to the next step by its name',
      at('explore'),
      { to: 'prepare' },
      { kind: 'advance', fromStep: 'explore', toStep: 'prepare', turn: 1 },
    ],
    [
      'goes back with a reason',
      at('deliver'),
      { to: 'explore', reason: 'The scheme does not fit' },
      { kind: 'go-back', fromStep: 'deliver', toStep: 'explore', turn: 1 },
    ],
    [
      'begins the next turn when it adapts',
      at('secure', 2),
      { to: 'next', decision: 'adapt', reason: 'Works for girls only' },
      { kind: 'new-turn', fromStep: 'secure', toStep: 'explore', turn: 3 },
    ],
    ...(['embed', 'spread', 'stop'] as const).map(
      (decision) =>
        [
          `is completed by ${decision}`,
          at('secure'),
          { to: 'next', decision, reason: 'As the evidence says' },
          { kind: 'complete', fromStep: 'secure', toStep: null, turn: 1 },
        ] as [string, Position, Move, object],
    ),
  ])('%s', (_, position, move, entry) => {
    expect(ruleOn(position, move, [])).toEqual({ entry, blockers: [] })
  })

  test.each<[string, Position, Move, string[]]>([
    ['past an open gate', at('explore'), { to: 'next' }, ['no-option-chosen']],
    ['two steps ahead', at('explore'), { to: 'deliver' }, ['one-step-at-a-time']],
    ['to where it is', at('explore'), { to: 'explore', reason: 'Because' }, ['already-there']],
    ['back without a reason', at('deliver'), { to: 'explore' }, ['reason-missing']],
    ['back with a blank reason', at('deliver'), { to: 'explore', reason: ' ' }, ['reason-missing']],
    [
      'with a decision before step 6',
      at('explore'),
      { to: 'next', decision: 'stop' },
      ['no-option-chosen', 'decision-too-early'],
    ],
    [
      'past step 6 without a decision',
      at('secure'),
      { to: 'next' },
      ['no-option-chosen', 'decision-missing', 'reason-missing'],
    ],
    ['once completed', at(null), { to: 'diagnose', reason: 'Begin again' }, ['priority-completed']],
  ])('%s is refused with every reason', (_, position, move, expected) => {
    const ruling = ruleOn(position, move, open)
    expect(ruling.entry).toBeNull()
    expect(ruling.blockers.map((blocker) => blocker.code)).toEqual(expected)
  })

  test('whatever people try, a priority is in one step or completed, goes one step on, and turns only by adapting', () => {
    const anyMove = fc.record(
      {
        to: fc.constantFrom('next' as const, ...stepKeys),
        reason: fc.constantFrom('Because', ''),
        decision: fc.constantFrom(...decisions),
      },
      { requiredKeys: ['to'] },
    )
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 60 }), (moves) => {
        let now = at('diagnose')
        for (const move of moves) {
          const { entry } = ruleOn(now, move, [])
          if (now.step === null) expect(entry).toBeNull()
          if (!entry) continue
          expect(entry.fromStep).toBe(now.step)
          const distance = stepNumber(entry.toStep) - stepNumber(now.step)
          if (entry.kind === 'advance' || entry.kind === 'complete') expect(distance).toBe(1)
          if (entry.kind === 'go-back') expect(distance).toBeLessThan(0)
          expect(entry.turn - now.turn).toBe(entry.kind === 'new-turn' ? 1 : 0)
          now = { step: entry.toStep, turn: entry.turn }
        }
      }),
    )
  })

  test('going back is never held up by a gate', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stepKeys.slice(1)), fc.nat(4), (step, index) => {
        const earlier = stepKeys.slice(0, stepNumber(step) - 1)
        const to = earlier[index % earlier.length]!
        expect(ruleOn(at(step), { to, reason: 'Because' }, open).entry?.toStep).toBe(to)
      }),
    )
  })
})

describe('reading the trail', () => {
  const entry = (
    sequence: number,
    kind: TrailEntry['kind'],
    fromStep: StepKey | null,
    toStep: StepKey | null,
    more = {},
  ): TrailEntry => ({
    sequence,
    turn: 1,
    kind,
    fromStep,
    toStep,
    overridden: false,
    ...more,
  })
  const start = entry(1, 'start', null, 'diagnose')

  test('steps before the present one are done, those after it ahead, and all are done once completed', () => {
    expect(stepKeys.map((step) => stateOf(step, 'prepare'))).toEqual([
      'done',
      'done',
      'now',
      'ahead',
      'ahead',
      'ahead',
    ])
    expect(stepKeys.map((step) => stateOf(step, null))).toEqual(Array(6).fill('done'))
  })

  test('an override shows on its step until the step is left without one', () => {
    const past = [start, entry(2, 'advance', 'diagnose', 'explore', { overridden: true })]
    expect(overriddenSteps(past, 'explore')).toEqual(['diagnose'])
    const back = [...past, entry(3, 'go-back', 'explore', 'diagnose')]
    expect(overriddenSteps(back, 'diagnose')).toEqual([])
    expect(overriddenSteps([...back, entry(4, 'advance', 'diagnose', 'explore')], 'explore')).toEqual([])
  })

  test('what a step says is published once the school goes on from it, and stays so when it comes back', () => {
    const past = [start, entry(2, 'advance', 'diagnose', 'explore')]
    expect(isPublished(past, 1, 'explore')).toBe(false)
    const on = [...past, entry(3, 'advance', 'explore', 'prepare'), entry(4, 'go-back', 'prepare', 'explore')]
    expect(isPublished(on, 1, 'explore')).toBe(true)
  })

  test('adapting publishes step 6 of the turn it ends, and nothing of the turn it begins', () => {
    const turned = [start, entry(7, 'new-turn', 'secure', 'explore', { turn: 2 })]
    expect(isPublished(turned, 1, 'secure')).toBe(true)
    expect(isPublished(turned, 2, 'secure')).toBe(false)
  })
})
