import { getToday } from '@sixfold/shared/contracts/accountability.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type Heads, listHeads, nameReplyingHead } from '@sixfold/shared/contracts/heads.ts'
import { addMembership } from '@sixfold/shared/contracts/people.ts'
import { listRoundSchools } from '@sixfold/shared/contracts/rounds.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'

let given: Categorising
let coHead: TestPerson
beforeEach(async () => {
  given = await Categorising.create()
  coHead = await given.world.person('headteacher', [given.school], 'Imran Siddiqui')
})

const params = () => ({ schoolId: given.school.id })
const headsFor = async (who: TestPerson) =>
  succeeded(await who.call(listHeads, { params: params() })).json<Heads>()
const name = (person: { id: string }, version = 0, who = given.people.leader) =>
  who.call(nameReplyingHead, { params: params(), body: { personId: person.id }, version })
const replying = ({ items }: Heads) => items.filter((it) => it.replies).map((it) => it.person.name)
const reply = async (who: TestPerson, it: Categorisation) =>
  given.act(who, it, way.replyToProposal, { answer: 'agrees' })

describe('who heads a school', () => {
  test('is read with their days, and who of them replies, by whoever sees its published record', async () => {
    const { people } = given
    for (const who of [people.leader, people.partner, people.head, people.governor, people.trustee]) {
      const { items, vacantSince } = await headsFor(who)
      expect(vacantSince).toBeNull()
      expect(items).toMatchObject([
        {
          person: { name: 'Rosa Adeyemi' },
          fromOn: '2020-09-01',
          toOn: null,
          acting: false,
          when: 'in-post',
          replies: true,
          namedOn: null,
        },
        { person: { name: 'Imran Siddiqui' }, when: 'in-post', replies: false },
      ])
    }
    expect((await headsFor(people.leader)).abilities).toEqual({ name: true, add: true })
    expect((await headsFor(people.head)).abilities).toEqual({ name: false, add: false })
  })

  test('keeps those of the past, says since when nobody does, and who acts from a day on', async () => {
    const { leader, head, contributor } = given.people
    await given.endRole(leader, coHead, '2026-10-31')
    await given.endRole(leader, head, '2026-11-15')
    expect(await headsFor(leader)).toMatchObject({
      vacantSince: '2026-11-16',
      items: [
        { person: { name: 'Imran Siddiqui' }, when: 'past', toOn: '2026-10-31' },
        { person: { name: 'Rosa Adeyemi' }, when: 'past', toOn: '2026-11-15' },
      ],
    })
    const acting = {
      id: v7(),
      personId: contributor.id,
      schoolIds: [given.school.id],
      fromOn: '2026-11-22',
      acting: true,
    }
    const wrong = await leader.call(addMembership, { body: { ...acting, role: 'governor' } })
    expect(wrong.json().errors).toMatchObject([{ path: 'acting' }])
    succeeded(await leader.call(addMembership, { body: { ...acting, role: 'headteacher' } }))
    const { items } = await headsFor(leader)
    expect(items[0]).toMatchObject({ person: { name: 'Lee Ngata' }, acting: true, when: 'to-come' })
    given.test.setNow('2026-11-22T09:00:00Z')
    expect(await headsFor(leader)).toMatchObject({ vacantSince: null })
    expect(replying(await headsFor(leader))).toEqual(['Lee Ngata'])
    await expect(
      given.test.ownerSql(`update memberships set acting = true where role = 'governor'`),
    ).rejects.toThrow('memberships_acting')
  })
})

describe('the head who replies', () => {
  test('is named by a leader, again by another name, and the same name twice is written once', async () => {
    const named = succeeded(await name(coHead)).json<Heads>()
    expect([replying(named), named.version, named.items[0]?.namedOn]).toEqual([
      ['Imran Siddiqui'],
      1,
      '2026-11-21',
    ])
    succeeded(await name(coHead))
    succeeded(await name(coHead, 1))
    const back = succeeded(await name(given.people.head, 1)).json<Heads>()
    expect([replying(back), back.version]).toEqual([['Rosa Adeyemi'], 2])
    expect((await name(coHead, 1)).statusCode).toBe(412)
    const kept = await given.test.ownerSql(
      `select count(*)::int as n from events where kind = 'replying-head-named'`,
    )
    expect(kept).toEqual([{ n: 2 }])
    await expect(
      given.world.as(given.people.leader, (ctx) => ctx.rows('update replying_heads set sequence = 9')),
    ).rejects.toThrow(/permission denied/)
  })

  test('named by two at once is named once', async () => {
    const other = await given.world.person('trust-leader')
    const answers = await Promise.all([name(coHead), name(given.people.head, 0, other)])
    expect(answers.map((one) => one.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  test('is one of those in post, in the API and in the database', async () => {
    const elsewhere = await given.world.person('headteacher', [await given.world.school('Fenwick')])
    for (const who of [elsewhere, given.people.governor, { id: v7() }])
      expect(codesOf(await name(who))).toEqual(['not-in-post'])
    await given.endRole(given.people.leader, coHead, '2026-11-21')
    expect(codesOf(await name(coHead))).toEqual(['not-in-post'])
    for (const who of [elsewhere, coHead])
      await expect(
        given.test.ownerSql(
          `insert into replying_heads (trust_id, id, school_id, sequence, person_id, day, recorded_at, by_person_id)
           values ($1, $2, $3, 1, $4, '2026-11-21', now(), $5)`,
          [given.world.trustId, v7(), given.school.id, who.id, given.people.leader.id],
        ),
      ).rejects.toThrow('do not head this school')
  })

  test('is followed by the longest in post once they have gone', async () => {
    succeeded(await name(coHead))
    await given.endRole(given.people.leader, coHead, '2026-11-21')
    expect(replying(await headsFor(given.people.leader))).toEqual(['Rosa Adeyemi'])
  })

  test('isn’t named by a leader of whom the school is the own one, nor by anybody else', async () => {
    for (const who of [given.people.head, given.people.partner, given.people.trustee])
      expect((await name(coHead, 0, who)).statusCode).toBe(403)
    await given.alsoHolds(given.people.leader, 'governor', given.school)
    expect((await name(coHead)).statusCode).toBe(403)
  })
})

describe('a reply in a round', () => {
  const readBy = async (who: TestPerson, it: Categorisation): Promise<Categorisation> =>
    (await given.read(who, it)).json()
  const asksOf = async (who: TestPerson) =>
    (await who.call(getToday)).json().items.map((it: { title: string }) => it.title)
  const replies = `Reply to the category proposed for`

  test('is refused to a co-head, who reads the same and is told who replies', async () => {
    const { head } = given.people
    const asked = await given.asked(await given.round())
    const [theirs, own] = [await readBy(coHead, asked), await readBy(head, asked)]
    expect(theirs.rationale).toBe(own.rationale)
    expect(theirs.abilities.reply).toBe(true)
    expect(theirs.blockers.reply).toMatchObject([
      { code: 'other-head-replies', message: expect.stringContaining('Rosa Adeyemi replies for the school') },
    ])
    expect(own.blockers.reply).toEqual([])
    expect(codesOf(await reply(coHead, theirs))).toEqual(['other-head-replies'])
    succeeded(await reply(head, own))
  })

  test('passes at once to whoever is named while it is awaited, on Today and in the list too', async () => {
    const { head } = given.people
    const round = await given.round()
    const asked = await given.asked(round)
    const nextFor = async (who: TestPerson) =>
      (await who.call(listRoundSchools, { params: { roundId: round.id } }))
        .json()
        .items.find((it: { school: { id: string } }) => it.school.id === given.school.id)?.next
    const todayOf = async (who: TestPerson) =>
      (await asksOf(who)).some((title: string) => title.startsWith(replies))
    expect([await todayOf(head), await todayOf(coHead)]).toEqual([true, false])
    expect([await nextFor(head), await nextFor(coHead)]).toEqual(['reply', null])
    succeeded(await name(coHead))
    expect([await todayOf(head), await todayOf(coHead)]).toEqual([false, true])
    expect([await nextFor(head), await nextFor(coHead)]).toEqual([null, 'reply'])
    expect(codesOf(await reply(head, await readBy(head, asked)))).toEqual(['other-head-replies'])
    succeeded(await reply(coHead, await readBy(coHead, asked)))
  })

  test('leaves the self-assessment to every head', async () => {
    const round = await given.round()
    const begun = await given.begun(round)
    expect((await readBy(coHead, begun)).abilities).toMatchObject({ rateSelf: true, submit: true })
    expect((await asksOf(coHead)).some((title: string) => title.startsWith('Assess'))).toBe(true)
  })

  test('waits while nobody heads the school, and is given by whoever acts', async () => {
    const { leader, head, contributor } = given.people
    const asked = await given.asked(await given.round())
    await given.endRole(leader, coHead, '2026-11-21')
    await given.endRole(leader, head, '2026-11-21')
    expect((await readBy(leader, asked)).replies).toMatchObject([{ replyBy: null }])
    const body = {
      id: v7(),
      personId: contributor.id,
      role: 'headteacher',
      schoolIds: [given.school.id],
      fromOn: '2026-11-21',
      acting: true,
    } as const
    succeeded(await leader.call(addMembership, { body }))
    succeeded(await reply(contributor, await readBy(contributor, asked)))
  })
})
