import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { moderateProposal } from '@sixfold/shared/contracts/round-way.ts'
import { listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising, rationale } from '../../../test/categorising.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const codes = (answer: { json(): { blockers?: { code: string }[] } }) =>
  answer.json().blockers?.map((it) => it.code)
const paths = (answer: { json(): { errors?: { path: string }[] } }) =>
  answer.json().errors?.map((it) => it.path)

describe('a round', () => {
  test('is opened by a leader, once a year, and shown to everybody', async () => {
    const { leader, head } = given.people
    const round = await given.round()
    expect(round).toMatchObject({ academicYear: 2026, openedBy: { name: 'Ama Osei' }, version: 1 })
    const again = await leader.call(rounds.openRound, { body: { id: v7(), academicYear: 2026 } })
    expect([again.statusCode, codes(again), again.json().detail]).toEqual([
      409,
      ['round-exists'],
      'The 2026/27 round is open already',
    ])
    const seen = (await head.call(rounds.listRounds)).json()
    expect(seen).toMatchObject({ items: [{ id: round.id }], abilities: { open: false }, yearsToOpen: [] })
    expect((await leader.call(rounds.listRounds)).json()).toMatchObject({
      abilities: { open: true },
      yearsToOpen: [],
    })
  })

  test('is for this academic year or the next', async () => {
    const old = await given.people.leader.call(rounds.openRound, { body: { id: v7(), academicYear: 2024 } })
    expect([old.statusCode, codes(old)]).toEqual([409, ['another-year']])
  })

  test('lists every school of the trust for its leader, begun or not', async () => {
    await given.world.school('Aldercombe Primary School')
    await given.world.school('Left School', { leftOn: '2026-10-31' })
    await given.world.school('Coming School', { joinedOn: '2027-09-01' })
    const round = await given.round()
    await given.proposed(round)
    const { items } = (
      await given.people.leader.call(rounds.listRoundSchools, { params: { roundId: round.id } })
    ).json()
    expect(items.map((it: RoundSchool) => [it.school.name, it.status, it.level])).toEqual([
      ['Aldercombe Primary School', null, null],
      ['Thornmere Primary School', 'awaiting-decision', 2],
    ])
    expect(items[0]).toMatchObject({ abilities: { begin: true }, blockers: { begin: [] } })
  })

  test('comes in pages that hold each school once', async () => {
    for (const name of ['Élan School', 'Aldercombe', 'Zeal School']) await given.world.school(name)
    const params = { roundId: (await given.round()).id }
    const names: string[] = []
    let cursor: string | undefined
    do {
      const page = (
        await given.people.leader.call(rounds.listRoundSchools, { params, query: { limit: 3, cursor } })
      ).json()
      names.push(...page.items.map((it: RoundSchool) => it.school.name))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(names).toEqual(['Aldercombe', 'Élan School', 'Thornmere Primary School', 'Zeal School'])
  })
})

describe('a school', () => {
  test('goes from begun to the board to published, and its review falls due six months later', async () => {
    const { partner, trustee, head } = given.people
    const round = await given.round()
    const begun = await given.begun(round)
    expect(begun).toMatchObject({ status: 'self-assessing', level: null, proposed: null, version: 1 })
    const put = (await given.propose(partner, begun)).json<Categorisation>()
    expect(put).toMatchObject({
      status: 'proposed',
      level: 2,
      rationale,
      proposed: { by: { name: 'Priya Iyer' } },
      abilities: { propose: true, moderate: false, decide: false, return: false },
    })
    const proposed = await given.onward(put)
    expect(proposed).toMatchObject({ status: 'awaiting-decision', level: 2, rationale })
    const decided = await given.decide(trustee, proposed, { effectiveOn: testToday })
    expect(decided.json()).toMatchObject({
      status: 'published',
      decision: { body: 'board', by: { name: 'Jo Barlow' }, effectiveOn: testToday, minuteReference: null },
    })
    const reviews = (await head.call(listReviews)).json().items
    expect(reviews).toMatchObject([{ dueOn: '2027-05-21', status: 'scheduled', category: { level: 2 } }])
  })

  test('keeps a trail of every status', async () => {
    const it = await given.published(await given.round())
    const trail = await given.test.ownerSql(
      'select from_status as a, to_status as b, day from categorisation_transitions where categorisation_id = $1 order by sequence',
      [it.id],
    )
    expect(trail.map((step) => [step['a'], step['b']])).toEqual([
      [null, 'self-assessing'],
      ['self-assessing', 'proposed'],
      ['proposed', 'moderated'],
      ['moderated', 'awaiting-reply'],
      ['awaiting-reply', 'awaiting-decision'],
      ['awaiting-decision', 'published'],
    ])
    expect(trail.every((step) => step['day'] === testToday)).toBe(true)
  })

  test('begins once in a round, and not before last year’s is decided', async () => {
    given.test.setNow('2026-07-01T09:00:00Z')
    const last = await given.round(2025)
    const unfinished = await given.proposed(last)
    const round = await given.round(2026)
    const begin = () =>
      given.people.partner.call(contract.beginCategorisation, {
        params: { roundId: round.id },
        body: { id: v7(), schoolId: given.school.id },
      })
    const early = await begin()
    expect([early.statusCode, codes(early)]).toEqual([409, ['decision-unfinished']])
    expect(early.json().detail).toBe('Its category for 2025/26 is not decided yet; finish that first')
    await given.decide(given.people.trustee, unfinished, { effectiveOn: '2026-07-01' })
    expect((await begin()).statusCode).toBe(201)
    expect(codes(await begin())).toEqual(['already-begun'])
  })

  test('that has left takes no further part, and what was unfinished is closed', async () => {
    const round = await given.round()
    const it = await given.proposed(round)
    await given.test.ownerSql('update schools set left_on = $1 where id = $2', [
      '2026-11-20',
      given.school.id,
    ])
    expect((await given.read(given.people.trustee, it)).statusCode).toBe(404)
    expect((await given.read(given.people.leader, it)).json().status).toBe('closed')
    expect(codes(await given.propose(given.people.leader, it))).toEqual(['closed'])
    const left = await given.world.school('Left School', { leftOn: '2026-10-31' })
    const begin = await given.people.leader.call(contract.beginCategorisation, {
      params: { roundId: round.id },
      body: { id: v7(), schoolId: left.id },
    })
    expect(codes(begin)).toEqual(['school-left'])
  })
})

describe('a proposal', () => {
  test('needs a level and a rationale, and names every fault', async () => {
    const it = await given.begun(await given.round())
    const empty = await given.people.leader.call(contract.proposeCategory, {
      params: { categorisationId: it.id },
      body: { level: 5, rationale: '  ' },
      version: 1,
    })
    expect([empty.statusCode, paths(empty)]).toEqual([400, ['level', 'rationale']])
  })

  test('can’t change while the board has it', async () => {
    const it = await given.proposed(await given.round())
    const again = await given.propose(given.people.leader, it, 3)
    expect([again.statusCode, codes(again)]).toEqual([409, ['with-the-board']])
  })

  test('sent back with a question, is answered in moderation and comes again', async () => {
    const { leader, trustee } = given.people
    const it = await given.returned(await given.round())
    expect(it).toMatchObject({
      status: 'moderated',
      question: { text: 'What of writing?', by: { name: 'Jo Barlow' }, day: testToday },
    })
    const silent = await given.act(leader, it, moderateProposal, { level: 2, rationale })
    expect([silent.statusCode, paths(silent)]).toEqual([400, ['answer']])
    const answer = 'Writing is taught daily now.'
    const again = (
      await given.act(leader, it, moderateProposal, { level: 2, rationale, answer })
    ).json<Categorisation>()
    expect(again).toMatchObject({
      status: 'awaiting-decision',
      question: { text: 'What of writing?' },
      moderations: [{ answer: null }, { answer, from: 2, to: 2 }],
    })
    const decided = (await given.decide(trustee, again, { effectiveOn: testToday })).json()
    expect(decided).toMatchObject({ status: 'published', level: 2, question: null })
  })

  test('read before someone else changed it isn’t changed again', async () => {
    const it = await given.begun(await given.round())
    await given.propose(given.people.partner, it)
    const stale = await given.propose(given.people.leader, it, 3)
    expect([stale.statusCode, stale.json().versions]).toEqual([412, { sent: 1, current: 2 }])
  })

  test('sent twice with one key is proposed once', async () => {
    const it = await given.begun(await given.round())
    const key = v7()
    const send = () =>
      given.people.leader.call(contract.proposeCategory, {
        params: { categorisationId: it.id },
        body: { level: 2, rationale },
        version: it.version,
        key,
      })
    const [first, second] = [await send(), await send()]
    expect([second.statusCode, second.json()]).toEqual([200, first.json()])
  })
})

describe('a decision', () => {
  test('is never made by the person who proposed it', async () => {
    await given.alsoHolds(given.people.leader, 'trustee')
    const it = await given.proposed(await given.round())
    const own = await given.decide(given.people.leader, it, { effectiveOn: testToday })
    expect([own.statusCode, codes(own)]).toEqual([409, ['same-person-as-proposer']])
    expect(codes(await given.sendBack(given.people.leader, it))).toEqual(['same-person-as-proposer'])
    const seen = (await given.read(given.people.leader, it)).json<Categorisation>()
    expect(seen).toMatchObject({
      abilities: { decide: true },
      blockers: { decide: [{ code: 'same-person-as-proposer' }] },
    })
  })

  test('is never made by a leader alone', async () => {
    const it = await given.proposed(await given.round())
    const second = await given.world.person('trust-leader')
    expect((await given.decide(second, it, { effectiveOn: testToday })).statusCode).toBe(403)
  })

  test('is recorded by the clerk only with its minute reference', async () => {
    const { clerk } = given.people
    const it = await given.proposed(await given.round())
    expect((await given.read(clerk, it)).json()).toMatchObject({
      minuteReferenceNeeded: true,
      abilities: { return: false },
    })
    const without = await given.decide(clerk, it, { effectiveOn: '2026-11-20' })
    expect([without.statusCode, paths(without)]).toEqual([400, ['effectiveOn', 'minuteReference']])
    const withIt = await given.decide(clerk, it, {
      effectiveOn: testToday,
      minuteReference: '2026/14, item 6',
    })
    expect(withIt.json()).toMatchObject({
      status: 'published',
      decision: { by: { name: 'Cal Moss' }, minuteReference: '2026/14, item 6' },
    })
    expect((await given.sendBack(clerk, withIt.json())).statusCode).toBe(403)
  })

  test('takes effect today or later, and never before the one it supersedes', async () => {
    given.test.setNow('2026-05-04T09:00:00Z')
    await given.published(await given.round(2025), 2, '2026-08-31')
    const it = await given.proposed(await given.round(2026))
    expect(it.earliestEffectiveOn).toBe('2026-09-01')
    const early = await given.decide(given.people.trustee, it, { effectiveOn: '2026-08-31' })
    expect([early.statusCode, paths(early)]).toEqual([400, ['effectiveOn']])
    const far = await given.decide(given.people.trustee, it, { effectiveOn: '2099-01-01' })
    expect([far.statusCode, paths(far)]).toEqual([400, ['effectiveOn']])
    const first = await given.decide(given.people.trustee, it, { effectiveOn: '2026-09-01' })
    expect(first.statusCode).toBe(200)
  })

  test('once made stands', async () => {
    const it = await given.published(await given.round())
    const again = await given.decide(given.people.trustee, it, { effectiveOn: testToday })
    expect([again.statusCode, codes(again)]).toEqual([409, ['published']])
    expect(codes(await given.sendBack(given.people.trustee, it))).toEqual(['published'])
    expect(codes(await given.propose(given.people.leader, it))).toEqual(['published'])
  })
})
