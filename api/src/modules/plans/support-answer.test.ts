import * as contract from '@sixfold/shared/contracts/support-answers.ts'
import type { PrioritySupport } from '@sixfold/shared/contracts/support-answers.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { agreePairing, createPairing } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.priority()
})

const params = () => ({ priorityId: priority.id })
const see = async (by = given.people.head): Promise<PrioritySupport> =>
  succeeded(await by.call(contract.getPrioritySupport, { params: params() })).json()
const answer = async (body: object, by = given.people.head, version?: number) =>
  by.call(contract.answerSupport, {
    params: params(),
    body,
    version: version ?? (await see(given.people.head)).version,
  })
const why = 'Our own lead has done this twice'

/** Support on a criterion from another school, and what both heads have said to it. */
async function pairing(criterionKey: string) {
  const giver = await given.world.school('Aldercombe Primary School')
  const heads = { giver: await given.world.person('headteacher', [giver]), receiver: given.people.head }
  const body = {
    id: v7(),
    giverSchoolId: giver.id,
    receiverSchoolId: given.school.id,
    criterionKey,
    objective: 'Children write at length',
    halfDays: 5,
  }
  let it = succeeded(await given.people.leader.call(createPairing, { body })).json<{
    id: string
    version: number
  }>()
  const agree = async (side: 'giver' | 'receiver') => {
    const options = { params: { pairingId: it.id }, body: { side }, version: it.version }
    it = succeeded(await heads[side].call(agreePairing, options)).json()
  }
  return { id: body.id, agree }
}

describe('whether support is needed', () => {
  test('is answered by whoever works there; not needing any takes a reason', async () => {
    expect(await see()).toMatchObject({ answer: null, earlier: [], pairings: [], version: 0 })
    const bare = await answer({ needed: 'not-needed' })
    expect([bare.statusCode, bare.json().errors]).toMatchObject([400, [{ path: 'why' }]])
    succeeded(await answer({ needed: 'needed' }, given.people.contributor))
    const answered = succeeded(await answer({ needed: 'not-needed', why })).json()
    expect(answered).toMatchObject({
      answer: { needed: 'not-needed', why, turn: 1, day: '2026-11-21', by: { name: 'Rosa Adeyemi' } },
      earlier: [{ needed: 'needed', by: { name: 'Lee Ngata' } }],
      version: 2,
    })
  })

  test('the same answer again is no new one', async () => {
    succeeded(await answer({ needed: 'not-needed', why }))
    expect(succeeded(await answer({ needed: 'not-needed', why })).json()).toMatchObject({ version: 1 })
  })

  test('answered by two people at once: the later one hears of it', async () => {
    succeeded(await answer({ needed: 'needed' }, given.people.contributor, 0))
    expect((await answer({ needed: 'not-needed', why }, given.people.head, 0)).statusCode).toBe(412)
  })

  test('is asked anew in the next turn, and no more of a completed priority', async () => {
    succeeded(await answer({ needed: 'not-needed', why }))
    await given.test.ownerSql('update priorities set turn = 2')
    expect(await see()).toMatchObject({ answer: null, earlier: [{ turn: 1 }], version: 0 })
    await given.test.ownerSql(`update priorities set status = 'completed', step = null`)
    expect(codesOf(await answer({ needed: 'needed' }))).toEqual(['priority-completed'])
  })

  test('stays in the record: the application changes and deletes no answer', async () => {
    succeeded(await answer({ needed: 'needed' }))
    for (const sql of ['update support_answers set why = why', 'delete from support_answers'])
      await expect(given.world.as(given.people.head, (ctx) => ctx.rows(sql))).rejects.toMatchObject({
        code: '42501',
      })
  })
})

describe('support on the priority’s criterion', () => {
  test('answers the need once both schools have agreed', async () => {
    await pairing('inclusion')
    const it = await pairing('curriculum-and-teaching')
    const [seen] = (await see()).pairings
    expect(seen).toMatchObject({ id: it.id, status: 'matched', answers: false, halfDays: 5 })
    await it.agree('giver')
    expect((await see()).pairings).toMatchObject([{ id: it.id, answers: false }])
    await it.agree('receiver')
    expect((await see()).pairings).toMatchObject([{ id: it.id, status: 'agreed', answers: true }])
  })

  test('is shown as far as one may see it: to governors and trustees once agreed', async () => {
    const it = await pairing('curriculum-and-teaching')
    const outsiders: TestPerson[] = [given.people.governor, given.people.trustee]
    for (const who of outsiders)
      expect((await who.call(contract.getPrioritySupport, { params: params() })).statusCode).toBe(404)
    await given.approvedPlan(priority)
    for (const who of outsiders) expect((await see(who)).pairings).toEqual([])
    await it.agree('giver')
    await it.agree('receiver')
    for (const who of outsiders) expect((await see(who)).pairings).toMatchObject([{ id: it.id }])
  })
})
