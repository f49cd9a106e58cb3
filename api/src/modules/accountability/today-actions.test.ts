import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { removeAction, setActionStatus } from '@sixfold/shared/contracts/actions.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priorityId: string
beforeEach(async () => {
  given = await Improving.create()
  priorityId = (await given.priority()).id
})

/** The lines about actions that are due. */
async function due(who: TestPerson) {
  const { items }: Today = (await who.call(getToday)).json()
  return items.filter(({ kind }) => kind === 'action')
}
const titles = async (who: TestPerson) => (await due(who)).map(({ title }) => title)

describe('actions that are due', () => {
  test('wait for the head of their school from a fortnight before, the overdue first', async () => {
    await given.action(priorityId, { title: 'Soon', dueOn: '2026-12-05', owner: 'English lead' })
    await given.action(priorityId, { title: 'Later', dueOn: '2026-12-06' })
    await given.action(priorityId, { title: 'Someday' })
    await given.action(priorityId, { title: 'Late', dueOn: '2026-11-20' })
    expect(await due(given.people.head)).toMatchObject([
      { title: 'Late', day: '2026-11-20', late: true, record: { kind: 'priority', id: priorityId } },
      { title: 'Soon', day: '2026-12-05', late: false, school: { name: 'Thornmere Primary School' } },
    ])
    for (const who of [given.people.leader, given.people.governor, given.people.trustee])
      expect(await titles(who)).toEqual([])
  })

  test('wait for a contributor where they are theirs', async () => {
    const dueOn = '2026-11-20'
    await given.action(priorityId, { title: 'Mine', dueOn, ownerPersonId: given.people.contributor.id })
    await given.action(priorityId, { title: 'The head’s', dueOn, ownerPersonId: given.people.head.id })
    expect(await titles(given.people.contributor)).toEqual(['Mine'])
    expect(await titles(given.people.head)).toEqual(['Mine', 'The head’s'])
  })

  test('wait for nobody once they are done or taken out', async () => {
    const done = await given.action(priorityId, { dueOn: '2026-11-20' })
    const removed = await given.action(priorityId, { dueOn: '2026-11-20' })
    const { head } = given.people
    succeeded(await head.call(setActionStatus, { params: { actionId: done.id }, body: { status: 'done' } }))
    succeeded(await head.call(removeAction, { params: { actionId: removed.id }, version: removed.version }))
    expect(await titles(head)).toEqual([])
  })
})
