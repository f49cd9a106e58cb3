import { addSeat } from '@sixfold/shared/contracts/bodies.ts'
import { listExceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { addLeaderNote } from '@sixfold/shared/contracts/ratings.ts'
import * as meetings from '@sixfold/shared/contracts/meetings.ts'
import * as interests from '@sixfold/shared/contracts/interests.ts'
import type { Report } from '@sixfold/shared/contracts/reports.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../../test/answers.ts'
import { ask, asked, answer, close } from '../../../../test/asking.ts'
import type { TestPerson } from '../../../../test/factories.ts'
import {
  contentFor,
  made,
  madePack,
  readReport,
  rowsOf,
  signed,
  sourceFor,
} from '../../../../test/reporting.ts'
import { WholeTrust } from '../../../../test/whole-trust.ts'

let given: WholeTrust
let people: WholeTrust['people']
beforeEach(async () => {
  given = await WholeTrust.create()
  people = given.people
})

async function meeting(more: object = {}): Promise<{ id: string }> {
  const body = {
    id: v7(),
    bodyId: given.world.boardId,
    day: '2026-12-09',
    papersOutOn: '2026-12-02',
    ...more,
  }
  return succeeded(await people.clerk.call(meetings.addMeeting, { body })).json()
}
const partFor = async (who: TestPerson, report: { id: string }, part: string) =>
  JSON.stringify((await contentFor(who, report)).parts.find((it) => it.part === part) ?? null)

describe('what isn’t published', () => {
  test('changes no byte of a report: drafts, proposals, notes and what is only asked for', async () => {
    await given.categorise(2, await given.openRound())
    const cycle = await given.openCycle()
    await given.addPriority(cycle)
    await given.approvePlan(cycle)
    const draft = await made(people.leader)
    const all = async () => JSON.stringify((await contentFor(people.leader, draft)).parts)
    const before = await all()
    const unchanged = async (step: string) => expect(await all(), step).toBe(before)

    const priority = await given.addPriority(cycle, 'Not approved yet')
    await given.edit(priority, { title: 'Still not approved' })
    await unchanged('a priority that no approved plan holds')
    const pairing = await given.pair()
    await unchanged('support that was asked for')
    await given.agree(pairing, 'giver')
    await unchanged('support that one side has agreed to')
    const begun = await given.begin(
      { id: String((await given.test.ownerSql('select id from rounds'))[0]?.['id']) },
      given.helper,
    )
    await unchanged('a category that was begun')
    const put = await given.propose({ ...begun, school: given.helper }, 1)
    await unchanged('a proposal that waits for the board')
    succeeded(
      await people.leader.call(addLeaderNote, {
        params: { categorisationId: put.id },
        body: { id: v7(), text: 'For leaders alone.' },
      }),
    )
    await unchanged('a leader-only note')
    succeeded(await ask(people.governor, { kind: 'school', id: given.school.id }))
    await unchanged('a question of governors')
    await given.decide(put)
    expect(await all(), 'a category that was published').not.toBe(before)
  })

  test('stands in the part for whoever decides, and nowhere else in it', async () => {
    const pack = await madePack(people.leader, (await meeting()).id)
    const before = { open: await partFor(people.leader, pack, 'open') }
    const put = await given.propose(await given.begin(await given.openRound()), 2)
    expect(await partFor(people.leader, pack, 'open')).toBe(before.open)
    expect(rowsOf(await contentFor(people.leader, pack), 'decisions')).toEqual([
      [
        'Thornmere Primary School',
        'None yet',
        'Repair\nfor 2026/27, put forward by Ama Osei',
        'Reading is recovering.',
        'Agrees: Rosa Adeyemi',
      ],
    ])
    const report = await signed(people.leader, pack)
    await given.decide(put)
    for (const who of [people.trustee, people.clerk, people.leader]) {
      expect(rowsOf(await contentFor(who, report), 'decisions'), who.name).toHaveLength(1)
      expect((await sourceFor(who, report, 'decisions')).statusCode, who.name).toBe(200)
    }
  })

  test('isn’t there for a trustee who sits on no body that decides, nor for whoever has an interest in any school', async () => {
    const pack = await madePack(people.leader, (await meeting()).id)
    await given.propose(await given.begin(await given.openRound()), 2)
    const other = await given.world.person('trustee', [], 'Ray Cole')
    const body = { id: v7(), personId: other.id, fromOn: '2026-09-01' }
    succeeded(await people.leader.call(addSeat, { params: { bodyId: given.world.boardId }, body }))
    const interest = {
      id: v7(),
      personId: people.clerk.id,
      schoolId: given.helper.id,
      words: 'A sister teaches there.',
    }
    succeeded(await people.leader.call(interests.declareInterest, { body: interest }))
    const report = await signed(people.leader, pack)
    const partsOf = async (who: TestPerson) => [
      (await readReport(who, report)).json<Report>().parts.map(({ part }) => part),
      (await contentFor(who, report)).parts.map(({ part }) => part),
      (await sourceFor(who, report, 'decisions')).statusCode,
    ]
    const whole = ['open', 'confidential', 'decisions']
    expect(await partsOf(other)).toEqual([whole, whole, 200])
    const without = ['open', 'confidential']
    expect(await partsOf(people.trustee)).toEqual([without, without, 404])
    expect(await partsOf(people.clerk)).toEqual([without, without, 404])
    expect((await contentFor(people.clerk, report)).barred).toBe(true)
    expect((await contentFor(people.trustee, report)).barred).toBe(false)
  })
})

describe('a report as at a past day', () => {
  test('says what had been recorded by its end: questions that were open, and the reply that was there', async () => {
    const question = await asked(people.trustee, { kind: 'school', id: given.school.id })
    given.test.setNow('2026-11-30T09:00:00Z')
    await given.categorise(2, await given.openRound())
    const answered = succeeded(await answer(people.leader, question)).json<{ id: string; version: number }>()
    succeeded(await close(people.trustee, answered))
    const [then, now] = [await made(people.leader, { asAt: '2026-11-21' }), await made(people.leader)]
    const words = rowsOf(await contentFor(people.leader, then), 'questions')
    expect(words).toEqual([
      [
        'Thornmere Primary School',
        'What has changed since the autumn?',
        '21 Nov 2026',
        '0',
        'Waits for an answer',
      ],
    ])
    expect(rowsOf(await contentFor(people.leader, now), 'questions')).toEqual([])
    expect(rowsOf(await contentFor(people.leader, then), 'categories')).toEqual([])
    expect(rowsOf(await contentFor(people.leader, now), 'categories')).toHaveLength(1)
  })

  test('is about the schools that were chosen alone', async () => {
    const some = await made(people.leader, { schoolIds: [given.helper.id] })
    const content = await contentFor(people.leader, some)
    expect(rowsOf(content, 'schools').map(([name]) => name)).toEqual(['Aldercombe Primary School\nPrimary'])
    expect(content.parts[0]?.schools).toEqual(['Aldercombe Primary School'])
  })
})

describe('the open part', () => {
  test('says how many questions are about what rules found, and has none of them', async () => {
    given.test.setNow('2026-11-23T09:00:00Z')
    await given.openCycle()
    await asked(people.trustee, { kind: 'school', id: given.school.id })
    const rule = 'plan-not-approved' as const
    const found = succeeded(await people.trustee.call(listExceptions, { query: { rule } })).json<{
      items: { record: { kind: 'school'; id: string } }[]
    }>().items[0]
    if (!found) throw new Error('a plan is not approved')
    const { record } = found
    const about = { kind: 'exception', rule, record: record.kind, id: record.id } as const
    const question = await asked(people.trustee, about, { text: 'Why is it not approved?' })
    const draft = await made(people.leader, { sections: ['questions', 'exceptions'] })
    const open = await partFor(people.leader, draft, 'open')
    expect(open).toContain('What has changed since the autumn?')
    expect(open).toContain('One question about what a rule found stands in the confidential part.')
    expect(open).toContain('What rules found is confidential, and stands in a part of its own.')
    expect(open).not.toContain('Why is it not approved?')
    expect(open).not.toContain(question.about.title)
    const alone = await made(people.leader, { sections: ['questions'] })
    const confidential = await partFor(people.leader, alone, 'confidential')
    expect(confidential).toContain('Why is it not approved?')
    expect(confidential).toContain(question.about.title)
  })
})
