import * as contract from '@sixfold/shared/contracts/cycles.ts'
import { listSchoolPeople } from '@sixfold/shared/contracts/people.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

const edit = (priority: { id: string; version: number }, body: object) =>
  given.people.head.call(contract.editPriority, {
    params: { priorityId: priority.id },
    version: priority.version,
    body,
  })
const edited = async (priority: { id: string; version: number }, body: object): Promise<Priority> =>
  succeeded(await edit(priority, body)).json()

describe('a priority is led', () => {
  test('by a person of the trust, whose name it shows, or by whoever the words say', async () => {
    const { contributor } = given.people
    const priority = await given.priority(undefined, { leadPersonId: contributor.id })
    expect(priority).toMatchObject({ lead: 'Lee Ngata', leadPersonId: contributor.id })
    const renamed = await edited(priority, { title: 'Writing' })
    expect(renamed).toMatchObject({ lead: 'Lee Ngata', leadPersonId: contributor.id })
    const words = await edited(renamed, { lead: 'The English team' })
    expect(words).toMatchObject({ lead: 'The English team', leadPersonId: null })
    const again = await edited(words, { leadPersonId: contributor.id })
    expect(again).toMatchObject({ lead: 'Lee Ngata', leadPersonId: contributor.id })
    expect(await edited(again, { lead: null })).toMatchObject({ lead: null, leadPersonId: null })
  })

  test('not by both at once, nor by somebody of another trust', async () => {
    const priority = await given.priority()
    const { contributor } = given.people
    const theirs = await World.create(given.test, 'Harbour Schools Trust', 991_100)
    const stranger = await theirs.person('trust-leader')
    const faults = async (body: object) => {
      const answer = await edit(priority, body)
      return [answer.statusCode, answer.json().errors.map((fault: { path: string }) => fault.path)]
    }
    expect(await faults({ lead: 'Someone', leadPersonId: contributor.id })).toEqual([400, ['lead']])
    expect(await faults({ leadPersonId: stranger.id })).toEqual([400, ['leadPersonId']])
  })
})

describe('the people of a school', () => {
  test('are those with a role there today, and the trust’s leaders, by name', async () => {
    const elsewhere = await given.world.school('Aldercombe Primary School')
    await given.world.person('headteacher', [elsewhere], 'Sam Okoro')
    const gone = await given.world.person('contributor', [given.school], 'Gone Away')
    await given.test.ownerSql('update memberships set ended_at = now() where person_id = $1', [gone.id])
    const { items } = succeeded(
      await given.people.contributor.call(listSchoolPeople, { params: { schoolId: given.school.id } }),
    ).json()
    expect(items.map((one: { name: string; roles: string[] }) => [one.name, ...one.roles])).toEqual([
      ['Ama Osei', 'trust-leader'],
      ['Gwen Price', 'governor'],
      ['Lee Ngata', 'contributor'],
      ['Priya Iyer', 'improvement-partner'],
      ['Rosa Adeyemi', 'headteacher'],
    ])
  })
})
