import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { beforeEach, expect, test } from 'vitest'
import { answer, ask, asked, assign, list } from '../../../../test/asking.ts'
import type { TestPerson } from '../../../../test/factories.ts'
import { succeeded } from '../../../../test/improving.ts'
import { acknowledge, look, say, theOne } from '../../../../test/looking.ts'
import { WholeTrust } from '../../../../test/whole-trust.ts'

let given: WholeTrust
let priority: string
const at = (day: string) => given.test.setNow(`${day}T10:00:00Z`)
const about = () => ({ kind: 'exception', rule: 'off-track', record: 'priority', id: priority }) as const
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-09-21T09:00:00Z' })
  const cycle = await given.openCycle()
  priority = await given.addPriority(cycle, 'Behaviour in the first hour')
  await given.approvePlan(cycle)
  for (const day of ['2026-10-05', '2026-10-19']) {
    at(day)
    await say(given.people.head, priority, 'off-track')
  }
})

test('a trustee asks about an exception, in the words of its rule, and its head answers', async () => {
  const { trustee, governor, leader, head } = given.people
  at('2026-11-05')
  const it = await theOne(trustee, 'off-track')
  expect(it.abilities.ask).toBe(true)
  expect(it.questions).toHaveLength(3)
  const question = await asked(trustee, about(), { text: it.questions[0] })
  expect(question.about).toMatchObject({
    kind: 'exception',
    id: priority,
    exception: { rule: 'off-track', record: 'priority' },
    title: 'Off track twice running: “Behaviour in the first hour”',
    value: 'Updates of 5 Oct and 19 Oct, both off track',
    schools: [{ name: 'Thornmere Primary School' }],
  })
  const inHand = succeeded(await assign(leader, question, head)).json()
  succeeded(await answer(head, inHand))
  expect((await list(trustee, { aboutId: priority })).items).toHaveLength(1)
  expect((await asked(governor, about())).forGovernorsOf).toMatchObject({ name: 'Thornmere Primary School' })
})

test('but not about what the body doesn’t know of yet, whatever else whoever asks knows', async () => {
  const { trustee, governor, leader, head, clerk } = given.people
  expect((await ask(trustee, about())).statusCode).toBe(404)
  await given.test.ownerSql(
    `insert into memberships (trust_id, id, person_id, role, from_on, created_at)
     values ($1, gen_random_uuid(), $2, 'trustee', '2026-09-01', $3)`,
    [given.world.trustId, leader.id, given.test.deps.clock().now],
  )
  expect((await theOne(leader, 'off-track')).abilities.ask).toBe(false)
  expect((await ask(leader, about())).statusCode).toBe(404)
  at('2026-11-05')
  expect((await theOne(leader, 'off-track')).abilities.ask).toBe(true)
  expect((await ask(leader, about())).statusCode).toBe(201)
  for (const who of [head, clerk]) expect((await ask(who, about())).statusCode, who.name).toBe(403)
  expect((await ask(governor, { ...about(), rule: 'no-update' })).statusCode).toBe(404)
})

/** The trust team has promised more than it has. */
async function teamOverloaded() {
  at('2026-11-05')
  await given.test.ownerSql(
    `insert into team_members (trust_id, id, person_id, academic_year, criterion_keys, half_days, created_at, created_by)
     values ($1, gen_random_uuid(), $2, 2026, '{}', 2, $3, $2)`,
    [given.world.trustId, given.people.leader.id, given.test.deps.clock().now],
  )
  const pairing = await given.pair(6)
  const agreed = await given.agree(await given.agree(pairing, 'giver'), 'receiver')
  await given.test.ownerSql(
    `update pairings set giver_kind = 'team', giver_school_id = null, giver_agreed_as = 'leader' where id = $1`,
    [agreed.id],
  )
}

test('about a giver that isn’t a school as well', async () => {
  const { trustee } = given.people
  await teamOverloaded()
  const it = await theOne(trustee, 'giver-overloaded')
  expect(it).toMatchObject({
    record: { kind: 'team', id: given.world.trustId },
    schools: [],
    reason: 'The trust team has promised 3 days this year and offered 1 day',
    abilities: { ask: true },
  })
  const { rule, record } = it
  const question = await asked(trustee, { kind: 'exception', rule, record: record.kind, id: record.id })
  expect(question.about).toMatchObject({ title: 'Giver overloaded: The trust team', schools: [] })
  expect((await look(given.people.head, { rule: 'giver-overloaded' })).items).toEqual([])
})

test('what is acknowledged of such a giver is told to leaders and trustees alone', async () => {
  const { leader, trustee, clerk, head, governor, partner } = given.people
  await teamOverloaded()
  succeeded(await acknowledge(leader, await theOne(leader, 'giver-overloaded')))
  const sentences = async (who: TestPerson) =>
    succeeded(await who.call(getToday))
      .json<Today>()
      .changed.map(({ sentence }) => sentence)
  const told = 'An exception was acknowledged: “Giver overloaded”'
  for (const who of [leader, trustee, clerk]) expect(await sentences(who), who.name).toContain(told)
  for (const who of [head, governor, partner, given.helpersHead])
    expect(await sentences(who), who.name).not.toContain(told)
})
