import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import { listCategories } from '@sixfold/shared/contracts/categories.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import type { LeaderNote } from '@sixfold/shared/contracts/ratings.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
})

const reason = 'Its head leaves at Easter.'
const secret = 'The chair and the head no longer speak.'
const note = 'Provision is reviewed each half-term.'
const nothing = { id: '019abcde-0000-7000-8000-000000000000' }

const belonging = () => [given.people.head, given.people.contributor, given.people.governor]
const boardroom = () => [given.people.trustee, given.people.clerk]
const proposers = () => [given.people.leader, given.people.partner]
/** Leads the trust and governs the school. */
async function barredLeader(): Promise<TestPerson> {
  const who = await given.world.person('trust-leader', [], 'leader who governs here')
  await given.alsoHolds(who, 'governor', given.school)
  return who
}

/** Rated so that Improve is suggested, and with the board as Repair with a reason. */
async function departing(): Promise<Categorisation> {
  const it = await given.begun(round)
  await given.rate(given.people.leader, it, 'inclusion', 3, { note })
  for (const key of ['achievement', 'safeguarding', 'personal-development'] as const)
    await given.rate(given.people.leader, it, key, 3)
  for (const key of ['finance-and-estate', 'staffing-and-capacity'] as const)
    await given.rate(given.people.leader, it, key, 2)
  const answer = await given.propose(given.people.leader, it, 2, reason)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return given.onward(answer.json())
}

/** All that a person reads of it, as bytes and ETags: its page, the round's list, the school's categories and timeline. */
async function told(who: TestPerson, it: { id: string }): Promise<string[]> {
  const params = { schoolId: given.school.id }
  const answers = [
    await given.read(who, it),
    await who.call(rounds.listRoundSchools, { params: { roundId: round.id } }),
    await who.call(listCategories, { params }),
    await who.call(listTimeline, { params }),
  ]
  return answers.map((answer) => {
    const { requestId: _, ...said } = answer.json<{ requestId?: string }>()
    return `${answer.statusCode} ${String(answer.headers['etag'])} ${JSON.stringify(said)}`
  })
}

const revisions = async () =>
  JSON.stringify(await given.test.ownerSql('select audience, value from revisions order by audience'))

describe('ratings', () => {
  test('are told to nobody but leaders and partners until the board has the proposal', async () => {
    const others = [...belonging(), ...boardroom(), await barredLeader()]
    const it = await given.begun(round)
    const before = await Promise.all(others.map((who) => told(who, it)))
    const revision = await revisions()
    await given.rate(given.people.leader, it, 'inclusion', 3, { note })
    expect(await Promise.all(others.map((who) => told(who, it)))).toEqual(before)
    expect(await revisions()).toBe(revision)
    for (const who of proposers()) expect((await told(who, it)).join(' '), who.name).toContain(note)
  })

  test('can’t be given by those who don’t see them, who are told as of one that isn’t there', async () => {
    const it = await given.begun(round)
    for (const who of [...belonging(), ...boardroom(), await barredLeader()]) {
      const [here, nowhere] = [
        await given.rate(who, it, 'inclusion', 1),
        await given.rate(who, nothing, 'inclusion', 1),
      ]
      // The head knows of it, and rates the own school in the self-assessment alone.
      expect(here.statusCode, who.name).toBe(who === given.people.head ? 403 : 404)
      if (who !== given.people.head)
        expect({ ...here.json(), requestId: '' }).toEqual({ ...nowhere.json(), requestId: '' })
    }
    const waiting = await given.proposed(round, 3, await given.world.school('Fenwick'))
    for (const who of boardroom())
      expect((await given.rate(who, waiting, 'inclusion', 1)).statusCode, who.name).toBe(403)
  })

  test('are the board’s with suggestion and departure while it decides, and nobody’s at the school', async () => {
    const it = await departing()
    for (const who of [...boardroom(), ...proposers()]) {
      const seen = (await given.read(who, it)).json<Categorisation>()
      expect(seen, who.name).toMatchObject({ suggestion: { level: 3 }, departure: { from: 3, reason } })
      expect(seen.ratings[0]?.rating, who.name).toMatchObject({ value: 3, note })
    }
    for (const who of [...belonging(), await barredLeader()]) {
      const said = (await told(who, it)).join(' ')
      // The head was asked about them, and reads their notes; why the proposer departed is no part of that.
      expect([said.includes(note), said.includes(reason)], who.name).toEqual([
        who === given.people.head,
        false,
      ])
    }
  })

  test('leave the board’s sight with a proposal that goes back', async () => {
    const it = await departing()
    await given.sendBack(given.people.trustee, it)
    for (const who of boardroom()) {
      const said = (await told(who, it)).join(' ')
      expect([said.includes(note), said.includes(reason)], who.name).toEqual([false, false])
    }
  })

  test('are published with the category, without what they suggest and why the proposer departed', async () => {
    const it = await departing()
    await given.decide(given.people.trustee, it, { effectiveOn: testToday })
    for (const who of [...belonging(), await barredLeader()]) {
      const seen = (await given.read(who, it)).json<Categorisation>()
      expect(seen, who.name).toMatchObject({ status: 'published', suggestion: null, departure: null })
      expect(seen.ratings[0]?.rating, who.name).toMatchObject({ value: 3, note })
      const said = (await told(who, it)).join(' ')
      expect([said.includes(note), said.includes(reason)], who.name).toEqual([true, false])
    }
    for (const who of [...boardroom(), ...proposers()])
      expect((await given.read(who, it)).json(), who.name).toMatchObject({ departure: { reason } })
    const elsewhere = await given.world.person('headteacher', [await given.world.school('Fenwick')])
    expect((await told(elsewhere, it)).join(' ')).not.toContain(note)
  })

  test('are in no event', async () => {
    const it = await departing()
    await given.addNote(given.people.leader, it, secret)
    const events = JSON.stringify(await given.test.ownerSql('select kind, data from events'))
    expect([events.includes(reason), events.includes(secret), events.includes('rating')]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('leader-only notes', () => {
  test('are read by leaders and the school’s partners, oldest first, with who and when', async () => {
    const it = await given.begun(round)
    await given.addNote(given.people.leader, it, secret)
    given.test.setNow('2026-11-22T09:30:00.000Z')
    await given.addNote(given.people.partner, it, 'We speak to both in December.')
    for (const who of proposers()) {
      const { items, ...rest } = (await given.notes(who, it)).json<{ items: LeaderNote[] }>()
      expect(
        items.map((one) => [one.text, one.by.name]),
        who.name,
      ).toEqual([
        [secret, 'Ama Osei'],
        ['We speak to both in December.', 'Priya Iyer'],
      ])
      expect(rest).toEqual({ nextCursor: null, abilities: { write: true }, blockers: { write: [] } })
    }
    const first = (await given.notes(given.people.leader, it, { limit: 1 })).json()
    const second = (await given.notes(given.people.leader, it, { limit: 1, cursor: first.nextCursor })).json()
    expect([first.items[0].text, second.items[0].text, second.nextCursor]).toEqual([
      secret,
      'We speak to both in December.',
      null,
    ])
  })

  test('are nobody else’s at any stage, and told as of one that isn’t there', async () => {
    const others = [...belonging(), ...boardroom(), await barredLeader()]
    const refused = async (it: { id: string }, stage: string) => {
      for (const who of others)
        for (const [here, nowhere] of [
          [await given.notes(who, it), await given.notes(who, nothing)],
          [await given.addNote(who, it, 'x'), await given.addNote(who, nothing, 'x')],
        ] as const) {
          expect([here.statusCode, who.name, stage]).toEqual([404, who.name, stage])
          expect({ ...here.json(), requestId: '' }).toEqual({ ...nowhere.json(), requestId: '' })
        }
    }
    const begun = await given.begun(round)
    await given.addNote(given.people.leader, begun, secret)
    await refused(begun, 'begun')
    const proposed = await given.onward((await given.propose(given.people.leader, begun)).json())
    await refused(proposed, 'with the board')
    await given.decide(given.people.trustee, proposed, { effectiveOn: testToday })
    await refused(proposed, 'published')
    const elsewhere = await given.world.person('improvement-partner', [await given.world.school('Fenwick')])
    expect((await given.notes(elsewhere, begun)).statusCode).toBe(404)
  })

  test('move nothing that others read: no page, no list, no timeline, no version, no revision', async () => {
    const it = await departing()
    const everybody = [...belonging(), ...boardroom(), ...proposers(), await barredLeader()]
    const before = await Promise.all(everybody.map((who) => told(who, it)))
    const revision = await revisions()
    expect((await given.addNote(given.people.partner, it, secret)).statusCode).toBe(201)
    expect(await Promise.all(everybody.map((who) => told(who, it)))).toEqual(before)
    expect(await revisions()).toBe(revision)
  })

  test('are corrected by another in their place, which keeps what was said, and by one alone', async () => {
    const { leader, partner } = given.people
    const it = await departing()
    const first = (await given.addNote(leader, it, secret)).json<{ id: string }>()
    const before = await Promise.all(belonging().map((who) => told(who, it)))
    const answers = await Promise.all([
      given.addNote(partner, it, 'The lead stays.', v7(), first.id),
      given.addNote(leader, it, 'The lead stays until May.', v7(), first.id),
    ])
    expect(answers.filter((one) => one.statusCode === 201)).toHaveLength(1)
    expect(answers.flatMap((one) => (one.statusCode === 409 ? codesOf(one) : []))).toEqual(['superseded'])
    const items = (await given.notes(partner, it)).json().items.slice(-2)
    expect(items).toMatchObject([
      { id: first.id, text: secret, superseded: true },
      { supersedesId: first.id, superseded: false },
    ])
    expect(await Promise.all(belonging().map((who) => told(who, it)))).toEqual(before)
    const elsewhere = await given.begun(round, await given.world.school('Fenwick'))
    const astray = await given.addNote(leader, elsewhere, 'Of another school', v7(), items[1].id)
    expect([astray.statusCode, astray.json().errors[0].path]).toEqual([400, 'supersedesId'])
  })

  test('can be added once published, and not once the school has left', async () => {
    const it = await given.published(round)
    expect((await given.addNote(given.people.leader, it, secret)).statusCode).toBe(201)
    const left = await given.begun(round, await given.world.school('Harrowgate'))
    await given.test.ownerSql(`update schools set left_on = '2026-11-20' where id = $1`, [left.school.id])
    expect(codesOf(await given.addNote(given.people.leader, left, secret))).toEqual(['closed'])
  })

  test('sent twice are kept once, and the audit log says that one was written, not what it says', async () => {
    const it = await given.begun(round)
    const id = v7()
    const [first, second] = [
      await given.addNote(given.people.leader, it, secret, id),
      await given.addNote(given.people.leader, it, secret, id),
    ]
    expect([second.statusCode, second.json()]).toEqual([201, first.json()])
    const audited = await given.test.ownerSql(
      `select person_id, changes from audit_log where table_name = 'leader_notes'`,
    )
    expect(audited).toMatchObject([{ person_id: given.people.leader.id, changes: { text: 'changed' } }])
    expect(JSON.stringify(audited)).not.toContain(secret)
  })
})
