import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

const reason = 'Every school has its category.'
let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const see = async (round: { id: string }, who: TestPerson = given.people.leader): Promise<Round> =>
  succeeded(await who.call(rounds.getRound, { params: { roundId: round.id } })).json()
const act = async (
  which: typeof rounds.closeRound | typeof rounds.reopenRound,
  round: { id: string },
  who: TestPerson = given.people.leader,
) => who.call(which, { params: { roundId: round.id }, body: { reason }, version: (await see(round)).version })
const close = (round: { id: string }, who?: TestPerson) => act(rounds.closeRound, round, who)
const reopen = (round: { id: string }, who?: TestPerson) => act(rounds.reopenRound, round, who)
const blockers = (answer: { json(): { blockers?: { code: string; message: string }[] } }) =>
  answer.json().blockers
const codes = (answer: { json(): { blockers?: { code: string; message: string }[] } }) =>
  blockers(answer)?.map((it) => it.code)
const begin = (round: { id: string }, who = given.people.leader) =>
  who.call(contract.beginCategorisation, {
    params: { roundId: round.id },
    body: { id: v7(), schoolId: given.school.id },
  })

describe('a round that a leader closes', () => {
  test('says to everybody since when, by whom and why, and nothing begins in it', async () => {
    const round = await given.round()
    expect((await close(round)).json()).toMatchObject({
      closed: { on: '2026-11-21', by: { name: 'Ama Osei' }, reason },
      version: 2,
    })
    expect((await see(round, given.people.governor)).closed).toMatchObject({ reason })
    expect(codes(await begin(round))).toEqual(['round-closed'])
    expect(codes(await close(round))).toEqual(['round-closed'])
    const days = { params: { roundId: round.id }, body: { decideBy: null }, version: 2 }
    expect(codes(await given.people.leader.call(rounds.editRound, days))).toEqual(['round-closed'])
  })

  test('is decided first: every school that isn’t is named', async () => {
    const round = await given.round()
    await given.proposed(round)
    const [other, third] = [await given.world.school('Fenwick'), await given.world.school('Alder')]
    await given.put(round, 3, other)
    await given.begun(round, third)
    const refused = await close(round)
    expect(refused.statusCode).toBe(409)
    expect(blockers(refused)?.map(({ message }) => message)).toEqual([
      'Fenwick isn’t decided yet: proposed',
      'Thornmere Primary School isn’t decided yet: to decide',
    ])
    expect((await see(round)).blockers.close).toEqual(blockers(refused))
    expect((await see(round, given.people.head)).blockers.close).toEqual([])
  })

  test('closes with it a self-assessment on which nothing was proposed, which goes on when it is reopened', async () => {
    const round = await given.round()
    const it = await given.begun(round)
    succeeded(await given.rateSelf(given.people.head, it, 'inclusion', 3))
    succeeded(await close(round))
    const closed = (await given.read(given.people.head, it)).json()
    expect(closed.status).toBe('closed')
    expect((await given.rateSelf(given.people.head, it, 'achievement', 3)).statusCode).toBe(409)
    const told = (await given.read(given.people.leader, it)).json()
    expect(codes(await given.propose(given.people.leader, told))).toEqual(['closed'])
    succeeded(await reopen(round))
    const again = (await given.read(given.people.head, it)).json()
    expect(again.status).toBe('self-assessing')
    succeeded(await given.rateSelf(given.people.head, it, 'achievement', 3))
    expect(codes(await reopen(round))).toEqual(['round-open'])
    const { history } = await see(round, given.people.head)
    expect(history.map(({ to }) => to)).toEqual(['open', 'closed'])
  })

  test('no longer holds up the next year’s', async () => {
    const round = await given.round()
    await given.begun(round)
    given.test.setNow('2027-06-01T09:00:00Z')
    const next = await given.round(2027)
    expect(codes(await begin(next))).toEqual(['decision-unfinished'])
    succeeded(await close(round))
    succeeded(await begin(next))
    // It has begun elsewhere, so reopening leaves it closed.
    succeeded(await reopen(round))
    const [row] = await given.test.ownerSql('select status from categorisations where round_id = $1', [
      round.id,
    ])
    expect(row?.['status']).toBe('closed')
    given.test.setNow('2027-09-01T09:00:00Z')
    succeeded(await close(round))
    expect(codes(await reopen(round))).toEqual(['year-over'])
  })

  test('tells a leader who belongs to a school nothing of how far it is', async () => {
    const round = await given.round()
    const both = await given.world.person('trust-leader', [], 'Leads and heads')
    await given.alsoHolds(both, 'headteacher', given.school)
    const it = await given.begun(round)
    const before = blockers(await close(round, both))
    expect(before).toMatchObject([{ code: `own-school.${given.school.id}` }])
    expect((await given.propose(given.people.leader, it)).statusCode).toBe(200)
    expect(blockers(await close(round, both))).toEqual(before)
  })

  test('is closed by leaders alone, for a reason, on what they have read', async () => {
    const round = await given.round()
    const { leader, partner, head, trustee, clerk } = given.people
    for (const who of [partner, head, trustee, clerk])
      expect((await close(round, who)).statusCode, who.name).toBe(403)
    const params = { roundId: round.id }
    const empty = await leader.call(rounds.closeRound, { params, body: { reason: ' ' }, version: 1 })
    expect([empty.statusCode, empty.json().errors?.[0]?.path]).toEqual([400, 'reason'])
    const stale = await leader.call(rounds.closeRound, { params, body: { reason }, version: 7 })
    expect(stale.statusCode).toBe(412)
    expect((await see(round)).closed).toBeNull()
  })

  test('covers no review from then on, and one that is being held goes on', async () => {
    const trust = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
    await trust.categorise(2, await trust.openRound(2026), trust.school, '2026-09-14')
    trust.test.setNow('2027-06-01T09:00:00Z')
    const next = await trust.openRound(2027)
    const { leader } = trust.people
    trust.test.setNow('2027-06-10T09:00:00Z')
    expect((await trust.row()).review).toMatchObject({ late: false, coveredBy: 2027 })
    const params = { roundId: next.id }
    succeeded(await leader.call(rounds.closeRound, { params, body: { reason }, version: 1 }))
    expect((await trust.row()).review).toMatchObject({ late: true, coveredBy: null })
    // As at the day before, the page says what it said then.
    expect((await trust.row('2027-06-09')).review).toMatchObject({ late: false, coveredBy: 2027 })
    succeeded(await leader.call(rounds.reopenRound, { params, body: { reason }, version: 2 }))
    expect((await trust.row()).review).toMatchObject({ late: false, coveredBy: 2027 })
  })
})

describe('at the same moment, on a server', () => {
  test('a round is closed and begun in: one of the two, or the begun one closes with it', async () => {
    const round = await given.round()
    const [closing, beginning] = await Promise.all([close(round), begin(round)])
    expect(closing.statusCode).toBe(200)
    expect([201, 409]).toContain(beginning.statusCode)
    const rows = await given.test.ownerSql('select status from categorisations')
    expect(rows.map((it) => it['status'])).toEqual(beginning.statusCode === 201 ? ['closed'] : [])
  })

  test('a round is closed while a category is proposed: never both', async () => {
    const round = await given.round()
    const it = await given.begun(round)
    const [closing, proposing] = await Promise.all([close(round), given.propose(given.people.leader, it)])
    const came = `${closing.statusCode} ${proposing.statusCode}`
    // Whoever is second finds that the other was there.
    expect(['200 412', '409 200']).toContain(came)
    const [row] = await given.test.ownerSql('select status from categorisations')
    expect(row?.['status']).toBe(closing.statusCode === 200 ? 'closed' : 'proposed')
  })

  test('five leaders close it: once', async () => {
    const round = await given.round()
    const answers = await Promise.all(Array.from({ length: 5 }, () => close(round)))
    expect(answers.map((it) => it.statusCode).filter((code) => code === 200)).toHaveLength(1)
    const rows = await given.test.ownerSql('select sequence from round_transitions')
    expect(rows).toHaveLength(1)
  })
})

test('the database lets nothing begin in a closed round, nor one close over what is undecided', async () => {
  const round = await given.round()
  const it = await given.put(round)
  await expect(given.test.ownerSql(`update rounds set status = 'closed'`)).rejects.toThrow(/undecided/)
  await given.test.ownerSql(`update categorisations set status = 'closed' where id = $1`, [it.id])
  await given.test.ownerSql(`update rounds set status = 'closed'`)
  await expect(
    given.test.ownerSql(`update categorisations set status = 'self-assessing' where id = $1`, [it.id]),
  ).rejects.toThrow(/the round is closed/)
})
