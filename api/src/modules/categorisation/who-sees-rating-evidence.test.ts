import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import { type Categorisation, getCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type Evidence, getEvidence, listEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { getModerationGrid } from '@sixfold/shared/contracts/moderation-grid.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { moderateProposal, submitSelfAssessment } from '@sixfold/shared/contracts/round-way.ts'
import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { callApi, testToday } from '../../../test/harness.ts'
import { recording, type Statement } from '../../../test/recording.ts'
import { aPiece, evidenceForRating, linkToRating } from '../../../test/rating-evidence.ts'
import { buildApp } from '../../app.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
})

const trust = { source: 'trust' } as const
const self = { source: 'self' } as const
const open = { audience: 'governors-and-trustees' }

/** All that a person reads of a piece and of the school's way, as bytes and ETags. */
async function told(who: TestPerson, it: { id: string }, evidenceId: string): Promise<string[]> {
  const schoolId = given.school.id
  const answers = [
    await who.call(getEvidence, { params: { evidenceId } }),
    await who.call(listEvidence, { query: { schoolId } }),
    await who.call(listEvidence, { query: { schoolId, search: 'inclusion' } }),
    await evidenceForRating(who, it),
    await given.read(who, it),
    await who.call(rounds.listRoundSchools, { params: { roundId: round.id } }),
    await who.call(listTimeline, { params: { schoolId } }),
    await who.call(getModerationGrid, { params: { roundId: round.id } }),
  ]
  return answers.map((answer) => {
    const { requestId: _, ...said } = answer.json<{ requestId?: string }>()
    return `${answer.statusCode} ${String(answer.headers['etag'])} ${JSON.stringify(said)}`
  })
}

/** The sources of a piece's links to ratings that its page names, and of those that the criterion's list has. */
async function seen(who: TestPerson, it: { id: string }, evidenceId: string) {
  const page = await who.call(getEvidence, { params: { evidenceId } })
  const list = await evidenceForRating(who, it)
  return [
    page.statusCode === 200 ? page.json<Evidence>().ratings.map((one) => one.source) : page.statusCode,
    list.statusCode === 200
      ? list.json().items.map((one: { source: string }) => one.source)
      : list.statusCode,
  ]
}
const revisions = async () =>
  JSON.stringify(await given.test.ownerSql('select audience, value from revisions order by audience'))

describe('evidence for the trust’s rating', () => {
  test('is told to nobody but leaders and partners before the head is asked: no page, list, version or event', async () => {
    const { leader, partner, head, contributor, governor, trustee, clerk } = given.people
    const barred = await given.world.person('trust-leader', [], 'leader who governs here')
    await given.alsoHolds(barred, 'governor', given.school)
    const others = [head, contributor, governor, trustee, clerk, barred]
    const piece = await aPiece(head, given.school, open)
    const it = await given.put(round)
    const before = await Promise.all(others.map((who) => told(who, it, piece)))
    const revision = await revisions()
    succeeded(await linkToRating(partner, it, piece, { ...trust, stance: 'contradicts' }))
    expect(await Promise.all(others.map((who) => told(who, it, piece)))).toEqual(before)
    expect(await revisions()).toBe(revision)
    const events = JSON.stringify(await given.test.ownerSql('select kind, data from events'))
    expect(events).not.toContain('rating')
    for (const who of [leader, partner])
      expect(await seen(who, it, piece), who.name).toEqual([['trust'], ['trust']])
  })

  test('is the head’s once asked, the board’s once it waits for them, and governors’ once published', async () => {
    const { leader, head, contributor, governor, trustee, clerk } = given.people
    const piece = await aPiece(leader, given.school, open)
    const begun = await given.begun(round)
    succeeded(await linkToRating(leader, begun, piece, trust))
    const proposed = succeeded(await given.propose(leader, begun)).json<Categorisation>()
    const asked = await given.talkedOver(
      succeeded(
        await given.act(leader, proposed, moderateProposal, {
          level: proposed.level,
          rationale: proposed.rationale,
        }),
      ).json(),
    )
    const hidden = [[], 404]
    const shown = [['trust'], ['trust']]
    const all = async () =>
      Promise.all([head, trustee, clerk, governor, contributor].map((who) => seen(who, asked, piece)))
    expect(await all()).toEqual([shown, hidden, hidden, hidden, hidden])
    const waiting = await given.agreed(asked)
    expect(await all()).toEqual([shown, shown, shown, hidden, hidden])
    succeeded(await given.sendBack(trustee, waiting))
    expect(await all()).toEqual([[[], []], hidden, hidden, hidden, hidden])
    const again = (await given.read(leader, asked)).json<Categorisation>()
    const answered = { level: again.level, rationale: again.rationale, answer: 'It was looked at again.' }
    const back = succeeded(await given.act(leader, again, moderateProposal, answered)).json<Categorisation>()
    succeeded(await given.decide(trustee, back, { effectiveOn: testToday }))
    expect(await all()).toEqual([shown, shown, shown, shown, shown])
  })

  test('is counted where its audience is another, with what it makes of the strength', async () => {
    const { leader, trustee, governor } = given.people
    const it = await given.begun(round)
    const [closed, opened] = [
      await aPiece(leader, given.school),
      await aPiece(leader, given.school, { ...open, kind: 'data', title: 'Phonics in June' }),
    ]
    for (const piece of [closed, opened]) succeeded(await linkToRating(leader, it, piece, trust))
    const waiting = await given.onward(succeeded(await given.propose(leader, it)).json())
    const list = succeeded(await evidenceForRating(trustee, waiting)).json()
    expect(list).toMatchObject({ hidden: 1, summary: { count: 2, strength: 'adequate' } })
    expect(list.items.map((one: { evidence: { title: string } }) => one.evidence.title)).toEqual([
      'Phonics in June',
    ])
    expect(JSON.stringify(list)).not.toContain(closed)
    succeeded(await given.decide(trustee, waiting, { effectiveOn: testToday }))
    expect(succeeded(await evidenceForRating(governor, waiting)).json()).toMatchObject({ hidden: 1 })
  })
})

describe('evidence for the head’s own rating', () => {
  test('is the heads’ alone until the self-assessment is submitted, then leaders’ and partners’ too', async () => {
    const { leader, partner, head, contributor, governor, trustee } = given.people
    const second = await given.world.person('headteacher', [given.school], 'co-head')
    const others = [leader, partner, contributor, governor, trustee]
    const piece = await aPiece(head, given.school, open)
    const it = await given.begun(round)
    for (const key of criterionKeys) await given.rateSelf(head, it, key, 3)
    const before = await Promise.all(others.map((who) => told(who, it, piece)))
    const revision = await revisions()
    succeeded(await linkToRating(head, it, piece, self))
    expect(await Promise.all(others.map((who) => told(who, it, piece)))).toEqual(before)
    expect(await revisions()).toBe(revision)
    for (const who of [head, second])
      expect(await seen(who, it, piece), who.name).toEqual([['self'], ['self']])
    succeeded(await given.act(head, it, submitSelfAssessment, {}))
    for (const who of [leader, partner, head])
      expect(await seen(who, it, piece), who.name).toEqual([['self'], ['self']])
    expect(await seen(contributor, it, piece)).toEqual([[], 404])
    const grid = succeeded(await leader.call(getModerationGrid, { params: { roundId: round.id } })).json()
    expect(grid.items[0].cells[0].evidence).toMatchObject({ count: 1, strength: 'thin' })
  })

  test('without a submission stays theirs to the end', async () => {
    const { leader, head, governor, trustee } = given.people
    const piece = await aPiece(head, given.school, open)
    const it = await given.begun(round)
    succeeded(await linkToRating(head, it, piece, self))
    const waiting = await given.onward(succeeded(await given.propose(leader, it)).json())
    succeeded(await given.decide(trustee, waiting, { effectiveOn: testToday }))
    for (const who of [leader, governor, trustee])
      expect(await seen(who, it, piece), who.name).toEqual([[], []])
    expect(await seen(head, it, piece)).toEqual([['self'], ['self']])
  })
})

test('a categorisation, a grid and a library take as many statements for one link as for many', async () => {
  const { leader } = given.people
  const it = await given.begun(round)
  const read: Statement[] = []
  const app = await buildApp({ ...given.test.deps, db: recording(given.test.db, read) })
  const count = async () => {
    read.length = 0
    await callApi(app, leader.token, getCategorisation, { params: { categorisationId: it.id } })
    await callApi(app, leader.token, getModerationGrid, { params: { roundId: round.id } })
    const library = { query: { schoolId: given.school.id } }
    expect((await callApi(app, leader.token, listEvidence, library)).statusCode).toBe(200)
    return read.length
  }
  succeeded(await linkToRating(leader, it, await aPiece(leader, given.school), trust))
  const one = await count()
  for (const criterionKey of criterionKeys.slice(1, 6))
    succeeded(await linkToRating(leader, it, await aPiece(leader, given.school), { ...trust, criterionKey }))
  expect(await count()).toBe(one)
  await app.close()
})
