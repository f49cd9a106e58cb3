import * as contract from '@sixfold/shared/contracts/impact.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { approvePlanAsItStands } from '../../../test/approved-plan.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'
import type { Judged } from '../../../test/updating.ts'

let given: Improving
let priorityId: string
beforeEach(async () => {
  given = await Improving.create()
  const priority = await given.priority()
  priorityId = priority.id
  await given.test.ownerSql(`update priorities set step = 'evaluate'`)
  await approvePlanAsItStands(given.world, given.people.leader, priority.cycle.id)
})

const judgement = (more: object = {}) => ({
  id: v7(),
  impact: 'early-signs',
  impactWhy: 'Books of years 4 and 5 are fuller',
  implementation: 'partly',
  implementationWhy: 'Two classes began in January',
  ...more,
})
const judge = (version: number, body: object = judgement(), by: TestPerson = given.people.head) =>
  by.call(contract.judgeImpact, { params: { priorityId }, version, body })
const judged = async (by: TestPerson = given.people.head): Promise<Judged> =>
  succeeded(await by.call(contract.listImpactJudgements, { params: { priorityId } })).json()

describe('the judgement of impact', () => {
  test('says impact and implementation apart, and each judgement stays', async () => {
    const first = succeeded(await judge(0))
    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({
      impact: 'early-signs',
      implementation: 'partly',
      turn: 1,
      version: 1,
    })
    succeeded(await judge(1, judgement({ impact: 'clear' })))
    const all = await judged()
    expect(all.items.map((one) => [one.version, one.impact, one.by.name])).toEqual([
      [2, 'clear', given.people.head.name],
      [1, 'early-signs', given.people.head.name],
    ])
    expect(all.version).toBe(2)
  })

  test('isn’t made past another that one has not seen', async () => {
    succeeded(await judge(0, judgement(), given.people.contributor))
    const answer = await judge(0)
    expect(answer.statusCode).toBe(412)
    expect(answer.json()).toMatchObject({ versions: { sent: 0, current: 1 } })
    expect((await judged()).items).toHaveLength(1)
  })

  test('sent twice with one id is one, and answers as before', async () => {
    const body = judgement()
    expect((await judge(0, body)).json()).toEqual((await judge(0, body)).json())
    expect((await judged()).version).toBe(1)
  })

  test('asks for both reasons', async () => {
    const answer = await judge(0, judgement({ impactWhy: ' ', implementationWhy: undefined }))
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((fault) => fault.path)).toEqual([
      'impactWhy',
      'implementationWhy',
    ])
  })

  test('begins anew in the next turn, and needs step 5', async () => {
    succeeded(await judge(0))
    await given.test.ownerSql(`update priorities set step = 'explore', turn = 2`)
    expect((await judged()).version).toBe(0)
    expect(codesOf(await judge(0))).toEqual(['step-not-reached'])
    await given.test.ownerSql(`update priorities set step = 'secure'`)
    expect(succeeded(await judge(0)).json()).toMatchObject({ turn: 2, version: 1 })
    expect((await judged()).items.map((one) => one.turn)).toEqual([2, 1])
  })

  test('is part of the published record of an approved plan’s priority', async () => {
    succeeded(await judge(0))
    const { governor, trustee, partner } = given.people
    for (const who of [governor, trustee, partner]) {
      const read = await judged(who)
      expect(read.items).toHaveLength(1)
      expect(read.abilities).toEqual({ judge: false })
      expect((await judge(1, judgement(), who)).statusCode).toBe(403)
    }
    const [event] = await given.test.ownerSql(`select audiences from events where kind = 'impact-judged'`)
    expect(event?.['audiences']).toContain('trustees')
  })
})
