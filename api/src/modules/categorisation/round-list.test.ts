import { moderateProposal } from '@sixfold/shared/contracts/round-way.ts'
import { listRoundSchools as listRoundSchoolsOf, type Round } from '@sixfold/shared/contracts/rounds.ts'
import { beforeEach, expect, test } from 'vitest'
import { Categorising, rationale } from '../../../test/categorising.ts'
import type { TestSchool } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'
import { Actor } from '../../access/actor.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { categorisationPolicy, type CategorisationScope, categorisationScope } from './policy.ts'
import { listRoundSchools } from './round-queries.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
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
        heads: [],
        barred: [],
        reReviewerId: person.id,
      }
      const every = await listRoundSchools(ctx, { roundId: round.id, part, scope }, null, 200)
      const mine = { roundId: round.id, part, scope: categorisationScope(ctx.actor, bodies) }
      const listed = await listRoundSchools(ctx, mine, null, 200)
      const readable = every.filter((row) =>
        categorisationPolicy.read(ctx.actor, {
          schoolId: row.id,
          status: row.status,
          reReviewerId: row.reReviewerId,
          bodies,
        }),
      )
      expect(every).toHaveLength(5)
      expect(listed, person.name).toEqual(readable)
    })
})

test('a round’s list says to each what is theirs to do next', async () => {
  const { leader, partner, head, trustee } = given.people
  const next = async (who: typeof leader) =>
    (await who.call(listRoundSchoolsOf, { params: { roundId: round.id } })).json().items[0]?.next ?? null
  const all = async () => [await next(leader), await next(partner), await next(head), await next(trustee)]
  expect(await all()).toEqual(['propose', 'propose', 'self-assess', null])
  const put = await given.put(round)
  expect(await all()).toEqual(['moderate', null, null, null])
  const moderated = await given.act(leader, put, moderateProposal, { level: 2, rationale })
  expect(await all()).toEqual(['converse', 'converse', null, null])
  const asked = await given.talkedOver(moderated.json())
  expect(await all()).toEqual([null, null, 'reply', null])
  const agreed = await given.agreed(asked)
  expect(await all()).toEqual([null, null, null, 'decide'])
  await given.sendBack(trustee, agreed)
  expect(await all()).toEqual(['moderate', null, null, null])
})
