import { recordObservation } from '@sixfold/shared/contracts/measures.ts'
import * as acts from '@sixfold/shared/contracts/review-acts.ts'
import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import { sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { logVisit } from '@sixfold/shared/contracts/visits.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { readPdf, readWord } from '../../../test/read-documents.ts'
import { Reviewing } from '../../../test/reviewing.ts'

let it: Reviewing

const work = async (by: TestPerson): Promise<ReviewWork> => {
  const found = (await it.see(by)).work
  if (!found) throw new Error('no work')
  return found
}

/** Half a year of work, some of it not for everybody. */
beforeEach(async () => {
  it = await Reviewing.create()
  const { given, priority } = it
  const { head, leader } = it.people
  const few = await given.measure(priority.id, { name: 'Pupils new to English', fewPupils: true })
  const [measure] = (await given.see(priority.id)).measures
  await given.action(priority.id, { owner: 'The English lead', dueOn: '2027-02-01' })
  await given.approvedPlan(priority)
  it.setNow('2027-03-01T09:00:00Z')
  for (const id of [measure!.id, few.id])
    succeeded(
      await head.call(recordObservation, {
        params: { measureId: id },
        body: { id: v7(), observedOn: '2027-03-01', value: 64 },
      }),
    )
  const links = [{ priorityId: priority.id, stance: 'supports' }]
  const on = { effectiveOn: '2027-03-01', links }
  await given.evidence({ id: v7(), title: 'Parents’ evening', kind: 'parent-voice', ...on })
  await given.evidence({
    id: v7(),
    title: 'Pupils asked',
    kind: 'pupil-voice',
    audience: 'governors-and-trustees',
    ...on,
  })
  const update = { id: v7(), rating: 'on-track', whatChanged: 'Every class writes daily' }
  succeeded(await head.call(sendUpdate, { params: { priorityId: priority.id }, body: update }))
  const visit = { id: v7(), day: '2027-03-01', halfDays: 1, people: [leader.id], whatHappened: 'Saw year 5' }
  succeeded(await leader.call(logVisit, { params: { schoolId: given.school.id }, body: visit }))
  it.setNow('2027-05-10T09:00:00Z')
  succeeded(await it.prepare())
})

describe('what changed since last time', () => {
  test('is written by itself when the review is prepared', async () => {
    const { difference, planChanges, before, now } = await work(it.people.leader)
    expect(difference.since).toEqual({ what: 'category', day: '2026-11-21' })
    expect([before.version?.number, now.version?.number, before.why]).toEqual([1, 2, 'first-approved'])
    expect(planChanges.map((change) => [change.what, change.name])).toEqual([
      ['added', 'Pupils new to English'],
      ['added', 'Train all teachers'],
    ])
    expect(difference.updates).toMatchObject([{ rating: 'on-track', words: 'On track on 1 Mar 2027' }])
    expect(difference.actions).toMatchObject([{ what: 'late', words: 'Late: it was due on 1 Feb 2027' }])
    expect(difference.measures.map((one) => one.words)).toEqual([
      'From 58% on 21 Nov 2026 to 64% on 1 Mar 2027; the target is 72%',
      'From 58% on 21 Nov 2026 to 64% on 1 Mar 2027; the target is 72%',
    ])
    expect(difference.evidence.map((one) => one.title).toSorted()).toEqual([
      'Parents’ evening',
      'Pupils asked',
      'Work scrutiny, years 4 and 5',
    ])
    expect(difference.visits).toMatchObject([{ day: '2027-03-01', halfDays: 1 }])
    expect(difference.entitlement.support.promised).toBeGreaterThan(0)
  })

  test('stays as it was, whatever happens after the preparation', async () => {
    const before = await work(it.people.leader)
    it.setNow('2027-05-12T09:00:00Z')
    await it.given.action(it.priority.id, { title: 'One more', dueOn: '2027-05-11' })
    await it.given.approvedPlan(it.priority)
    expect((await work(it.people.leader)).difference).toEqual(before.difference)
    expect((await work(it.people.leader)).now).toEqual(before.now)
  })

  test('counts from the preparation of the review before, whose later picture is the earlier one of the next', async () => {
    succeeded(await it.judge(it.people.leader))
    succeeded(await it.hold())
    const { outcome } = succeeded(await it.signOff()).json().work
    await it.given.action(it.priority.id, { title: 'One more' })
    await it.given.approvedPlan(it.priority)
    it.setNow('2027-11-02T09:00:00Z')
    const { version } = await it.see(it.people.leader, outcome.next.id)
    const params = { reviewId: outcome.next.id }
    const next = succeeded(await it.people.leader.call(acts.prepareReview, { params, version })).json().work
    expect(next.difference.since).toEqual({ what: 'review', day: '2027-05-10' })
    expect([next.before.why, next.before.version.number]).toEqual(['in-force-at-last-review', 2])
    expect([next.now.version.number, next.difference.updates]).toEqual([3, []])
  })

  test('leaves measures on fewer than six pupils to school and leaders, and counts them for partners', async () => {
    expect((await work(it.people.head)).difference.measures).toHaveLength(2)
    const { difference, planChanges, hiddenMeasures } = await work(it.people.partner)
    expect(difference.measures).toHaveLength(1)
    expect(difference.hidden).toEqual([{ priorityId: it.priority.id, updates: 0, measures: 1, evidence: 0 }])
    expect([planChanges.length, hiddenMeasures]).toEqual([1, 1])
  })

  test('once signed shows governors and trustees what is for them, and counts the rest', async () => {
    succeeded(await it.judge(it.people.leader))
    succeeded(await it.hold())
    succeeded(await it.signOff())
    for (const who of [it.people.governor, it.people.trustee]) {
      const { difference, hiddenMeasures } = await work(who)
      expect(difference.evidence.map((one) => one.title)).toEqual(['Pupils asked'])
      expect(difference.measures).toHaveLength(1)
      expect(difference.updates).toHaveLength(1)
      expect([difference.visits, difference.visitsMade, hiddenMeasures]).toEqual([null, 1, 1])
      expect(difference.hidden).toEqual([
        { priorityId: it.priority.id, updates: 0, measures: 1, evidence: 2 },
      ])
    }
  })
})

describe('a signed review as a file', () => {
  const ask = (by: TestPerson, format = 'pdf') =>
    by.call(acts.getReviewDocument, { params: { reviewId: it.reviewId }, query: { format } })

  test('isn’t there before it is signed', async () => {
    expect((await ask(it.people.leader)).statusCode).toBe(404)
  })

  test('says all of it, with the seals, to each reader what is theirs', async () => {
    succeeded(await it.state(it.people.head, 'We write every day now.'))
    succeeded(await it.judge(it.people.leader))
    succeeded(await it.hold())
    succeeded(await it.signOff(it.people.leader, { outcome: 'lower', level: 1 }))
    const answer = succeeded(await ask(it.people.trustee))
    expect(answer.headers['content-disposition']).toContain(
      'filename="Thornmere Primary School review signed 2027-05-10.pdf"',
    )
    const { pages, raw } = await readPdf(answer.rawPayload)
    const text = pages.join(' ').replaceAll(/\s+/g, ' ')
    expect(raw).toContain('/StructTreeRoot')
    for (const part of [
      'A new decision is asked for.',
      'We write every day now.',
      'Signed off on 10 May 2027 by Ama Osei',
      'Held 10 May 2027, by Ama Osei',
      'Present The head and the chair of governors',
      'Progress On track',
      'Since the category took effect on 21 Nov 2026',
      'One measure on fewer than six pupils, two pieces of evidence for school and trust, not shown here.',
      'Visits by the trust: 1.',
    ])
      expect(text).toContain(part)
    expect(text).toMatch(/Seal \(SHA-256\) ([0-9a-f]{8} ){8}/)
    expect(text).not.toContain('Parents’ evening')
    expect(text).not.toContain('new to English')
    const word = readWord(succeeded(await ask(it.people.head, 'docx')).rawPayload)
    expect(JSON.stringify(word)).toContain('Pupils new to English')
  })
})
