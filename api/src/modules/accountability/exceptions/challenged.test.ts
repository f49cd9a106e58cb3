import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { listExceptions } from '@sixfold/shared/contracts/exceptions.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '../../../../test/asking.ts'
import { Boardroom } from '../../../../test/boardroom.ts'
import { type Categorising, rationale } from '../../../../test/categorising.ts'
import { challenged, giveTo } from '../../../../test/challenged.ts'
import type { TestPerson } from '../../../../test/factories.ts'
import { succeeded } from '../../../../test/improving.ts'
import { acknowledge, history, theOne, told } from '../../../../test/looking.ts'

let room: Boardroom
let given: Categorising
let others: { leader: TestPerson; trustee: TestPerson; reviewer: TestPerson }
beforeEach(async () => {
  room = await Boardroom.create()
  given = room.given
  others = {
    leader: await given.world.person('trust-leader', [], 'Nia Grant'),
    trustee: await given.world.person('trustee', [], 'Ray Cole'),
    reviewer: await given.world.person('trust-leader', [], 'Ola Berg'),
  }
  for (const who of [others.leader, others.trustee]) succeeded(await room.declare(given.people.clerk, who))
})
const ofChallenges = (who: TestPerson) => told(who, { rule: 'reply-challenged' })
const page = async (who: TestPerson) => {
  const answer = succeeded(await who.call(listExceptions))
  return [answer.body, String(answer.headers['etag'])]
}
const said = (reason: string) => [
  `reply-challenged: ${given.school.name}: The school challenged it on 21 Nov; ${reason}`,
]

/** A challenged case that is re-reviewed, and stands. */
async function reReviewed(it: Categorisation) {
  const named = succeeded(await giveTo(given, it, others.reviewer)).json()
  const stands = { level: it.level, rationale, reason: 'The visit says the same.' }
  succeeded(await given.act(others.reviewer, named, way.reReview, stands))
}
async function toTheDecision() {
  await reReviewed(await challenged(given, await given.asked(await given.round())))
  return theOne(given.people.leader, 'reply-challenged')
}

test('a challenge shows to those who act on it, to trustees once it waits for a decision, and never to whoever is barred', async () => {
  const { leader, partner, head, governor, trustee, clerk, contributor } = given.people
  const silent = [governor, contributor, others.leader, others.trustee]
  const before = await Promise.all([trustee, clerk, ...silent].map(page))
  const it = await challenged(given, await given.asked(await given.round()))
  for (const who of [leader, partner, head])
    expect(await ofChallenges(who), who.name).toEqual(said('it is to be re-reviewed'))
  expect(await Promise.all([trustee, clerk, ...silent].map(page))).toEqual(before)
  succeeded(await acknowledge(leader, await theOne(leader, 'reply-challenged'), 'It is looked at again.'))
  expect(await Promise.all([trustee, clerk, ...silent].map(page))).toEqual(before)
  const { record } = await theOne(leader, 'reply-challenged')
  for (const who of [trustee, clerk, ...silent])
    expect((await history(who, record)).statusCode, who.name).toBe(404)

  await reReviewed(it)
  for (const who of [leader, head, trustee, clerk])
    expect((await ofChallenges(who))[0], who.name).toMatch(/challenged it on 21 Nov; it (is|waits)/)
  expect(await theOne(trustee, 'reply-challenged')).toMatchObject({ state: 'open', acknowledgement: null })
  for (const who of silent) expect(await ofChallenges(who), who.name).toEqual([])
  expect((await history(trustee, record)).statusCode).toBe(404)
  succeeded(
    await acknowledge(leader, await theOne(leader, 'reply-challenged'), 'The board decides on 9 December.'),
  )
})

test('it ends once the school agrees to what the re-review changed, for trustees too', async () => {
  const { leader, partner, head, trustee, clerk } = given.people
  const it = await challenged(given, await given.asked(await given.round()))
  const named = succeeded(await giveTo(given, it, others.reviewer)).json()
  const changed = { level: it.level === 1 ? 2 : 1, rationale, reason: 'The visit says otherwise.' }
  succeeded(await given.act(others.reviewer, named, way.reReview, changed))
  expect(await ofChallenges(head)).toEqual(said('the school is asked again'))
  const again = succeeded(await given.read(head, it)).json<Categorisation>()
  succeeded(await given.act(head, again, way.replyToProposal, { answer: 'agrees' }))
  expect(await given.read(leader, it).then((answer) => answer.json())).toMatchObject({
    status: 'awaiting-decision',
  })
  for (const who of [leader, partner, head, trustee, clerk])
    expect(await ofChallenges(who), who.name).toEqual([])
})

test('nobody asks about a challenge: barred trustees would read of it', async () => {
  const { trustee } = given.people
  const { record } = await toTheDecision()
  expect((await theOne(trustee, 'reply-challenged')).abilities.ask).toBe(false)
  const about = { kind: 'exception', rule: 'reply-challenged', record: record.kind, id: record.id } as const
  expect((await ask(trustee, about)).statusCode).toBe(404)
})
