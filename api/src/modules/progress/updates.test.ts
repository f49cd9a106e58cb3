import { getEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { testToday } from '../../../test/harness.ts'
import { codesOf, succeeded } from '../../../test/improving.ts'
import { said, Updating } from '../../../test/updating.ts'

let of: Updating
beforeEach(async () => {
  of = await Updating.create()
})

const faultsOf = (answer: { json(): unknown }) =>
  (answer.json() as { errors?: { path: string }[] }).errors?.map((fault) => fault.path)

describe('a progress update', () => {
  test('says how the priority stands today, at its step, and may rate the impact apart', async () => {
    const { head, leader } = of.given.people
    const body = said({ rating: 'at-risk', impact: 'early-signs', inTheWay: 'Supply cover on Fridays' })
    const answer = succeeded(await of.send(body))
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      ...body,
      day: testToday,
      step: 'diagnose',
      turn: 1,
      by: { name: head.name },
      earlier: [],
      opened: true,
      thanked: false,
      readers: [],
      abilities: { correct: true, thank: false },
    })
    expect((await of.seen(leader)).items[0]).toMatchObject({
      impact: 'early-signs',
      opened: false,
      readers: null,
      abilities: { correct: true, thank: true },
    })
  })

  test('sent twice with one id is one', async () => {
    const body = said()
    const [first, second] = [await of.send(body), await of.send(body)]
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(second.json()).toEqual(first.json())
    expect(await of.texts(of.given.people.head)).toHaveLength(1)
  })

  test('may speak of an earlier day of the turn, not of a later one', async () => {
    expect(faultsOf(await of.send(said({ day: '2026-11-22' })))).toEqual(['day'])
    expect(faultsOf(await of.send(said({ day: '2026-11-20' })))).toEqual(['day'])
    of.given.test.setNow('2026-12-05T09:00:00Z')
    await of.sent({ whatChanged: 'Sent first' })
    await of.sent({ day: '2026-11-25', whatChanged: 'Sent late' })
    expect(await of.texts(of.given.people.leader)).toEqual(['Sent first', 'Sent late'])
  })

  test('stays as it was sent: not even the application changes it', async () => {
    await of.sent()
    const change = of.given.world.as(of.given.people.leader, (ctx) =>
      ctx.rows(`update progress_updates set rating = 'on-track'`),
    )
    await expect(change).rejects.toThrow(/permission denied/)
  })

  test('isn’t sent of a completed priority', async () => {
    await of.given.test.ownerSql(`update priorities set status = 'completed', step = null`)
    expect(codesOf(await of.send())).toEqual(['priority-completed'])
    expect((await of.seen(of.given.people.head)).blockers.send).toHaveLength(1)
  })

  test('is listed page by page, each once', async () => {
    for (const day of [1, 2, 3, 4, 5]) {
      of.given.test.setNow(`2026-12-0${day}T09:00:00Z`)
      await of.sent({ whatChanged: `Day ${day}` })
    }
    const texts: string[] = []
    let cursor: string | null = null
    do {
      const page = await of.list(of.given.people.leader, { limit: 2, ...(cursor ? { cursor } : {}) })
      const read = page.json<{ items: { whatChanged: string }[]; nextCursor: string | null }>()
      texts.push(...read.items.map((one) => one.whatChanged))
      cursor = read.nextCursor
    } while (cursor)
    expect(texts).toEqual(['Day 5', 'Day 4', 'Day 3', 'Day 2', 'Day 1'])
  })
})

describe('a correction', () => {
  test('stands in the place of what it corrects, which stays to be read', async () => {
    const first = await of.sent({ rating: 'on-track', whatChanged: 'Five of five' })
    of.given.test.setNow('2026-12-05T09:00:00Z')
    await of.sent({ whatChanged: 'Another' })
    const second = await of.sent({ supersedesId: first, rating: 'at-risk', whatChanged: 'Three of five' })
    const { items } = await of.seen(of.given.people.partner)
    expect(items).toMatchObject([
      { whatChanged: 'Another' },
      {
        id: second,
        day: testToday,
        rating: 'at-risk',
        earlier: [{ id: first, whatChanged: 'Five of five' }],
      },
    ])
  })

  test('corrects the newest wording, once, of the same priority and the same day', async () => {
    const first = await of.sent()
    await of.sent({ supersedesId: first })
    expect(codesOf(await of.send(said({ supersedesId: first })))).toEqual(['corrected-already'])
    expect((await of.send(said({ supersedesId: v7() }))).statusCode).toBe(404)
    const other = await of.given.priority((await of.given.see(of.priorityId)).cycle.id)
    const elsewhere = await of.given.people.head.call(sendUpdate, {
      params: { priorityId: other.id },
      body: said({ supersedesId: first }),
    })
    expect(elsewhere.statusCode).toBe(404)
  })

  test('is for its sender, the head and leaders; not for a contributor of another’s words', async () => {
    const { contributor, leader } = of.given.people
    const heads = await of.sent()
    expect((await of.send(said({ supersedesId: heads }), contributor)).statusCode).toBe(403)
    const own = await of.sent({}, contributor)
    const corrected = await of.sent({ supersedesId: own }, contributor)
    succeeded(await of.send(said({ supersedesId: corrected }), leader))
  })
})

describe('what comes with an update', () => {
  test('an observation of a measure of this priority, on the same day', async () => {
    const measure = await of.given.measure(of.priorityId)
    const observation = { id: v7(), measureId: measure.id, value: 64 }
    await of.sent({ observation })
    const rows = await of.given.test.ownerSql('select value, observed_on from observations where id = $1', [
      observation.id,
    ])
    expect(rows.map((row) => [Number(row['value']), row['observed_on']])).toEqual([[64, testToday]])
  })

  test('a note or a link as evidence on the present step, for school and trust', async () => {
    const evidence = {
      id: v7(),
      kind: 'other',
      title: 'Photo of the display',
      url: 'https://example.org/display',
      stance: 'supports',
    }
    await of.sent({ evidence })
    const found = await of.given.people.head.call(getEvidence, { params: { evidenceId: evidence.id } })
    expect(found.json()).toMatchObject({
      title: 'Photo of the display',
      source: 'school',
      audience: 'school-and-trust',
      effectiveOn: testToday,
      links: [{ priority: { id: of.priorityId }, step: 'diagnose', stance: 'supports' }],
    })
  })

  test('all of it or nothing: what is wrong is named at its place, and nothing is kept', async () => {
    const evidence = { id: v7(), kind: 'other', title: 'Empty', stance: 'supports' }
    expect(faultsOf(await of.send(said({ evidence })))).toEqual(['evidence.note'])
    const measureId = v7()
    const observation = { id: v7(), measureId, value: 64 }
    expect(faultsOf(await of.send(said({ observation })))).toEqual(['observation.measureId'])
    expect(await of.texts(of.given.people.head)).toEqual([])
    expect(await of.given.test.ownerSql('select 1 from evidence')).toEqual([])
  })
})

describe('who opened it', () => {
  test('the sender and the head see who and when, once a person; the others don’t', async () => {
    const { head, leader, partner, contributor } = of.given.people
    const update = await of.sent({}, contributor)
    expect(await of.unopened(leader)).toEqual([update])
    succeeded(await of.open(update, leader))
    of.given.test.setNow('2026-11-21T10:00:00Z')
    for (const who of [leader, partner, contributor]) succeeded(await of.open(update, who))
    expect(await of.unopened(leader)).toEqual([])
    for (const who of [contributor, head])
      expect((await of.seen(who)).items[0]?.readers).toEqual([
        { by: { id: partner.id, name: partner.name }, at: '2026-11-21T10:00:00.000Z', thankedAt: null },
        { by: { id: leader.id, name: leader.name }, at: '2026-11-21T09:30:00.000Z', thankedAt: null },
      ])
    for (const who of [leader, partner]) expect((await of.seen(who)).items[0]?.readers).toBeNull()
  })

  test('a correction waits to be opened again', async () => {
    const { leader } = of.given.people
    const first = await of.sent()
    succeeded(await of.thank(first, leader))
    expect(await of.unopened(leader)).toEqual([])
    const second = await of.sent({ supersedesId: first })
    expect(await of.unopened(leader)).toEqual([second])
    expect((await of.seen(of.given.people.head)).items[0]?.readers).toMatchObject([
      { by: { name: leader.name }, at: null, thankedAt: '2026-11-21T09:30:00.000Z' },
    ])
  })

  test('what waits is of the last thirty days and of one’s own schools', async () => {
    const update = await of.sent()
    const { head, leader, partner, contributor, governor, trustee } = of.given.people
    for (const who of [leader, partner, contributor]) expect(await of.unopened(who)).toEqual([update])
    for (const who of [head, governor, trustee]) expect(await of.unopened(who)).toEqual([])
    const school = await of.given.world.school('Fenwick Infants')
    expect(await of.unopened(await of.given.world.person('improvement-partner', [school]))).toEqual([])
    of.given.test.setNow('2026-12-22T09:00:00Z')
    expect(await of.unopened(leader)).toEqual([])
  })
})

describe('thanks', () => {
  test('are one a person, count as having opened it, and reach the sender by name', async () => {
    const { head, leader } = of.given.people
    const update = await of.sent()
    for (let tap = 0; tap < 2; tap += 1) {
      const answer = succeeded(await of.thank(update, leader))
      expect(answer.json()).toMatchObject({ thanked: true, opened: true, abilities: { thank: false } })
    }
    expect((await of.seen(head)).items[0]?.readers).toMatchObject([
      { by: { name: leader.name }, thankedAt: '2026-11-21T09:30:00.000Z' },
    ])
    const rows = await of.given.test.ownerSql(`select audiences from events where kind = 'update-thanked'`)
    expect(rows).toEqual([{ audiences: ['school'] }])
  })

  test('aren’t for one’s own update', async () => {
    expect((await of.thank(await of.sent(), of.given.people.head)).statusCode).toBe(403)
  })
})
