import * as meetings from '@sixfold/shared/contracts/meetings.ts'
import { acknowledgeException, listExceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../../test/answers.ts'
import { contentFor, made, rowsOf, signed } from '../../../../test/reporting.ts'
import { Delivering } from '../../../../test/delivering.ts'
import { WholeTrust } from '../../../../test/whole-trust.ts'

let given: WholeTrust
let people: WholeTrust['people']
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  people = given.people
})

const meets = async (day: string) => {
  const body = { id: v7(), bodyId: given.world.boardId, day, papersOutOn: day }
  succeeded(await people.clerk.call(meetings.addMeeting, { body }))
  return body.id
}
const rows = async (key: string, more: object = {}) =>
  rowsOf(await contentFor(people.leader, await made(people.leader, more)), key)

describe('what changed since the last meeting', () => {
  test('is told by school, from the end of that day', async () => {
    await given.categorise(2, await given.openRound(), given.helper, '2026-09-08')
    await meets('2026-09-09')
    await meets('2026-12-09')
    given.test.setNow('2026-09-10T09:00:00Z')
    const cycle = await given.openCycle()
    await given.addPriority(cycle, 'Every child writes')
    await given.approvePlan(cycle)
    const told = [given.school.name, '“Every child writes” is a priority now, at “Know the need”']
    expect(await rows('since')).toEqual([told])
    expect(await rows('since', { schoolIds: [given.school.id] })).toEqual([told])
    expect(await rows('since', { schoolIds: [given.helper.id] })).toEqual([])
    expect(await rows('since', { asAt: '2026-09-09' })).toEqual([])
  })

  test('of a pack looks at the meeting before its own, whatever day it is as at', async () => {
    await meets('2026-09-09')
    const own = await meets('2026-12-09')
    given.test.setNow('2026-12-10T09:00:00Z')
    const pack = { kind: 'meeting-pack', meetingId: own, sections: ['since'] }
    const said = async (more: object) =>
      JSON.stringify(await contentFor(people.leader, await made(people.leader, more)))
    expect(await said(pack)).toContain('met on 9 Sep 2026')
    expect(await said({ sections: ['since'] })).toContain('met on 9 Dec 2026')
  })

  test('tells of a chosen school that has left since', async () => {
    await meets('2026-09-09')
    given.test.setNow('2026-09-20T09:00:00Z')
    await given.test.ownerSql(`update school_versions set left_on = '2026-09-15' where school_id = $1`, [
      given.helper.id,
    ])
    const chosen = { schoolIds: [given.helper.id, given.school.id] }
    expect(await rows('since', chosen)).toEqual([[given.helper.name, 'No longer belongs to the trust']])
    expect(await rows('since', { schoolIds: [given.school.id] })).toEqual([])
  })
})

describe('support without a cost', () => {
  test('reads as a dash, and its days are named beside what is known', async () => {
    const support = new Delivering(given)
    const costs = async () => (await rows('support')).map((cells) => cells[4])
    await support.visit(await support.agreed(6), 3)
    expect(await costs()).toEqual(['–', '–\n1½ days without a cost'])
    await support.visit(await support.agreed(4, { costPenceADay: 45_000 }), 4)
    expect(await costs()).toEqual(['–', '£900\n1½ days without a cost'])
    const said = JSON.stringify(await contentFor(people.leader, await made(people.leader)))
    expect(said).toContain('3½ days delivered for £900, 1½ days without a cost.')
    expect(said).not.toContain('£0')
  })
})

describe('what rules found', () => {
  test('stands in the confidential part, with what was said of it', async () => {
    given.test.setNow('2026-11-21T09:00:00Z')
    await given.openCycle()
    const query = { rule: 'plan-not-approved' as const }
    const found = succeeded(await people.leader.call(listExceptions, { query })).json<{
      items: { rule: string; record: object; degree: number; schools: { id: string }[] }[]
    }>().items
    const it = found.find(({ schools }) => schools[0]?.id === given.school.id)
    if (!it) throw new Error('the plan is not approved')
    const { rule, record, degree } = it
    const body = { id: v7(), rule, record, degree, note: 'It comes on Friday.' }
    succeeded(await people.leader.call(acknowledgeException, { body }))
    const told = (await rows('exceptions')).find((cells) => cells.join(' ').includes(given.school.name))
    expect(told?.at(-1)).toBe('Ama Osei, 21 Nov 2026: It comes on Friday.')
    expect(await rows('exceptions', { schoolIds: [given.helper.id] })).not.toContainEqual(told)
    const report = await signed(people.leader, await made(people.leader, { sections: ['exceptions'] }))
    const parts = (await contentFor(people.trustee, report)).parts.map(({ part, sections }) => [
      part,
      sections.length,
    ])
    expect(parts).toEqual([
      ['open', 1],
      ['confidential', 1],
    ])
  })
})
