import { getDashboard, getToday, listTimeline, type Today } from '@sixfold/shared/contracts/accountability.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { moderateProposal } from '@sixfold/shared/contracts/round-way.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Boardroom } from '../../../test/boardroom.ts'
import { type Categorising, rationale } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'
import { succeeded } from '../../../test/improving.ts'

let room: Boardroom
let given: Categorising
let round: Round
beforeEach(async () => {
  room = await Boardroom.create()
  given = room.given
  round = await given.round()
})

const school = () => ({ params: { schoolId: given.school.id } })
const timeline = async (who: TestPerson): Promise<string[]> =>
  (await who.call(listTimeline, school())).json().items.map((it: { sentence: string }) => it.sentence)
const today = async (who: TestPerson) => (await who.call(getToday)).json<Today>()
const interested = async (who: TestPerson) => succeeded(await room.declare(given.people.clerk, who))

/** All that the timeline, Today and the board page tell somebody, as bytes; the page by its ETag too. */
async function told(who: TestPerson): Promise<string[]> {
  const page = await who.call(getDashboard)
  const kept = page.statusCode === 200 ? String(page.headers['etag']) : ''
  return [
    JSON.stringify(await timeline(who)),
    JSON.stringify(await today(who)),
    `${page.statusCode} ${kept} ${page.statusCode === 200 ? page.body : ''}`,
  ]
}

describe('whoever has an interest in a school', () => {
  test('hears nothing of what is proposed there, whatever becomes of it, until it is published', async () => {
    const { leader, partner, trustee, clerk } = given.people
    const other = await given.world.person('trust-leader', [], 'Nia Grant')
    const decides = await given.world.person('trustee', [], 'Ray Cole')
    const barred = [other, partner, trustee]
    for (const who of barred) await interested(who)
    const before = new Map<TestPerson, string[]>()
    for (const who of barred) before.set(who, await told(who))
    const unchanged = async (step: string) => {
      for (const who of barred) expect(await told(who), `${step}: ${who.name}`).toEqual(before.get(who))
    }
    const put = await given.put(round)
    await unchanged('proposed')
    const moderation = { level: 2, rationale }
    const moderated = succeeded(await given.act(leader, put, moderateProposal, moderation)).json()
    await unchanged('moderated')
    const asked = await given.talkedOver(moderated)
    await unchanged('with the head')
    const agreed = await given.agreed(asked)
    await unchanged('with the board')
    expect(await timeline(clerk)).toContain('The category for 2026/27 waits for the board')
    succeeded(await given.sendBack(decides, agreed))
    await unchanged('sent back')
    const back = (await given.read(leader, agreed)).json()
    const answered = { ...moderation, answer: 'Writing is with the English lead.' }
    const again = succeeded(await given.act(leader, back, moderateProposal, answered)).json()
    await unchanged('with the board again')
    succeeded(await given.decide(decides, again, { effectiveOn: testToday }))
    for (const who of barred) {
      expect(await timeline(who), who.name).toEqual([
        'The category for 2026/27 was published: Repair',
        'The next review was scheduled',
      ])
      expect((await today(who)).changed[0]?.sentence).toBe('The category for 2026/27 was published: Repair')
    }
  })

  test('hears it all again once the interest has ended', async () => {
    const { trustee, leader } = given.people
    await interested(trustee)
    await given.proposed(round)
    expect(await timeline(trustee)).toEqual([])
    expect(await timeline(leader)).toHaveLength(6)
    given.test.setNow('2027-02-01T09:00:00Z')
    await given.test.ownerSql(
      `insert into interest_ends (trust_id, id, interest_id, last_day, reason, recorded_at, by_person_id)
       select trust_id, gen_random_uuid(), id, '2026-12-01', 'She retired.', now(), by_person_id from interests`,
    )
    expect(await timeline(trustee)).toEqual(['The category for 2026/27 waits for the board'])
  })
})

test('a leader who heads the school hears what its head is told, and a trustee who governs it nothing', async () => {
  const { head, governor, trustee } = given.people
  await given.alsoHolds(head, 'trust-leader')
  await given.alsoHolds(governor, 'trustee')
  const before = await told(governor)
  await given.proposed(round)
  expect(await timeline(head)).toEqual([
    'The head agreed to the category proposed for 2026/27',
    'The head was asked to reply to the category proposed for 2026/27',
    'The category for 2026/27 was begun',
  ])
  expect(await told(governor)).toEqual(before)
  expect(await timeline(trustee)).toEqual(['The category for 2026/27 waits for the board'])
})
