import { setActionStatus } from '@sixfold/shared/contracts/actions.ts'
import { addMilestone } from '@sixfold/shared/contracts/measures.ts'
import * as options from '@sixfold/shared/contracts/options.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import * as support from '@sixfold/shared/contracts/support.ts'
import { answerSupport } from '@sixfold/shared/contracts/support-answers.ts'
import { sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { judgeImpact } from '@sixfold/shared/contracts/impact.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  addWeighed,
  judgement,
  markDone,
  needsNoSupport,
  observe,
  planAndPair,
  proveImpact,
  setMilestone,
  weighOptions,
} from '../../../test/gates.ts'
import { codesOf, Improving, succeeded, writing } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

/** The codes of what is open, which the list of the school's cycle says too. */
async function open({ id }: Priority): Promise<string[]> {
  const { blockers } = await given.see(id)
  return blockers.advance.map(({ code }) => code)
}

/** The measures that an open condition tells. */
async function lacking({ id }: Priority, code: string): Promise<string[] | undefined> {
  return (await given.see(id)).gate?.find((one) => one.code === code)?.measures
}

const goesOn = async (priority: Priority): Promise<Priority> =>
  succeeded(await given.move(priority, { to: 'next' })).json()

describe('“Weigh the options”', () => {
  test('asks for two options weighed, one of them chosen', async () => {
    const priority = await given.at('explore')
    expect(await open(priority)).toEqual(['options-missing', 'no-option-chosen'])
    const first = await addWeighed(given, priority.id, 'Writing daily')
    const half = await addWeighed(given, priority.id, 'A scheme', { wouldStop: null })
    expect(await open(priority)).toEqual(['options-missing', 'no-option-chosen'])
    const { head } = given.people
    const whole = { params: { optionId: half.id }, version: 1, body: { wouldStop: 'The old scheme' } }
    succeeded(await head.call(options.editOption, whole))
    expect(await open(priority)).toEqual(['no-option-chosen'])
    const chosen = { params: { optionId: first.id }, version: 1, body: { reason: 'It answers the cause' } }
    succeeded(await head.call(options.chooseOption, chosen))
    expect(await open(priority)).toEqual([])
    expect((await given.see(priority.id)).gate?.every((item) => item.met)).toBe(true)
    succeeded(await head.call(options.removeOption, { params: { optionId: half.id }, version: 2 }))
    expect(codesOf(await given.move(priority, { to: 'next' }))).toEqual(['options-missing'])
    const cleared = { params: { optionId: first.id }, version: 2, body: { fit: null } }
    await addWeighed(given, priority.id, 'Writing clubs')
    succeeded(await head.call(options.editOption, cleared))
    expect((await given.see(priority.id)).blockers.advance).toMatchObject([
      { code: 'options-missing' },
      { code: 'no-option-chosen', message: expect.stringMatching(/^Weigh the option that you chose/) },
    ])
    succeeded(await head.call(options.editOption, { ...cleared, version: 3, body: { fit: 'It fits' } }))
    expect(await open(priority)).toEqual([])
    expect((await goesOn(priority)).step).toBe('prepare')
  })
})

/** Support from another school for a priority's criterion, to be agreed by both. */
async function offered(priority: Priority, from: string) {
  const giver = await given.world.school(from)
  const giversHead = await given.world.person('headteacher', [giver])
  const body = {
    id: v7(),
    giverSchoolId: giver.id,
    receiverSchoolId: given.school.id,
    criterionKey: priority.criterionKey,
    objective: 'Model the teaching of writing',
    halfDays: 4,
  }
  succeeded(await given.people.leader.call(support.createPairing, { body }))
  const agree = async (by: typeof giversHead, side: string) => {
    const params = { pairingId: body.id }
    const { version } = succeeded(await by.call(support.getPairing, { params })).json()
    succeeded(await by.call(support.agreePairing, { params, version, body: { side } }))
  }
  return {
    receiverAgrees: () => agree(given.people.head, 'receiver'),
    giverAgrees: () => agree(giversHead, 'giver'),
  }
}

describe('“Plan and pair”', () => {
  const all = ['no-action', 'no-milestone', 'support-unanswered', 'plan-not-in-force']

  test('asks for an action, a milestone, an answer on support, and the plan in force', async () => {
    const priority = await given.at('prepare')
    expect(await open(priority)).toEqual(all)
    await given.action(priority.id, { owner: 'The English lead' })
    expect(await open(priority)).toEqual(all)
    const planned = { ownerPersonId: given.people.head.id, dueOn: '2026-12-18' }
    const { id } = await given.action(priority.id, planned)
    expect(await open(priority)).toEqual(all.slice(1))
    const drop = { params: { actionId: id }, body: { status: 'dropped', reason: 'No time for it' } }
    succeeded(await given.people.head.call(setActionStatus, drop))
    expect(await open(priority)).toEqual(all)
    await given.action(priority.id, planned)
    await setMilestone(given, priority)
    expect(await open(priority)).toEqual(all.slice(2))
    await needsNoSupport(given, priority.id)
    expect(await open(priority)).toEqual(['plan-not-in-force'])
    await given.approvedPlan(priority)
    expect(await open(priority)).toEqual([])
    expect((await goesOn(priority)).step).toBe('deliver')
  })

  test('counts support that both schools have agreed to, and no other', async () => {
    const priority = await given.at('prepare')
    const answer = { params: { priorityId: priority.id }, version: 0, body: { needed: 'needed' } }
    succeeded(await given.people.head.call(answerSupport, answer))
    const pairing = await offered(priority, 'Fenwick Primary School')
    await pairing.receiverAgrees()
    expect(await open(priority)).toContain('support-unanswered')
    await pairing.giverAgrees()
    expect(await open(priority)).not.toContain('support-unanswered')
  })

  test('counts no support that was agreed in an earlier turn', async () => {
    const priority = await given.at('secure')
    const earlier = await offered(priority, 'Fenwick Primary School')
    await earlier.receiverAgrees()
    await earlier.giverAgrees()
    given.test.setNow('2026-11-21T15:00:00Z')
    const adapt = { to: 'next', decision: 'adapt', reason: 'It works for girls only' }
    succeeded(await given.move(priority, adapt))
    await weighOptions(given, priority.id)
    await goesOn(priority)
    const { turn } = await given.see(priority.id)
    const answer = { params: { priorityId: priority.id }, version: 0, body: { needed: 'needed' } }
    succeeded(await given.people.head.call(answerSupport, answer))
    expect([turn, await open(priority)]).toEqual([2, expect.arrayContaining(['support-unanswered'])])
    const present = await offered(priority, 'Aldercombe Primary School')
    await present.receiverAgrees()
    await present.giverAgrees()
    expect(await open(priority)).not.toContain('support-unanswered')
  })

  test('can be gone past by a leader, but for the plan that isn’t approved', async () => {
    const priority = await given.at('prepare')
    const move = { to: 'next', overrideReason: 'The term begins tomorrow' }
    const { leader } = given.people
    expect(codesOf(await given.move(priority, move, { by: leader }))).toEqual(['plan-not-in-force'])
    await given.approvedPlan(priority)
    const moved: Priority = succeeded(await given.move(priority, move, { by: leader })).json()
    const passed = moved.steps.find((step) => step.key === 'prepare')?.override?.blockers
    expect(passed?.map(({ code }) => code)).toEqual(all.slice(0, 3))
  })

  test('asks for the plan of the present turn', async () => {
    const priority = await given.at('prepare')
    await planAndPair(given, priority)
    await given.test.ownerSql('update priorities set turn = 2 where id = $1', [priority.id])
    expect(await open(priority)).toContain('plan-not-in-force')
  })
})

describe('“Do it well”', () => {
  test('asks for every action to be done or dropped', async () => {
    const priority = await given.at('deliver')
    expect(await open(priority)).toEqual(['actions-open'])
    await markDone(given, priority.id)
    expect(await open(priority)).toEqual([])
  })

  test('asks for an update of each term in which it was open for twenty school days', async () => {
    const priority = await given.at('deliver')
    await markDone(given, priority.id)
    given.test.setNow('2026-12-17T09:00:00Z')
    expect(await open(priority)).toEqual([])
    given.test.setNow('2027-02-12T09:00:00Z')
    const { blockers } = await given.see(priority.id)
    expect(blockers.advance).toEqual([
      {
        code: 'update-missing',
        message:
          'Send a progress update for the autumn term 2026 and the spring term 2027: for a term that is over, choose “Another day”, and a day in that term',
      },
    ])
    const tell = async (more: object) => {
      const body = { id: v7(), rating: 'on-track', whatChanged: 'Four classes of five write daily', ...more }
      succeeded(await given.people.head.call(sendUpdate, { params: { priorityId: priority.id }, body }))
    }
    await tell({})
    const told = async () => (await given.see(priority.id)).blockers.advance[0]?.message
    expect(await told()).toMatch(/for the autumn term 2026: for a term that is over/)
    await tell({ day: '2026-12-28' })
    expect(await told()).toMatch(
      /^Send .* the autumn term 2026, since one dated in the holidays counts for no term/,
    )
    await tell({ day: '2026-12-18' })
    expect(await open(priority)).toEqual([])
  })
})

test('a condition on measures tells which of them lack it', async () => {
  const { id } = await given.priority()
  const first = await given.measure(id, { name: 'Pages written a week', baseline: null })
  const second = await given.measure(id, { name: 'Pupils in the writing club', baseline: null })
  const priority = await given.see(id)
  expect(await lacking(priority, 'no-baseline')).toEqual([first.id, second.id])
  await given.test.ownerSql(`update priorities set step = 'prepare'`)
  expect(await lacking(priority, 'no-milestone')).toEqual([first.id, second.id])
})

describe('“Judge the impact”', () => {
  const all = ['not-judged', 'measure-unobserved', 'impact-evidence-thin']

  test('asks for both judgements, every measure observed since step 4 began, and adequate evidence', async () => {
    const priority = await given.at('evaluate')
    expect(await open(priority)).toEqual(all)
    const asked = { params: { priorityId: priority.id }, version: 0, body: judgement() }
    succeeded(await given.people.head.call(judgeImpact, asked))
    expect(await open(priority)).toEqual(all.slice(1))
    await observe(given, priority.measures[0]!.id)
    expect(await open(priority)).toEqual(all.slice(2))
    await proveImpact(given, priority.id)
    expect(await open(priority)).toEqual([])
    const added = await given.measure(priority.id, { ...writing(priority.id), name: 'Pages written a week' })
    expect(await lacking(priority, 'measure-unobserved')).toEqual([added.id])
    expect(codesOf(await given.move(priority, { to: 'next' }))).toEqual(['measure-unobserved'])
  })

  test('counts no observation of before step 4, nor one that was taken back', async () => {
    const planned = await given.at('prepare')
    const [measure] = planned.measures
    await observe(given, measure!.id)
    given.test.setNow('2026-11-23T09:00:00Z')
    await planAndPair(given, planned)
    const delivering = await goesOn(planned)
    await markDone(given, delivering.id)
    const priority = await goesOn(delivering)
    expect(await open(priority)).toContain('measure-unobserved')
    await observe(given, measure!.id, { observedOn: '2026-11-22' })
    expect(await open(priority)).toContain('measure-unobserved')
    const { id } = await observe(given, measure!.id)
    expect(await open(priority)).not.toContain('measure-unobserved')
    await observe(given, measure!.id, { value: null, supersedesId: id, reason: 'Of another school' })
    expect(await open(priority)).toContain('measure-unobserved')
  })
})

test('a milestone that was taken out of a measure, or with it, is none', async () => {
  const priority = await given.at('prepare')
  const { head } = given.people
  const [measure] = priority.measures
  const body = { id: v7(), measureId: measure!.id, academicYear: 2026, term: 'spring', value: 64 }
  succeeded(await head.call(addMilestone, { body }))
  expect(await open(priority)).not.toContain('no-milestone')
  await given.test.ownerSql('update measures set removed_at = now() where id = $1', [measure!.id])
  expect(await open(priority)).toContain('no-milestone')
})
