import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { type StepKey, stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Improving } from '../../../test/improving.ts'

/** Where a priority is by its trail alone, the oldest entry first. */
const replayed = (trail: Priority['trail']) =>
  trail
    .toSorted((a, b) => a.sequence - b.sequence)
    .reduce<{ step: StepKey | null; turn: number }>((_, { toStep, turn }) => ({ step: toStep, turn }), {
      step: null,
      turn: 0,
    })

const reason = 'Tried in any order'
const move = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ to: 'next', overrideReason: reason }) },
  fc.constant({ to: 'next' }),
  fc.constantFrom(...stepKeys).map((to) => ({ to, reason })),
  fc
    .constantFrom('adapt', 'embed', 'stop')
    .map((decision) => ({ to: 'next', decision, reason, overrideReason: reason })),
)

test('the trail replays to the present step and turn, whatever was tried, and only ever grows', async () => {
  const given = await Improving.create()
  const { leader } = given.people
  const cycleId = await given.cycle()
  const tryAll = async (moves: readonly object[]) => {
    let priority = await given.priority(cycleId)
    await given.approvedPlan(priority)
    for (const one of moves) {
      const answer = await given.move(priority, one, { by: leader })
      expect([200, 400, 409]).toContain(answer.statusCode)
      const now = await given.see(priority.id, leader)
      expect(replayed(now.trail)).toEqual({ step: now.step, turn: now.turn })
      expect(now.trail.slice(now.trail.length - priority.trail.length)).toEqual(priority.trail)
      expect(now.trail.length).toBe(priority.trail.length + (answer.statusCode === 200 ? 1 : 0))
      priority = now
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 12 }), tryAll), { numRuns: 3 })
})
