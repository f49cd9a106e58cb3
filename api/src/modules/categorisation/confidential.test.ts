import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import type { Categorisation, Round } from '@sixfold/shared/contracts/categorisation.ts'
import { listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import { type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'
import { Actor } from '../../access/actor.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { categorisationPolicy, type CategorisationScope, categorisationScope } from './policy.ts'
import { listRoundSchools } from './queries.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
})

/** All that a person is told of the school's category by any endpoint, as bytes and ETags. */
async function told(who: TestPerson, it: { id: string }): Promise<string[]> {
  const school = { params: { schoolId: given.school.id } }
  const answers = [
    await who.call(contract.listRounds),
    await who.call(contract.getRound, { params: { roundId: round.id } }),
    await who.call(contract.listRoundSchools, { params: { roundId: round.id } }),
    await given.read(who, it),
    await who.call(contract.listCategories, school),
    await who.call(listReviews, { query: { status: 'any' } }),
  ]
  return answers.map((answer) => {
    const { requestId: _, ...said } = answer.json<{ requestId?: string }>()
    return `${answer.statusCode} ${String(answer.headers['etag'])} ${JSON.stringify(said)}`
  })
}

/** Revisions that a person's board page hangs on, and events that their audience could read. */
const heard = async (audience: string) => [
  (await given.test.ownerSql('select value from revisions where audience = $1', [audience])).map((it) =>
    Number(it['value']),
  ),
  (await given.test.ownerSql('select kind from events where $1 = any(audiences)', [audience])).map(
    (it) => it['kind'],
  ),
]

const ofCategorisations =
  'categorisations, categorisation_transitions, ratings, proposals, leader_notes, decisions, reviews, review_transitions'

const belonging = () => [given.people.head, given.people.contributor, given.people.governor]
const boardroom = () => [given.people.trustee, given.people.clerk]

describe('a proposal', () => {
  test('changes nothing for the school’s own people, or another’s, until it is published', async () => {
    const elsewhere = await given.world.school('Fenwick Infant and Nursery School')
    const outsiders = [
      ...belonging(),
      await given.world.person('headteacher', [elsewhere]),
      await given.world.person('improvement-partner', [elsewhere]),
    ]
    const nothing = { id: '019abcde-0000-7000-8000-000000000000' }
    for (const who of outsiders) {
      const before = await told(who, nothing)
      const begun = await given.begun(round)
      expect(await told(who, begun), `${who.name}, begun`).toEqual(before)
      const proposed = (await given.propose(given.people.leader, begun)).json<Categorisation>()
      expect(await told(who, proposed), `${who.name}, with the board`).toEqual(before)
      await given.sendBack(given.people.trustee, proposed)
      expect(await told(who, proposed), `${who.name}, sent back`).toEqual(before)
      await given.test.ownerSql(`truncate ${ofCategorisations}`)
    }
    expect(await heard('school')).toEqual([[1], ['round-opened']])
    expect(await heard('governors')).toEqual([[1], ['round-opened']])
  })

  test('reaches trustees and the clerk only while the board has it', async () => {
    for (const who of boardroom()) {
      const before = await told(who, given.school)
      const begun = await given.begun(round)
      expect(await told(who, begun)).toEqual(before)
      const proposed = (await given.propose(given.people.leader, begun)).json<Categorisation>()
      expect((await given.read(who, proposed)).json()).toMatchObject({
        level: 2,
        abilities: { decide: true },
      })
      await given.sendBack(given.people.trustee, proposed)
      expect(await told(who, proposed)).toEqual(before)
      await given.test.ownerSql(`truncate ${ofCategorisations}`)
    }
  })

  test('moves the board page’s revision when it comes, goes back and is published, and not before', async () => {
    const [revisions] = await heard('trustees')
    const begun = await given.begun(round)
    expect((await heard('trustees'))[0]).toEqual(revisions)
    const seen: unknown[] = []
    const proposed = (await given.propose(given.people.leader, begun)).json<Categorisation>()
    seen.push((await heard('trustees'))[0])
    await given.sendBack(given.people.trustee, proposed)
    seen.push((await heard('trustees'))[0])
    const again = await given.propose(given.people.leader, { ...begun, version: proposed.version + 1 })
    seen.push((await heard('trustees'))[0])
    await given.decide(given.people.trustee, again.json(), { effectiveOn: testToday })
    seen.push((await heard('trustees'))[0])
    expect(new Set([revisions, ...seen].map(String)).size).toBe(5)
  })

  test('is never told of in an event’s facts', async () => {
    await given.proposed(round)
    const rows = await given.test.ownerSql(`select data from events where record_kind = 'categorisation'`)
    expect(rows.map((row) => row['data'])).toEqual(Array.from({ length: 3 }, () => ({ academicYear: 2026 })))
  })

  test('that trustees don’t see can’t be told from one that isn’t there, whatever they try', async () => {
    const it = await given.returned(round)
    for (const who of [...boardroom(), ...belonging()]) {
      const tries = [
        await given.read(who, it),
        await given.propose(who, it),
        await given.decide(who, it, { effectiveOn: testToday, minuteReference: '6' }),
        await given.sendBack(who, it),
      ]
      expect(
        tries.map((answer) => answer.statusCode),
        who.name,
      ).toEqual([404, 404, 404, 404])
      const [read] = tries
      const missing = await given.read(who, { id: given.school.id })
      expect({ ...read?.json(), requestId: '' }).toEqual({ ...missing.json(), requestId: '' })
    }
  })
})

describe('once published', () => {
  test('everybody with a share in the school reads it, and nobody the question that came before', async () => {
    const back = await given.returned(round)
    const again = (await given.propose(given.people.leader, back, 3)).json<Categorisation>()
    await given.decide(given.people.trustee, again, { effectiveOn: testToday })
    for (const who of [...belonging(), ...boardroom(), given.people.partner]) {
      const seen = (await given.read(who, again)).json()
      expect(seen, who.name).toMatchObject({ status: 'published', level: 3, question: null })
      const { items } = (await who.call(contract.listRoundSchools, { params: { roundId: round.id } })).json()
      expect(items, who.name).toMatchObject([{ status: 'published', level: 3 }])
    }
  })

  test('other schools’ people still find nothing', async () => {
    const it = await given.published(round)
    const elsewhere = await given.world.school('Fenwick Infant and Nursery School')
    const head = await given.world.person('headteacher', [elsewhere])
    expect((await given.read(head, it)).statusCode).toBe(404)
    expect(
      (await head.call(contract.listCategories, { params: { schoolId: given.school.id } })).statusCode,
    ).toBe(404)
    expect((await head.call(listReviews)).json().items).toEqual([])
  })
})

describe('whoever belongs to the school', () => {
  test('neither sees nor decides what is proposed there, though they sit on the board', async () => {
    await given.alsoHolds(given.people.governor, 'trustee')
    const it = await given.proposed(round)
    expect((await given.read(given.people.governor, it)).statusCode).toBe(404)
    expect((await given.decide(given.people.governor, it, { effectiveOn: testToday })).statusCode).toBe(404)
  })

  test('neither begins nor proposes there, though they lead the trust', async () => {
    await given.alsoHolds(given.people.head, 'trust-leader')
    const begin = await given.people.head.call(contract.beginCategorisation, {
      params: { roundId: round.id },
      body: { id: given.world.trustId, schoolId: given.school.id },
    })
    expect(begin.statusCode).toBe(403)
    const it = await given.begun(round)
    expect((await given.propose(given.people.head, it)).statusCode).toBe(404)
  })
})

test('a round’s list shows exactly what may be read one by one, in every role and at every stage', async () => {
  const schools: TestSchool[] = [given.school]
  for (const name of ['Aldercombe', 'Brackenhurst', 'Cold Ash', 'Dunnock Lane'])
    schools.push(await given.world.school(name))
  const [, begun, waiting, sentBack, published] = schools
  await given.begun(round, begun)
  await given.proposed(round, 2, waiting)
  await given.returned(round, sentBack)
  await given.published(round, 3, testToday, published)
  const both = await given.world.person('trust-leader', [], 'leader who heads a school')
  const heads = { id: 'another', role: 'headteacher' as const, schoolIds: [String(waiting?.id)] }
  const apart = await given.world.person('trustee', [], 'trustee with an interest')
  const interested = {
    ...apart,
    actor: new Actor({
      trustId: given.world.trustId,
      personId: apart.id,
      name: apart.name,
      memberships: apart.actor.memberships,
      interests: [String(waiting?.id), String(published?.id)],
    }),
  }
  const barredLeader = {
    ...both,
    actor: new Actor({
      trustId: given.world.trustId,
      personId: both.id,
      name: both.name,
      memberships: [...both.actor.memberships, heads],
    }),
  }
  const everywhere = async (role: 'headteacher' | 'governor' | 'improvement-partner') =>
    given.world.person(role, schools, `${role} everywhere`)
  const people = [
    ...Object.values(given.people),
    barredLeader,
    interested,
    await everywhere('headteacher'),
    await everywhere('governor'),
    await everywhere('improvement-partner'),
  ]
  for (const person of people)
    await given.world.as(person, async (ctx) => {
      const bodies = await decidingBodies(ctx)
      const part = { joinsBy: '2027-08-31', staysUntil: testToday }
      const scope: CategorisationScope = {
        published: { all: true },
        proposals: { all: true },
        board: true,
        barred: [],
      }
      const every = await listRoundSchools(ctx, { roundId: round.id, part, scope }, null, 200)
      const mine = { roundId: round.id, part, scope: categorisationScope(ctx.actor, bodies) }
      const listed = await listRoundSchools(ctx, mine, null, 200)
      const readable = every.filter((row) =>
        categorisationPolicy.read(ctx.actor, { schoolId: row.id, status: row.status, bodies }),
      )
      expect(every).toHaveLength(5)
      expect(listed, person.name).toEqual(readable)
    })
})

test('another trust’s leader finds nothing of it', async () => {
  const it = await given.published(round)
  const other = await World.create(given.test, 'Harbour', 991_100)
  const stranger = await other.person('trust-leader')
  expect((await given.read(stranger, it)).statusCode).toBe(404)
  expect((await stranger.call(contract.listRounds)).json().items).toEqual([])
  const missing = { params: { roundId: round.id } }
  expect((await stranger.call(contract.listRoundSchools, missing)).statusCode).toBe(404)
  expect((await stranger.call(listReviews)).json().items).toEqual([])
})
