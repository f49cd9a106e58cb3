import * as contract from '@sixfold/shared/contracts/cycles.ts'
import * as measures from '@sixfold/shared/contracts/measures.ts'
import { withdrawEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, Improving, succeeded, writing } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

describe('the gate of “Know the need”', () => {
  test('lists every reason at once, and the answer carries them for the screen', async () => {
    const priority = await given.priority()
    const refused = await given.move(priority, { to: 'next' })
    const reasons = [
      'problem-missing',
      'root-cause-missing',
      'intended-outcome-missing',
      'no-baseline',
      'no-evidence',
    ]
    expect([refused.statusCode, codesOf(refused)]).toEqual([409, reasons])
    const seen = await given.see(priority.id)
    expect(seen.gate?.map((item) => [item.code, item.met])).toEqual(reasons.map((code) => [code, false]))
    expect(seen.blockers.advance.map((blocker) => blocker.code)).toEqual(reasons)
  })

  test('opens when all is there, and the trail says who went on and when', async () => {
    const priority = await given.diagnosed()
    expect(priority.blockers.advance).toEqual([])
    const moved: Priority = succeeded(await given.move(priority, { to: 'next' })).json()
    expect(moved).toMatchObject({ step: 'explore', turn: 1, version: priority.version + 1 })
    expect(moved.steps.map((step) => step.state)).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead'])
    expect(moved.trail).toMatchObject([
      {
        sequence: 2,
        kind: 'advance',
        fromStep: 'diagnose',
        toStep: 'explore',
        day: '2026-11-21',
        by: { name: 'Rosa Adeyemi' },
      },
      { sequence: 1, kind: 'start', fromStep: null, toStep: 'diagnose', by: { name: 'Ama Osei' } },
    ])
  })

  test('asks for evidence that is still live on the day', async () => {
    const priority = await given.diagnosed()
    given.test.setNow('2027-11-22T09:00:00Z')
    expect(codesOf(await given.move(priority, { to: 'next' }))).toEqual(['no-evidence'])
    expect((await given.see(priority.id)).evidence).toMatchObject({ strength: 'stale', count: 0 })
  })

  test('asks for evidence on step 1: what is linked to a later step doesn’t count', async () => {
    const priority = await given.at('explore')
    const [piece] = priority.evidence.items
    const reason = 'Counted the wrong books'
    succeeded(
      await given.people.head.call(withdrawEvidence, {
        params: { evidenceId: piece!.id },
        version: 1,
        body: { reason },
      }),
    )
    await given.evidence({ links: [{ priorityId: priority.id, stance: 'supports' }] })
    const back: Priority = succeeded(await given.move(priority, { to: 'diagnose', reason })).json()
    expect(back.blockers.advance.map((blocker) => blocker.code)).toEqual(['no-evidence'])
  })
})

describe('a note on a step', () => {
  test('is written by whoever works there, each with its own version', async () => {
    const priority = await given.at('explore')
    const note = succeeded(
      await given.note(priority.id, 'explore', 0, 'Paired writing', given.people.contributor),
    ).json()
    expect(note).toMatchObject({
      turn: 1,
      step: 'explore',
      note: 'Paired writing',
      updatedBy: { name: 'Lee Ngata' },
      version: 1,
    })
    const same = await given.note(priority.id, 'explore', 0, 'A scheme')
    expect([same.statusCode, same.json().versions]).toEqual([412, { sent: 0, current: 1 }])
    expect(
      succeeded(await given.note(priority.id, 'explore', 1, 'Paired writing, daily')).json(),
    ).toMatchObject({ version: 2 })
  })

  test('belongs to a step that was reached', async () => {
    const priority = await given.at('explore')
    expect(codesOf(await given.note(priority.id, 'deliver'))).toEqual(['step-not-reached'])
    expect((await given.note(priority.id, 'diagnose')).statusCode).toBe(400)
  })
})

describe('going back', () => {
  test('takes a reason and an earlier step, and stays in the trail', async () => {
    const priority = await given.at('prepare')
    expect(codesOf(await given.move(priority, { to: 'diagnose' }))).toEqual(['reason-missing'])
    expect(codesOf(await given.move(priority, { to: 'evaluate', reason: 'Skip' }))).toEqual([
      'one-step-at-a-time',
    ])
    const back: Priority = succeeded(
      await given.move(
        priority,
        { to: 'explore', reason: 'The scheme doesn’t fit' },
        { by: given.people.contributor },
      ),
    ).json()
    expect(back).toMatchObject({ step: 'explore', turn: 1 })
    expect(back.trail[0]).toMatchObject({
      kind: 'go-back',
      fromStep: 'prepare',
      toStep: 'explore',
      reason: 'The scheme doesn’t fit',
    })
    expect(back.trail).toHaveLength(4)
  })
})

describe('step 6', () => {
  test('takes a decision with a reason, from the head', async () => {
    const priority = await given.at('secure')
    expect(codesOf(await given.move(priority, { to: 'next' }))).toEqual([
      'decision-missing',
      'reason-missing',
    ])
    const stop = { to: 'next', decision: 'stop', reason: 'No effect on writing' }
    expect((await given.move(priority, stop, { by: given.people.contributor })).statusCode).toBe(403)
    const done: Priority = succeeded(await given.move(priority, stop)).json()
    expect(done).toMatchObject({ status: 'completed', step: null, outcome: 'stop', gate: null })
    expect(done.trail[0]).toMatchObject({
      kind: 'complete',
      toStep: null,
      decision: 'stop',
      reason: 'No effect on writing',
    })
    expect(done.steps.every((step) => step.state === 'done')).toBe(true)
  })

  test('leaves a completed priority as it is', async () => {
    const priority = await given.at('secure')
    const done: Priority = succeeded(
      await given.move(priority, { to: 'next', decision: 'embed', reason: 'It works' }),
    ).json()
    expect(done.blockers.edit).toMatchObject([{ code: 'priority-completed' }])
    const { head } = given.people
    const tries = [
      await given.move(done, { to: 'diagnose', reason: 'Again' }),
      await given.note(done.id, 'secure'),
      await head.call(contract.editPriority, {
        params: { priorityId: done.id },
        version: done.version,
        body: { title: 'New' },
      }),
      await head.call(measures.addMeasure, { body: writing(done.id) }),
      await head.call(measures.editMeasure, {
        params: { measureId: done.measures[0]!.id },
        version: 1,
        body: { target: 80 },
      }),
    ]
    expect(tries.map(codesOf)).toEqual(tries.map(() => ['priority-completed']))
  })

  test('begins the next turn at step 2 when the decision is to adapt; gates count within the turn', async () => {
    const priority = await given.at('secure')
    const turned: Priority = succeeded(
      await given.move(priority, { to: 'next', decision: 'adapt', reason: 'Works for girls only' }),
    ).json()
    expect(turned).toMatchObject({ status: 'open', step: 'explore', turn: 2, outcome: null })
    expect(turned.trail[0]).toMatchObject({ kind: 'new-turn', turn: 2, decision: 'adapt' })
    expect(codesOf(await given.move(turned, { to: 'next' }))).toEqual(['options-missing', 'no-option-chosen'])
    const back: Priority = succeeded(
      await given.move(turned, { to: 'diagnose', reason: 'Look at boys' }),
    ).json()
    expect(back.blockers.advance.map((blocker) => blocker.code)).toEqual(['no-evidence'])
  })
})

describe('a leader’s override', () => {
  test('goes past what is open with a reason, and shows wherever the step shows', async () => {
    const priority = await given.priority()
    const move = { to: 'next', overrideReason: 'The review is tomorrow' }
    expect((await given.move(priority, move)).statusCode).toBe(403)
    const moved: Priority = succeeded(await given.move(priority, move, { by: given.people.leader })).json()
    const override = {
      reason: 'The review is tomorrow',
      blockers: expect.arrayContaining([expect.objectContaining({ code: 'no-evidence' })]),
    }
    expect(moved.steps[0]).toMatchObject({ key: 'diagnose', state: 'done', override })
    expect(moved.trail[0]).toMatchObject({ override, reason: null })
    await given.approvedPlan(priority)
    const cycle = (await given.people.trustee.call(contract.listCycles)).json().items[0]
    expect(cycle.priorities[0].overridden).toEqual(['diagnose'])
  })

  test('is kept only where something was open, and makes no other rule give way', async () => {
    const { leader } = given.people
    const priority = await given.diagnosed()
    const moved: Priority = succeeded(
      await given.move(priority, { to: 'next', overrideReason: 'To be sure' }, { by: leader }),
    ).json()
    expect(moved.trail[0]?.override).toBeNull()
    const back = await given.move(moved, { to: 'diagnose', overrideReason: 'Back' }, { by: leader })
    expect(codesOf(back)).toEqual(['reason-missing'])
  })

  test('is not for a leader who heads the school', async () => {
    const { leader, head } = given.people
    await given.test.ownerSql('update memberships set person_id = $1 where id = $2', [
      leader.id,
      head.membershipId,
    ])
    const priority = await given.priority()
    expect((await given.see(priority.id, leader)).abilities).toMatchObject({ advance: true, override: false })
    const refused = await given.move(priority, { to: 'next', overrideReason: 'It is fine' }, { by: leader })
    expect(refused.statusCode).toBe(403)
  })
})

describe('moving twice', () => {
  test('with the same key answers the same and moves once', async () => {
    const priority = await given.diagnosed()
    const key = v7()
    const first = await given.move(priority, { to: 'next' }, { version: priority.version, key })
    const again = await given.move(priority, { to: 'next' }, { version: priority.version, key })
    expect([again.statusCode, again.json()]).toEqual([200, first.json()])
    expect((await given.see(priority.id)).trail).toHaveLength(2)
    expect(
      (await given.move(priority, { to: 'explore' }, { version: priority.version, key })).statusCode,
    ).toBe(409)
  })

  test('by two people at once moves once, and the later one hears of it', async () => {
    const priority = await given.diagnosed()
    const move = (by: typeof given.people.head) =>
      given.move(priority, { to: 'next' }, { by, version: priority.version })
    const both = await Promise.all([move(given.people.head), move(given.people.contributor)])
    expect(new Set(both.map((one) => one.statusCode))).toEqual(new Set([200, 412]))
    expect((await given.see(priority.id)).trail.map((entry) => entry.sequence)).toEqual([2, 1])
  })
})
