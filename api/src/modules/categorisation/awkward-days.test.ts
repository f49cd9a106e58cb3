import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { nameReplyingHead } from '@sixfold/shared/contracts/heads.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../test/answers.ts'
import { Categorising, rationale } from '../../../test/categorising.ts'
import { challenged, giveTo } from '../../../test/challenged.ts'
import type { TestPerson, TestSchool } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const readBy = async (who: TestPerson, it: { id: string }): Promise<Categorisation> =>
  succeeded(await given.read(who, it)).json()
const waits = async (who: TestPerson) =>
  (await who.call(getToday))
    .json<Today>()
    .items.filter(({ kind }) => kind === 'categorise')
    .map(({ title, day }) => [title, day])
const reply = (who: TestPerson, it: Categorisation, body: object) =>
  given.act(who, it, way.replyToProposal, body)
const agrees = { answer: 'agrees' }
const challenges = { answer: 'challenges', statement: 'Attendance has risen.' }
const stands = { level: 2, rationale, reason: 'One good term doesn’t make it.' }
type Refused = { statusCode: number; json<T>(): T }
const said = (answer: Refused) =>
  answer.json<{ errors?: { message: string }[] }>().errors?.map(({ message }) => message)

describe('one person heads two schools of a round', () => {
  let both: TestPerson
  let other: TestSchool
  let [thornmere, fenwick]: Categorisation[] = []
  beforeEach(async () => {
    other = await given.world.school('Fenwick Infant School')
    both = await given.world.person('headteacher', [given.school, other], 'Ines Ward')
    await nameReplies(given.school)
    const round = await given.round()
    thornmere = await given.asked(round)
    given.test.setNow('2026-11-25T09:00:00Z')
    fenwick = await given.asked(round, 3, other)
  })
  /** Of the two heads of a school, `both` replies for it. */
  const nameReplies = async (school: TestSchool, who = both) =>
    succeeded(
      await given.people.leader.call(nameReplyingHead, {
        params: { schoolId: school.id },
        body: { personId: who.id },
        version: 0,
      }),
    )
  const cases = () => [thornmere, fenwick] as [Categorisation, Categorisation]

  test('each school’s reply is asked for by its own day, and given apart', async () => {
    const [one, two] = cases()
    expect(await waits(both)).toEqual([
      ['Reply to the category proposed for Thornmere Primary School', one.replies.at(-1)?.replyBy],
      ['Reply to the category proposed for Fenwick Infant School', two.replies.at(-1)?.replyBy],
    ])
    expect(one.replies.at(-1)?.replyBy).not.toBe(two.replies.at(-1)?.replyBy)
    const before = await readBy(both, two)
    succeeded(await reply(both, await readBy(both, one), challenges))
    expect(await readBy(both, two)).toEqual(before)
    expect(await waits(both)).toEqual([
      ['Reply to the category proposed for Fenwick Infant School', two.replies.at(-1)?.replyBy],
    ])
    succeeded(await reply(both, before, agrees))
    const seen = await Promise.all(cases().map((it) => readBy(given.people.leader, it)))
    expect(seen.map((it) => [it.status, it.replies.at(-1)?.reply?.answer])).toEqual([
      ['challenged', 'challenges'],
      ['awaiting-decision', 'agrees'],
    ])
    expect(await waits(both)).toEqual([])
  })

  test('each reads and answers what is proposed for the school, where another of its heads replies too', async () => {
    const [one, two] = cases()
    // The other head of Thornmere isn't asked there, nor told anything of Fenwick.
    const { head } = given.people
    expect(codesOf(await reply(head, await readBy(head, one), agrees))).toEqual(['other-head-replies'])
    expect((await given.read(head, two)).statusCode).toBe(404)
    succeeded(await reply(both, await readBy(both, one), agrees))
    expect((await readBy(both, two)).blockers.reply).toEqual([])
  })

  test('neither is theirs to re-review, and one other head may be given both', async () => {
    const [one, two] = cases()
    for (const it of [one, two]) succeeded(await reply(both, await readBy(both, it), challenges))
    const { leader } = given.people
    const elsewhere = await given.world.person('headteacher', [await given.world.school('Cold Ash School')])
    for (const it of [one, two]) {
      const refused = await giveTo(given, await readBy(leader, it), both)
      expect([refused.statusCode, said(refused)]).toEqual([
        400,
        ['Whoever belongs to the school or has an interest in it doesn’t re-review it'],
      ])
      succeeded(await giveTo(given, await readBy(leader, it), elsewhere))
      expect((await readBy(both, it)).abilities.reReview).toBe(false)
      const again = await given.act(both, await readBy(both, it), way.reReview, stands)
      expect(again.statusCode).toBe(403)
    }
    expect(new Set((await waits(elsewhere)).map(([title]) => title))).toEqual(
      new Set([
        'Assess Cold Ash School for this round',
        'Re-review the category of Fenwick Infant School',
        'Re-review the category of Thornmere Primary School',
      ]),
    )
    succeeded(await given.act(elsewhere, await readBy(elsewhere, one), way.reReview, stands))
    expect((await readBy(leader, one)).status).toBe('awaiting-decision')
    expect((await readBy(leader, two)).status).toBe('challenged')
  })
})

describe('the proposer is the trust’s only leader before a re-review', () => {
  let proposer: TestPerson
  let it: Categorisation
  /** A partner proposed it, the leader moderated it and has left since, and the partner leads the trust in their place. */
  beforeEach(async () => {
    const { leader, partner } = given.people
    proposer = partner
    const proposed = succeeded(await given.propose(partner, await given.begun(await given.round()))).json()
    const moderated = succeeded(
      await given.act(leader, proposed, way.moderateProposal, { level: 2, rationale }),
    ).json()
    it = await challenged(given, await given.talkedOver(moderated))
    succeeded(await given.giveRole(leader, partner, 'trust-leader', [], testToday))
    succeeded(await given.endRole(partner, leader, testToday))
    given.test.setNow(`${addDays(testToday, 1)}T09:00:00Z`)
  })
  const give = async (who: TestPerson) => {
    const { version } = await readBy(proposer, it)
    return given.act(proposer, { id: it.id, version }, way.nameReReviewer, { personId: who.id })
  }

  test('they are asked to name somebody, and neither they nor whoever moderated it will do', async () => {
    expect((await waits(proposer)).map(([title]) => title)).toEqual([
      'Name who re-reviews the category of Thornmere Primary School',
    ])
    expect(await readBy(proposer, it)).toMatchObject({
      abilities: { nameReReviewer: true, reReview: false },
      blockers: { nameReReviewer: [] },
    })
    const self = await give(proposer)
    expect([self.statusCode, said(self)]).toEqual([
      400,
      ['Whoever proposed it doesn’t re-review it, whoever else is left: an outside reviewer can'],
    ])
    expect(said(await give(given.people.leader))).toContain(
      'Whoever moderated it doesn’t re-review it, whoever else is left: an outside reviewer can',
    )
    const { version } = await readBy(proposer, it)
    expect((await given.act(proposer, { id: it.id, version }, way.reReview, stands)).statusCode).toBe(403)
    expect(said(await give(given.people.trustee))).toEqual([
      'A trust leader, a partner, the head of another school or an outside reviewer re-reviews it',
    ])
  })

  test('an outside reviewer takes the case, and it goes on to the board', async () => {
    const reviewer = await given.world.person('outside-reviewer', [], 'Esi Mensah')
    succeeded(await give(reviewer))
    expect(await waits(proposer)).toEqual([])
    expect((await readBy(reviewer, it)).blockers.reReview).toEqual([])
    succeeded(await given.act(reviewer, await readBy(reviewer, it), way.reReview, stands))
    expect(await readBy(proposer, it)).toMatchObject({
      status: 'awaiting-decision',
      reReviews: [{ reviewer: { id: reviewer.id }, result: { stands: true } }],
    })
  })
})

test('a case that its re-reviewer has moderated since is theirs no longer: leaders are asked to name somebody else', async () => {
  const { leader, head, trustee } = given.people
  const second = await given.world.person('trust-leader', [], 'Second Leader')
  const it = await challenged(given, await given.asked(await given.round()))
  succeeded(await giveTo(given, it, second))
  const stood = succeeded(await given.act(second, await readBy(second, it), way.reReview, stands)).json()
  succeeded(await given.sendBack(trustee, stood))
  const moderation = { level: 3, rationale, reason: 'Attendance.', answer: 'It is above the county’s.' }
  succeeded(await given.act(second, await readBy(second, it), way.moderateProposal, moderation))
  succeeded(await reply(head, await readBy(head, it), challenges))
  expect((await readBy(second, it)).abilities).toMatchObject({ reReview: false, nameReReviewer: true })
  expect((await given.act(second, await readBy(second, it), way.reReview, stands)).statusCode).toBe(403)
  for (const who of [leader, second])
    expect((await waits(who)).map(([title]) => title)).toEqual([
      'Name who re-reviews the category of Thornmere Primary School',
    ])
})
