import * as contract from '@sixfold/shared/contracts/evidence.ts'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { credentialsFault } from '@sixfold/shared/domain/evidence/address.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { books, codesOf, Improving, succeeded } from '../../../test/improving.ts'
import { evidencePolicy } from './policy.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

const add = (more: object = {}, by = given.people.head) =>
  by.call(contract.addEvidence, { body: { ...books(given.school.id), ...more } })
const read = (evidenceId: string, by = given.people.head) =>
  by.call(contract.getEvidence, { params: { evidenceId } })
const withdraw = (evidenceId: string, by = given.people.head, version = 1) =>
  by.call(contract.withdrawEvidence, {
    params: { evidenceId },
    version,
    body: { reason: 'Counted the wrong books' },
  })
const faults = (answer: { json(): { errors: { path: string }[] } }) =>
  answer.json().errors.map((fault) => fault.path)

describe('adding evidence', () => {
  test('keeps a note or a link, and links it to the present step of a priority in the same call', async () => {
    const priority = await given.priority()
    const link = { priorityId: priority.id, stance: 'contradicts' }
    const added = await add({ url: 'https://example.org/books.pdf', links: [link] }, given.people.partner)
    expect([added.statusCode, added.json()]).toMatchObject([
      201,
      {
        audience: 'school-and-trust',
        live: true,
        by: { name: 'Priya Iyer' },
        links: [
          {
            priority: { id: priority.id, title: priority.title },
            turn: 1,
            step: 'diagnose',
            stance: 'contradicts',
          },
        ],
        abilities: { link: true, withdraw: true, edit: true, revise: true },
      },
    ])
    const { evidence } = await given.see(priority.id)
    expect(evidence).toMatchObject({ count: 1, strength: 'thin', contested: true, hidden: 0 })
    expect(evidence.items).toMatchObject([
      { title: 'Work scrutiny, years 4 and 5', stance: 'contradicts', step: 'diagnose' },
    ])
  })

  test('is refused with every fault: nothing in it, seen tomorrow, no web address', async () => {
    const nothing = { note: undefined, effectiveOn: '2026-11-22', expiresOn: '2026-11-20' }
    expect(faults(await add(nothing))).toEqual(['note', 'effectiveOn', 'expiresOn'])
    for (const url of ['javascript:alert(1)', 'data:text/html,hello', 'example.org', 'ftp://example.org'])
      expect([url, faults(await add({ url }))]).toEqual([url, ['url']])
    const withPassword = await add({ url: 'https://ada:secret@example.org/books' })
    expect(withPassword.json().errors).toEqual([{ path: 'url', message: credentialsFault }])
  })

  test('with a link that can’t be keeps nothing', async () => {
    const priority = await given.priority()
    const links = [{ priorityId: priority.id, step: 'deliver', stance: 'supports' }]
    const body = { ...books(given.school.id), links }
    const refused = await given.people.head.call(contract.addEvidence, { body })
    expect([refused.statusCode, codesOf(refused)]).toEqual([409, ['step-not-reached']])
    expect((await read(body.id)).statusCode).toBe(404)
  })
})

describe('linking evidence', () => {
  const link = (evidenceId: string, priorityId: string, more: object = {}, by = given.people.head) =>
    by.call(contract.linkEvidence, {
      body: { id: v7(), evidenceId, priorityId, stance: 'supports', ...more },
    })

  test('to the same step of the same turn happens once', async () => {
    const priority = await given.priority()
    const { id } = await given.evidence()
    expect((await link(id, priority.id)).json().links).toHaveLength(1)
    expect((await link(id, priority.id)).statusCode).toBe(409)
  })

  test('reaches an earlier step, and not another school’s priority', async () => {
    const priority = await given.at('explore')
    const { id } = await given.evidence()
    expect(succeeded(await link(id, priority.id, { step: 'diagnose' })).json().links).toMatchObject([
      { step: 'diagnose' },
    ])
    const other = await given.world.school('Aldercombe Primary School')
    const theirs = await given.priority(await given.cycle(other))
    expect((await link(id, theirs.id)).statusCode).toBe(404)
    expect(codesOf(await link(id, theirs.id, {}, given.people.leader))).toEqual(['other-school'])
  })
})

describe('who reads evidence', () => {
  test('governors and trustees read what is meant for them too; the rest they know by number', async () => {
    const priority = await given.priority()
    await given.approvedPlan(priority)
    const links = [{ priorityId: priority.id, stance: 'supports' }]
    const inner = await given.evidence({ title: 'Staff voice in confidence', links })
    const open = await given.evidence({ audience: 'governors-and-trustees', kind: 'data', links })
    for (const reader of [given.people.governor, given.people.trustee, given.people.clerk]) {
      expect((await read(open.id, reader)).statusCode).toBe(200)
      expect((await read(inner.id, reader)).statusCode).toBe(404)
      const list = await reader.call(contract.listEvidence, { query: { priorityId: priority.id } })
      expect(list.json()).toMatchObject({ items: [{ id: open.id }], hidden: 1 })
      const page = await given.see(priority.id, reader)
      expect(page.evidence).toMatchObject({
        count: 2,
        strength: 'adequate',
        hidden: 1,
        items: [{ id: open.id }],
      })
      expect(JSON.stringify([list.json(), page])).not.toContain('in confidence')
    }
  })

  test('lists show each person exactly what the policy lets them read, and count the rest', async () => {
    const other = await given.world.school('Aldercombe Primary School')
    const all: Evidence[] = []
    for (const school of [given.school, other])
      for (const audience of ['school-and-trust', 'governors-and-trustees'])
        all.push(await given.evidence({ schoolId: school.id, audience }, given.people.leader))
    const everyone = [
      ...Object.values(given.people),
      await given.world.person('headteacher', [other]),
      await given.world.person('governor', [other]),
    ]
    for (const person of everyone) {
      const list = (await person.call(contract.listEvidence)).json<{ items: Evidence[] }>()
      const readable = all.filter((one) =>
        evidencePolicy.read(person.actor, {
          schoolId: one.school.id,
          audience: one.audience,
          byPersonId: one.by.id,
          bySchool: true,
          owner: one.owner,
        }),
      )
      expect([person.name, list.items.map((one) => one.id).toSorted()]).toEqual([
        person.name,
        readable.map((one) => one.id).toSorted(),
      ])
    }
    const hiddenFrom = async (by: typeof given.people.head) =>
      (await by.call(contract.listEvidence)).json().hidden
    expect(await hiddenFrom(given.people.trustee)).toBe(2)
    expect(await hiddenFrom(given.people.governor)).toBe(1)
    expect(await hiddenFrom(given.people.head)).toBe(0)
  })

  test('pages go from the newest day to the oldest without gap or repeat', async () => {
    for (const effectiveOn of ['2026-09-01', '2026-11-20', '2026-09-01', '2025-01-10'])
      await given.evidence({ effectiveOn })
    const seen: Evidence[] = []
    let cursor: string | undefined
    do {
      const page = (
        await given.people.head.call(contract.listEvidence, { query: { limit: 1, cursor } })
      ).json()
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.map((one) => [one.effectiveOn, one.live])).toEqual([
      ['2026-11-20', true],
      ['2026-09-01', true],
      ['2026-09-01', true],
      ['2025-01-10', false],
    ])
    expect(new Set(seen.map((one) => one.id)).size).toBe(4)
  })
})

describe('withdrawing evidence', () => {
  test('keeps it with the reason, counts it no more, and closes the gate that hung on it', async () => {
    const priority = await given.diagnosed()
    const evidenceId = priority.evidence.items[0]!.id
    const gone = succeeded(await withdraw(evidenceId)).json()
    expect(gone).toMatchObject({
      live: false,
      withdrawn: { at: '2026-11-21T09:30:00.000Z', reason: 'Counted the wrong books' },
      abilities: { link: false, withdraw: false, edit: false, revise: false },
      version: 2,
    })
    expect(codesOf(await given.move(priority, { to: 'next' }))).toEqual(['no-evidence'])
    expect((await given.see(priority.id)).evidence).toMatchObject({
      strength: 'stale',
      items: [{ id: evidenceId }],
    })
    expect(codesOf(await withdraw(evidenceId, given.people.head, 2))).toEqual(['withdrawn'])
    const body = { id: v7(), evidenceId, priorityId: priority.id, stance: 'neutral' }
    expect(codesOf(await given.people.head.call(contract.linkEvidence, { body }))).toEqual(['withdrawn'])
  })

  test('is for whoever added it, leaders, and the head what the school’s own people added', async () => {
    const { contributor, partner, head, leader } = given.people
    const theirs = (await add({}, contributor)).json().id
    expect((await withdraw(theirs, partner)).statusCode).toBe(403)
    expect((await withdraw(theirs, contributor)).statusCode).toBe(200)
    const another = (await add({}, contributor)).json().id
    expect((await withdraw(another, head)).statusCode).toBe(200)
    // What the partner has seen, and may speak against the school, stays the trust's.
    const ours = (await add({}, partner)).json().id
    expect((await withdraw(ours, contributor)).statusCode).toBe(403)
    expect((await withdraw(ours, head)).statusCode).toBe(403)
    expect((await withdraw(ours, leader)).statusCode).toBe(200)
  })
})

describe('what trustees are told of evidence', () => {
  const eventsFor = (audience: string) =>
    given.test.ownerSql('select kind, record_id, data from events where $1 = any(audiences) order by id', [
      audience,
    ])
  const revision = async () =>
    Number(
      (await given.test.ownerSql(`select value from revisions where audience = 'trustees'`))[0]?.['value'] ??
        0,
    )

  test('moves their revision by what is only counted, and names nothing of it', async () => {
    const before = await revision()
    const inner = await given.evidence({ title: 'Staff voice in confidence' })
    expect(await revision()).toBeGreaterThan(before)
    expect(await eventsFor('trustees')).toEqual([
      { kind: 'evidence-counted', record_id: given.school.id, data: {} },
    ])
    expect(await eventsFor('school')).toEqual([
      { kind: 'evidence-added', record_id: inner.id, data: { title: 'Staff voice in confidence' } },
    ])
  })

  test('names what is meant for them', async () => {
    const open = await given.evidence({ audience: 'governors-and-trustees' })
    expect(await eventsFor('trustees')).toEqual([
      { kind: 'evidence-added', record_id: open.id, data: { title: 'Work scrutiny, years 4 and 5' } },
    ])
  })
})
