import { addPriority, openCycle } from '@sixfold/shared/contracts/cycles.ts'
import { addEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { answerSupport } from '@sixfold/shared/contracts/support-answers.ts'
import { agreePairing, createPairing } from '@sixfold/shared/contracts/support.ts'
import { makeOffer } from '@sixfold/shared/contracts/offers.ts'
import * as contract from '@sixfold/shared/contracts/strengths.ts'
import type { DeclaredNeed, SchoolNeeds, SchoolStrengths } from '@sixfold/shared/contracts/strengths.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { approvePlanAsItStands } from '../../../test/approved-plan.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson, TestSchool } from '../../../test/factories.ts'
import { codes } from '../../../test/paired-schools.ts'

let given: Categorising
let elsewhere: TestSchool
beforeEach(async () => {
  given = await Categorising.create()
  elsewhere = await given.world.school('Fenwick Infant School')
})

/** Inclusion 4, curriculum and teaching 2, achievement 3. */
async function rated() {
  const it = await given.begun(await given.round())
  await given.rated(it, [4, 2, 3])
  return succeeded(await given.propose(given.people.leader, it)).json()
}
async function published() {
  const waits = await given.onward(await rated())
  succeeded(await given.decide(given.people.trustee, waits, { effectiveOn: '2026-11-21' }))
}
const offer = (school: TestSchool) =>
  given.people.leader.call(makeOffer, {
    body: {
      id: v7(),
      schoolId: school.id,
      academicYear: 2026,
      criterionKey: 'inclusion',
      halfDays: 6,
      roles: 'Two specialist teachers',
    },
  })
const declare = (who: TestPerson, more: object = {}) =>
  who.call(contract.declareNeed, {
    body: {
      id: v7(),
      schoolId: given.school.id,
      academicYear: 2026,
      criterionKey: 'safeguarding',
      why: 'A small office',
      ...more,
    },
  })
/** A priority at step 3 that needs support, in a plan that nobody has approved. @returns its cycle */
async function askedAtStepThree(): Promise<string> {
  const { leader, head } = given.people
  const cycleId = v7()
  succeeded(
    await leader.call(openCycle, { body: { id: cycleId, schoolId: given.school.id, academicYear: 2026 } }),
  )
  const body = { id: v7(), cycleId, title: 'Every child attends', criterionKey: 'attendance-and-behaviour' }
  succeeded(await leader.call(addPriority, { body }))
  await given.test.ownerSql(`update priorities set step = 'prepare'`)
  const params = { priorityId: body.id }
  succeeded(await head.call(answerSupport, { params, body: { needed: 'needed' }, version: 0 }))
  return cycleId
}

const strengths = async (who: TestPerson) =>
  succeeded(await who.call(contract.listStrengths)).json<{ items: SchoolStrengths[] }>().items
const needs = async (who: TestPerson) =>
  succeeded(await who.call(contract.listNeeds)).json<{ items: SchoolNeeds[] }>().items
/** By school: criteria with the kinds of reasons. */
const told = (items: (SchoolStrengths | SchoolNeeds)[]) =>
  Object.fromEntries(
    items.map((it) => [
      it.school.name.split(' ')[0],
      ('strengths' in it ? it.strengths : it.needs).map(
        ({ criterion, reasons }) => `${criterion.key}: ${reasons.map(({ kind }) => kind).join(', ')}`,
      ),
    ]),
  )

describe('what a school is strong in', () => {
  test('comes from published ratings alone, in the trust’s words and since when', async () => {
    const proposed = await rated()
    expect(told(await strengths(given.people.leader))).toEqual({ Fenwick: [], Thornmere: [] })
    const waits = await given.onward(proposed)
    succeeded(await given.decide(given.people.trustee, waits, { effectiveOn: '2026-11-21' }))
    const [, here] = await strengths(given.people.leader)
    expect(here?.strengths).toMatchObject([
      { level: 4, offer: null, reasons: [{ words: 'Leading in inclusion since 2026/27', since: 2026 }] },
    ])
    const [, wants] = await needs(given.people.leader)
    expect(wants?.needs).toMatchObject([
      { level: 2, reasons: [{ words: 'Developing in curriculum and teaching since 2026/27' }] },
    ])
  })

  test('knows of an award that was linked to a rating, while it is live', async () => {
    await published()
    const { leader } = given.people
    const [{ id }] = (await given.test.ownerSql('select id from categorisations')) as [{ id: string }]
    const evidence = v7()
    const award = {
      kind: 'award',
      source: 'external',
      title: 'A mark',
      note: 'Given to few',
      effectiveOn: '2026-10-01',
    }
    succeeded(await leader.call(addEvidence, { body: { id: evidence, schoolId: given.school.id, ...award } }))
    await given.test.ownerSql(
      `insert into rating_evidence (trust_id, id, evidence_id, categorisation_id, criterion_key, source, stance, day, recorded_at,
                                    by_person_id)
       values ($1, $2, $3, $4, 'achievement', 'trust', 'supports', '2026-11-21', now(), $5)`,
      [given.world.trustId, v7(), evidence, id, leader.id],
    )
    expect(told(await strengths(leader))).toMatchObject({
      Thornmere: ['inclusion: rated', 'achievement: award'],
    })
    given.test.setNow('2027-10-02T09:00:00.000Z')
    expect(told(await strengths(await given.world.person('trust-leader')))).toMatchObject({
      Thornmere: ['inclusion: rated'],
    })
  })
})

describe('who is told what', () => {
  const all = ['inclusion: rated, offered']
  const asked = 'attendance-and-behaviour: asked'
  const rest = ['curriculum-and-teaching: rated', 'safeguarding: declared']
  const whole = [rest[0], asked, rest[1]]

  test('by role, here and elsewhere, before a plan is approved and after', async () => {
    await published()
    for (const school of [given.school, elsewhere]) succeeded(await offer(school))
    succeeded(await declare(given.people.head))
    const cycleId = await askedAtStepThree()
    const { leader, partner, head, contributor, governor, trustee, clerk } = given.people
    const { world } = given
    const theirs = {
      partner: await world.person('improvement-partner', [elsewhere]),
      head: await world.person('headteacher', [elsewhere]),
      contributor: await world.person('contributor', [elsewhere]),
      governor: await world.person('governor', [elsewhere]),
    }
    const offered = ['inclusion: offered']
    const grid = { Fenwick: offered, Thornmere: all }
    const table: [string, TestPerson, object, object][] = [
      ['leader', leader, grid, { Fenwick: [], Thornmere: whole }],
      ['partner', partner, grid, { Fenwick: [], Thornmere: whole }],
      ['head', head, grid, { Thornmere: whole }],
      ['contributor', contributor, grid, { Thornmere: whole }],
      ['governor', governor, { Thornmere: all }, { Thornmere: rest }],
      ['trustee', trustee, grid, { Fenwick: [], Thornmere: rest }],
      ['clerk', clerk, grid, { Fenwick: [], Thornmere: rest }],
      ['partner elsewhere', theirs.partner, grid, { Fenwick: [], Thornmere: rest }],
      ['head elsewhere', theirs.head, { Fenwick: offered, Thornmere: offered }, { Fenwick: [] }],
      [
        'contributor elsewhere',
        theirs.contributor,
        { Fenwick: offered, Thornmere: offered },
        { Fenwick: [] },
      ],
      ['governor elsewhere', theirs.governor, { Fenwick: offered }, { Fenwick: [] }],
    ]
    for (const [name, who, strong, wants] of table) {
      expect([name, told(await strengths(who))]).toEqual([name, strong])
      expect([name, told(await needs(who))]).toEqual([name, wants])
    }
    const [, peer] = await strengths(theirs.head)
    expect(peer).toMatchObject({ view: 'offers', strengths: [{ level: null, offer: { halfDays: 6 } }] })
    await approvePlanAsItStands(world, leader, cycleId)
    for (const who of [governor, trustee, theirs.partner])
      expect(told(await needs(who))).toMatchObject({ Thornmere: whole })
    const leadsTo = async (who: TestPerson) =>
      (await needs(who)).flatMap((it) =>
        it.needs.flatMap(({ reasons }) => reasons.map((one) => one.priorityId)),
      )
    expect((await leadsTo(trustee)).filter(Boolean)).toHaveLength(1)
    expect((await leadsTo(theirs.partner)).filter(Boolean)).toHaveLength(0)
  })
})

describe('what a school wants help with', () => {
  test('at step 3 until support is agreed', async () => {
    await askedAtStepThree()
    const { leader, head } = given.people
    expect(told(await needs(head))).toEqual({ Thornmere: ['attendance-and-behaviour: asked'] })
    await given.test.ownerSql(`update step_entries set recorded_at = '2026-11-01T08:00:00Z'`)
    const body = {
      id: v7(),
      giverSchoolId: elsewhere.id,
      receiverSchoolId: given.school.id,
      criterionKey: 'attendance-and-behaviour',
      objective: 'Every child attends',
      halfDays: 4,
    }
    succeeded(await leader.call(createPairing, { body }))
    const giver = await given.world.person('headteacher', [elsewhere])
    for (const [who, side] of [
      [giver, 'giver'],
      [head, 'receiver'],
    ] as const)
      succeeded(await who.call(agreePairing, { params: { pairingId: body.id }, body: { side }, version: 1 }))
    expect(told(await needs(head))).toEqual({ Thornmere: [] })
  })

  test('by hand once a criterion and year, and taken back once, with a reason', async () => {
    const { head, leader } = given.people
    const need = succeeded(await declare(head)).json<DeclaredNeed>()
    expect(codes(await declare(leader))).toEqual(['declared'])
    const take = (who: TestPerson, version: number) =>
      who.call(contract.withdrawNeed, { params: { needId: need.id }, body: { reason: 'It is met' }, version })
    const answers = await Promise.all([take(head, 1), take(leader, 1)])
    expect(answers.map((it) => it.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
    expect(codes(await take(leader, 2))).toEqual(['withdrawn'])
    expect(told(await needs(head))).toEqual({ Thornmere: [] })
    expect((await declare(head)).statusCode).toBe(201)
    const change = given.world.as(leader, (ctx) =>
      ctx.rows(`update declared_needs set why = 'Something else'`),
    )
    await expect(change).rejects.toMatchObject({ code: '42501' })
    const again = given.world.as(leader, (ctx) => ctx.rows('update declared_needs set version = 9'))
    await expect(again).rejects.toMatchObject({ code: '23514' })
  })

  test('a page of schools holds each once', async () => {
    await given.world.school('Aldercombe School')
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = succeeded(
        await given.people.leader.call(contract.listNeeds, { query: { limit: 1, cursor } }),
      ).json()
      seen.push(...page.items.map((it: SchoolNeeds) => it.school.name))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(['Aldercombe School', 'Fenwick Infant School', 'Thornmere Primary School'])
  })
})
