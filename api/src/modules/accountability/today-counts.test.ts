import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { moderateProposal } from '@sixfold/shared/contracts/round-way.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Boardroom } from '../../../test/boardroom.ts'
import { type Categorising, rationale } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'

let room: Boardroom
let given: Categorising
let round: Round
beforeEach(async () => {
  room = await Boardroom.create()
  given = room.given
  round = await given.round()
})

const interested = async (who: TestPerson) => succeeded(await room.declare(given.people.clerk, who))

describe('Today’s counts', () => {
  const titles = async (who: TestPerson) =>
    (await who.call(getToday)).json<Today>().items.map((it) => it.title)

  test('leave out schools that a leader or partner may not propose for', async () => {
    const { leader, partner } = given.people
    await given.world.school('Fenwick Infant and Nursery School')
    expect(await titles(leader)).toEqual(['Propose a category for two schools'])
    await interested(leader)
    await interested(partner)
    expect(await titles(leader)).toEqual(['Propose a category for one school'])
    expect(await titles(partner)).toEqual([])
  })

  test('leave out what a barred leader may not moderate, talk over or name a re-reviewer for', async () => {
    const other = await given.world.person('trust-leader', [], 'Nia Grant')
    const put = await given.put(round)
    expect(await titles(other)).toEqual(['Moderate the category proposed for Thornmere Primary School'])
    await interested(other)
    expect(await titles(other)).toEqual([])
    succeeded(await given.act(given.people.leader, put, moderateProposal, { level: 2, rationale }))
    expect(await titles(other)).toEqual([])
    expect(await titles(given.people.leader)).toEqual([
      'Record the conversation with the head of Thornmere Primary School',
    ])
  })
})
