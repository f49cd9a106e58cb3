import { listTimeline, type TimelineEvent } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/cycles.ts'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let cycleId: string
let writing: Priority
let reading: Priority
beforeEach(async () => {
  given = await Improving.create()
  cycleId = await given.cycle()
  writing = await given.priority(cycleId, { title: 'Writing' })
  reading = await given.priority(cycleId, { title: 'Reading' })
})

const reason = 'It was closed a year too early'
const see = async (by = given.people.leader): Promise<Cycle> =>
  succeeded(await by.call(contract.getCycle, { params: { cycleId } })).json()
const stops = ({ id }: Priority) => ({ priorityId: id, outcome: 'stop', reason: 'It does not work' })
const goesOn = ({ id }: Priority) => ({ priorityId: id, outcome: 'carried-over' })
const close = async (priorities: object[], more: object = {}) => {
  const { version } = await see()
  const body = { priorities, ...more }
  return succeeded(await given.people.head.call(contract.closeCycle, { params: { cycleId }, version, body }))
}
const reopen = async (more: { by?: typeof given.people.head; version?: number; reason?: string } = {}) =>
  (more.by ?? given.people.leader).call(contract.reopenCycle, {
    params: { cycleId },
    version: more.version ?? (await see()).version,
    body: { reason: more.reason ?? reason },
  })
const override = { to: 'next', overrideReason: 'Agreed at the visit' }

test('a cycle closed by mistake is open again, and what closing it stopped goes on where it was', async () => {
  succeeded(await given.move(writing, override, { by: given.people.leader }))
  await close([stops(writing), stops(reading)])
  expect(await see()).toMatchObject({ abilities: { reopen: true }, blockers: { reopen: [] }, reopened: null })
  const opened: Cycle = succeeded(await reopen()).json()
  expect(opened).toMatchObject({
    status: 'open',
    reopened: { day: '2026-11-21', by: { id: given.people.leader.id }, reason },
    abilities: { addPriority: true, close: true, reopen: false },
    priorities: [
      {
        title: 'Writing',
        status: 'open',
        step: 'explore',
        outcome: null,
        outcomeReason: null,
        stoppedAt: null,
      },
      {
        title: 'Reading',
        status: 'open',
        step: 'diagnose',
        outcome: null,
        outcomeReason: null,
        stoppedAt: null,
      },
    ],
  })
  expect((await given.see(writing.id)).trail).toMatchObject([
    { kind: 'take-up', fromStep: null, toStep: 'explore', turn: 1, reason },
    { kind: 'complete', fromStep: 'explore', decision: 'stop' },
    { kind: 'advance' },
    { kind: 'start' },
  ])
  expect(
    await given.test.ownerSql(
      'select from_status, to_status, reason from cycle_transitions order by recorded_at, id',
    ),
  ).toEqual([
    { from_status: null, to_status: 'open', reason: null },
    { from_status: 'open', to_status: 'closed', reason: null },
    { from_status: 'closed', to_status: 'open', reason },
  ])
  succeeded(await given.move(writing, override, { by: given.people.leader }))
  await close([stops(writing), stops(reading)])
})

test('whoever reads the school’s record learns of it', async () => {
  await close([stops(writing), stops(reading)])
  succeeded(await reopen())
  const sentences = async (who: typeof given.people.head) =>
    (await who.call(listTimeline, { params: { schoolId: given.school.id } }))
      .json<{ items: TimelineEvent[] }>()
      .items.map(({ sentence }) => sentence)
  expect(await sentences(given.people.governor)).toContain('The 2026/27 cycle was reopened')
  expect((await sentences(given.people.head)).join('\n')).toContain('was taken up again at')
  expect((await see(given.people.governor)).reopened).toMatchObject({ reason })
})

test('what was completed before it was closed stays completed', async () => {
  await given.test.ownerSql(`update priorities set step = 'secure' where id = $1`, [writing.id])
  const decided = { ...override, decision: 'embed', reason: 'It works' }
  succeeded(await given.move(writing, decided, { by: given.people.leader }))
  await close([stops(reading)])
  const opened: Cycle = succeeded(await reopen()).json()
  expect(opened.priorities).toMatchObject([
    { status: 'completed', outcome: 'embed' },
    { status: 'open', outcome: null },
  ])
})

test('where a priority went on in a later cycle it stays closed, and each is named', async () => {
  await close([goesOn(writing), stops(reading)], { openNext: { id: v7() } })
  const message = '“Writing” went on in a later cycle, so this one stays closed: go on with it there'
  expect((await see()).blockers.reopen).toEqual([{ code: 'priority-gone-on', message }])
  expect((await reopen()).json().blockers).toEqual([{ code: 'priority-gone-on', message }])
  expect((await see()).status).toBe('closed')
  expect((await given.see(reading.id)).status).toBe('completed')
})

test('a cycle that is open, an older version and no reason are refused', async () => {
  expect(codesOf(await reopen())).toEqual(['cycle-open'])
  await close([stops(writing), stops(reading)])
  expect((await reopen({ version: 1 })).statusCode).toBe(412)
  expect((await reopen({ reason: ' ' })).json().errors).toMatchObject([{ path: 'reason' }])
})

test('of two leaders who reopen it at once one does', async () => {
  await close([stops(writing), stops(reading)])
  const { version } = await see()
  const both = await Promise.all([reopen({ version }), reopen({ version })])
  expect(both.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([200, 412]))
  expect((await given.see(writing.id)).trail.filter(({ kind }) => kind === 'take-up')).toHaveLength(1)
})

test('the head who closed it asks a leader, and sees nothing to press', async () => {
  await close([stops(writing), stops(reading)])
  const { head } = given.people
  expect(await see(head)).toMatchObject({ abilities: { reopen: false }, blockers: { reopen: [] } })
  expect((await reopen({ by: head })).statusCode).toBe(403)
})

test('the database takes no reopening without a reason, nor a cycle closed twice', async () => {
  await close([stops(writing), stops(reading)])
  const move = (from: string, to: string) =>
    given.test.ownerSql(
      `insert into cycle_transitions (trust_id, id, cycle_id, from_status, to_status, day, recorded_at, by_person_id)
       select trust_id, $1, cycle_id, $2, $3, day, recorded_at, by_person_id from cycle_transitions limit 1`,
      [v7(), from, to],
    )
  await expect(move('closed', 'open')).rejects.toThrow()
  await expect(move('closed', 'closed')).rejects.toThrow()
})
