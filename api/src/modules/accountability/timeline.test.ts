import { listTimeline, type TimelineEvent } from '@sixfold/shared/contracts/accountability.ts'
import { beforeEach, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { audiencesAt } from '../../record.ts'
import { eventShares, timelinePolicy } from './policy.ts'
import { listRecentEvents, listSchoolEvents } from './event-queries.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
beforeEach(async () => {
  given = await WholeTrust.create()
})

const timeline = (who: TestPerson, query: Record<string, string | number | undefined> = {}) =>
  who.call(listTimeline, { params: { schoolId: given.school.id }, query })
const sentences = async (who: TestPerson): Promise<string[]> =>
  (await timeline(who)).json<{ items: TimelineEvent[] }>().items.map((event) => event.sentence)

test('a school’s timeline is told in sentences, newest first, with who and what it leads to', async () => {
  const round = await given.openRound()
  given.test.setNow('2026-11-22T09:30:00Z')
  await given.categorise(3, round)
  const { items } = (await timeline(given.people.head)).json<{ items: TimelineEvent[] }>()
  expect(items.slice(0, 2)).toMatchObject([
    {
      sentence: 'The category for 2026/27 was published: Improve',
      by: { name: 'Jo Barlow' },
      at: '2026-11-22T09:30:00.000Z',
      school: { name: 'Thornmere Primary School' },
      record: { kind: 'categorisation' },
    },
    { sentence: 'The next review was scheduled', record: { kind: 'review' } },
  ])
  // What the head was asked and answered, and nothing of what was proposed and moderated before.
  expect(items.slice(2).map(({ sentence }) => sentence)).toEqual([
    'The head agreed to the category proposed for 2026/27',
    'The head was asked to reply to the category proposed for 2026/27',
    'The category for 2026/27 was begun',
  ])
})

test('each reads as far as they may see: proposals for leaders, partners and the board, drafts not for governors', async () => {
  const round = await given.openRound()
  await given.propose(await given.begin(round), 2)
  const priority = await given.addPriority(await given.openCycle(), 'Every child writes')
  await given.edit(priority, { problem: 'Too little is written' })
  await given.addEvidence({ title: 'Book look' })
  const { leader, partner, head, governor, trustee, clerk } = given.people
  const begun = 'The category for 2026/27 was begun'
  const waits = 'The category for 2026/27 waits for the board'
  const drafted = 'The text of a priority was changed: “Every child writes”'
  const named = 'Evidence was added: “Book look”'
  const of = async (who: TestPerson) => {
    const all = await sentences(who)
    return [begun, waits, drafted, named].map((one) => all.includes(one))
  }
  expect(await of(leader)).toEqual([true, true, true, true])
  expect(await of(partner)).toEqual([true, true, true, true])
  expect(await of(head)).toEqual([true, false, true, true])
  expect(await of(governor)).toEqual([false, false, false, false])
  expect(await of(trustee)).toEqual([false, true, false, false])
  expect(await of(clerk)).toEqual([false, true, false, false])
})

test('peers, and another trust, find nothing', async () => {
  expect((await timeline(given.helpersHead)).statusCode).toBe(404)
  expect(
    (await given.people.leader.call(listTimeline, { params: { schoolId: given.people.leader.id } }))
      .statusCode,
  ).toBe(404)
})

test('pages hold each event once, also those of one moment', async () => {
  for (let n = 0; n < 5; n += 1) await given.addEvidence()
  given.test.setNow('2026-11-22T09:30:00Z')
  await given.addEvidence()
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = (await timeline(given.people.head, { limit: 2, cursor })).json<{
      items: TimelineEvent[]
      nextCursor: string | null
    }>()
    ids.push(...page.items.map((event) => event.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect([ids.length, new Set(ids).size]).toEqual([6, 6])
  const odd = await timeline(given.people.head, { cursor: Buffer.from('["x","y"]').toString('base64url') })
  expect(odd.statusCode).toBe(400)
})

test('the list for every school shows exactly what the timelines of all schools show, and what concerns the trust', async () => {
  const round = await given.openRound()
  await given.propose(await given.begin(round), 2)
  await given.agree(await given.pair(), 'giver')
  await given.addEvidence()
  for (const who of [...Object.values(given.people), given.helpersHead]) {
    const [together, apart] = await given.world.as(who, async (ctx) => {
      const all = await listRecentEvents(ctx, eventShares(ctx.actor), new Date(0), 200)
      const each = []
      for (const { id: schoolId } of [given.school, given.helper])
        if (timelinePolicy.read(ctx.actor, { schoolId }))
          each.push(...(await listSchoolEvents(ctx, schoolId, audiencesAt(ctx.actor, schoolId), null, 200)))
      return [all, each]
    })
    const ofSchools = together.filter((event) => event.school !== null)
    expect(ofSchools.map((event) => event.id).toSorted(), who.name).toEqual(
      apart.map((event) => event.id).toSorted(),
    )
    expect(together.length - ofSchools.length, who.name).toBe(1)
  }
})
