import * as visits from '@sixfold/shared/contracts/pairing-visits.ts'
import type { SupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { getPrioritySupport } from '@sixfold/shared/contracts/support-answers.ts'
import {
  agreePairing,
  changePairing,
  createPairing,
  getPairing,
  type PairingWithTrail,
} from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'
import { faults } from '../../../test/paired-schools.ts'
import { supportedSql } from '../cycles/queries.ts'

let given: Improving
let priority: Priority
let giversHead: TestPerson
let pairing: PairingWithTrail
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.priority()
  const giver = await given.world.school('Aldercombe Primary School')
  giversHead = await given.world.person('headteacher', [giver], 'Dee Marsh')
  pairing = succeeded(await pair(giver.id, { priorityId: priority.id })).json()
})

const pair = (giverSchoolId: string, more: object = {}) =>
  given.people.leader.call(createPairing, {
    body: {
      id: v7(),
      giverSchoolId,
      receiverSchoolId: given.school.id,
      criterionKey: 'inclusion',
      objective: 'Children write at length',
      halfDays: 5,
      ...more,
    },
  })
const see = async (by: TestPerson) =>
  succeeded(await by.call(getPairing, { params: { pairingId: pairing.id } })).json<PairingWithTrail>()
const agreed = async () => {
  for (const [side, by] of [
    ['giver', giversHead],
    ['receiver', given.people.head],
  ] as const) {
    const of = { params: { pairingId: pairing.id }, version: pairing.version }
    pairing = succeeded(await by.call(agreePairing, { ...of, body: { side } })).json()
  }
}

describe('the priority that support serves', () => {
  test('is read by those who read its drafts, and by others as an approved plan calls it; never by the giver', async () => {
    const own = { id: priority.id, title: priority.title }
    expect((await see(given.people.leader)).priority).toEqual(own)
    expect((await see(given.people.head)).priority).toEqual(own)
    expect((await see(giversHead)).priority).toBeNull()
    await agreed()
    expect((await see(given.people.trustee)).priority).toBeNull()
    await given.approvedPlan(priority)
    await given.test.ownerSql(`update priorities set title = 'Something that is only drafted'`)
    expect((await see(given.people.trustee)).priority).toEqual(own)
    expect((await see(given.people.governor)).priority).toEqual(own)
    expect((await see(giversHead)).priority).toBeNull()
  })

  test('has its need answered by it, whatever its criterion, and by no support for another priority', async () => {
    const other = await given.priority(priority.cycle.id, {
      title: 'Every child feels that they belong',
      criterionKey: 'inclusion',
    })
    await agreed()
    const supportOf = async (priorityId: string) =>
      succeeded(await given.people.head.call(getPrioritySupport, { params: { priorityId } })).json()
    expect((await supportOf(priority.id)).pairings).toMatchObject([{ id: pairing.id, answers: true }])
    expect((await supportOf(other.id)).pairings).toEqual([])
    const answered = await given.test.ownerSql(`select p.id from priorities p where ${supportedSql}`)
    expect(answered.map(({ id }) => id)).toEqual([priority.id])
  })

  test('is an open one of the school that is helped, and another one asks both sides again', async () => {
    const elsewhere = await Improving.at(given.world, 'Fenwick Infant School')
    const theirs = await elsewhere.priority()
    const change = (priorityId: string | null, version = pairing.version) =>
      given.people.leader.call(changePairing, {
        params: { pairingId: pairing.id },
        version,
        body: { priorityId },
      })
    for (const id of [theirs.id, v7()]) expect(faults(await change(id))).toEqual(['priorityId'])
    expect(faults(await pair(elsewhere.school.id, { priorityId: theirs.id }))).toEqual(['priorityId'])
    await given.test.ownerSql(
      `update priorities set status = 'completed', step = null where school_id = '${given.school.id}'`,
    )
    const without = succeeded(await change(null)).json<PairingWithTrail>()
    expect([without.priority, without.trail.length]).toEqual([null, 2])
    expect(faults(await change(priority.id, without.version))).toEqual(['priorityId'])
  })

  test('is held by the database to be the receiver’s', async () => {
    const elsewhere = await Improving.at(given.world, 'Fenwick Infant School')
    const theirs = await elsewhere.priority()
    await expect(
      given.test.ownerSql(`update pairings set priority_id = $1`, [theirs.id]),
    ).rejects.toMatchObject({ code: '23503' })
  })
})

describe('evidence of a visit', () => {
  const said = { day: '2026-11-21', halfDays: 1, who: 'Reading lead', whatHappened: 'Planned together.' }
  const log = (by: TestPerson, more: object) =>
    by.call(visits.logSupportVisit, {
      params: { pairingId: pairing.id },
      body: { id: v7(), ...said, ...more },
    })
  beforeEach(agreed)

  test('is linked by who reads it, shown by its audience, and stays where who corrects doesn’t read it', async () => {
    const piece = await given.evidence()
    const visit = succeeded(await log(given.people.head, { evidenceId: piece.id })).json<SupportVisit>()
    expect(visit).toMatchObject({ evidence: { id: piece.id, title: piece.title }, hasEvidence: true })
    const list = succeeded(
      await giversHead.call(visits.listSupportVisits, { params: { pairingId: pairing.id } }),
    ).json()
    expect(list.items).toMatchObject([{ evidence: null, hasEvidence: true }])
    const of = { params: { pairingId: pairing.id, visitId: visit.id } }
    const corrected = succeeded(
      await giversHead.call(visits.correctSupportVisit, {
        ...of,
        version: 1,
        body: { ...said, halfDays: 2 },
      }),
    ).json()
    expect(corrected).toMatchObject({ halfDays: 2, hasEvidence: true })
    const cleared = succeeded(
      await given.people.leader.call(visits.correctSupportVisit, {
        ...of,
        version: 2,
        body: { ...said, evidenceId: null },
      }),
    ).json()
    expect(cleared).toMatchObject({ evidence: null, hasEvidence: false })
  })

  test('is of one of the two schools, and read by whoever names it', async () => {
    const piece = await given.evidence()
    const elsewhere = await Improving.at(given.world, 'Fenwick Infant School')
    const theirs = await elsewhere.evidence({}, given.people.leader)
    expect(faults(await log(giversHead, { evidenceId: piece.id }))).toEqual(['evidenceId'])
    for (const id of [theirs.id, v7()])
      expect(faults(await log(given.people.leader, { evidenceId: id }))).toEqual(['evidenceId'])
  })
})
