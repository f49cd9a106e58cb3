import * as meetings from '@sixfold/shared/contracts/meetings.ts'
import { acknowledgeException, listExceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../../test/answers.ts'
import { contentFor, made, rowsOf, signed } from '../../../../test/reporting.ts'
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
