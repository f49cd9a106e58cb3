import { getCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { linkRatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'
import { getCurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import * as contract from '@sixfold/shared/contracts/schemes.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { SchemeText } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import { World } from '../../../test/factories.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const own = (change: Partial<SchemeText> = {}): SchemeText => ({
  ...defaultSchemeText,
  replyDays: 15,
  ...change,
})
const relabelled = (label: string): SchemeText['levels'] => ({
  ...defaultSchemeText.levels,
  4: { ...defaultSchemeText.levels[4], label },
})
const leader = () => given.people.leader
const draft = async () => succeeded(await leader().call(contract.getSchemeDraft)).json()
const write = async (scheme: SchemeText | null, version?: number, by = leader()) =>
  by.call(contract.writeSchemeDraft, { body: { scheme }, version: version ?? (await draft()).version })
const publish = async (version?: number, by = leader()) =>
  by.call(contract.publishScheme, { body: { id: v7() }, version: version ?? (await draft()).version })
const published = async (scheme: SchemeText) => {
  succeeded(await write(scheme))
  return succeeded(await publish()).json()
}
const withdraw = (number: number) =>
  leader().call(contract.withdrawScheme, {
    params: { number: String(number) },
    body: { reason: 'It went out by mistake.' },
  })
const current = async () => succeeded(await given.people.governor.call(getCurrentScheme)).json()
const keptBy = async () =>
  succeeded(await leader().call(contract.listSchemes))
    .json()
    .items.map((it: { number: number; keptBy: number[] }) => [it.number, it.keptBy])

describe('a scheme', () => {
  test('is Sixfold’s own until a leader publishes one, which then everybody of the trust reads', async () => {
    expect(await current()).toMatchObject({ id: null, number: 0, scheme: defaultSchemeText, former: [] })
    const version = await published(own({ levels: relabelled('Thrive') }))
    expect(version).toMatchObject({
      number: 1,
      publishedBy: { id: leader().id },
      withdrawn: null,
      keptBy: [],
    })
    expect(await current()).toMatchObject({
      id: version.id,
      number: 1,
      scheme: own({ levels: relabelled('Thrive') }),
    })
    const first = await given.people.head.call(contract.getScheme, { params: { number: '1' } })
    expect(succeeded(first).json().scheme.levels[4].label).toBe('Thrive')
    const before = await given.people.head.call(contract.getScheme, { params: { number: '0' } })
    expect(succeeded(before).json()).toEqual({
      number: 0,
      version: null,
      keptBy: [],
      scheme: defaultSchemeText,
    })
  })

  test('has its criteria of earlier versions by name, so that what was rated by them can be read', async () => {
    await published(own({ criteria: defaultSchemeText.criteria.slice(0, 8) }))
    expect((await current()).former).toEqual([
      { key: 'staffing-and-capacity', name: 'Staffing and capacity' },
      { key: 'finance-and-estate', name: 'Finance and estate' },
    ])
  })

  test('is another trust’s own', async () => {
    await published(own())
    const theirs = await World.create(given.test, 'Harbour Schools Trust', 991_100)
    const other = await theirs.person('trust-leader')
    expect(succeeded(await other.call(getCurrentScheme)).json().number).toBe(0)
    expect((await other.call(contract.getScheme, { params: { number: '1' } })).statusCode).toBe(404)
    const answer = await other.call(contract.withdrawScheme, {
      params: { number: '1' },
      body: { reason: 'No.' },
    })
    expect(answer.statusCode).toBe(404)
  })
})

describe('a draft', () => {
  test('begins with what holds, is kept, and is read by leaders alone', async () => {
    expect(await draft()).toMatchObject({ scheme: defaultSchemeText, saved: null, version: 1 })
    expect(succeeded(await write(own())).json()).toMatchObject({
      scheme: own(),
      saved: { by: { id: leader().id } },
      blockers: { publish: [] },
      version: 2,
    })
    const { partner, head, contributor, governor, trustee, clerk } = given.people
    for (const one of [partner, head, contributor, governor, trustee, clerk])
      expect((await one.call(contract.getSchemeDraft)).statusCode).toBe(403)
    expect(await current()).toMatchObject({ number: 0, scheme: defaultSchemeText })
  })

  test('is thrown away, and its version doesn’t come twice', async () => {
    succeeded(await write(own()))
    expect(succeeded(await write(null)).json()).toMatchObject({
      saved: null,
      scheme: defaultSchemeText,
      version: 3,
    })
    expect((await write(own(), 2)).statusCode).toBe(412)
  })

  test('names every fault at its field', async () => {
    const [first, ...rest] = own().criteria
    const scheme = own({
      levels: relabelled(' improve '),
      ratingWords: { 4: 'Leading', 3: 'Secure', 2: '', 1: 'Urgent' },
      criteria: [{ ...first!, name: 'Achievement' }, ...rest],
      replyDays: 4,
      reviewMonths: 13,
    })
    const answer = await write(scheme)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors.map((it: { path: string }) => it.path)).toEqual(
      expect.arrayContaining(['scheme.ratingWords.2', 'scheme.replyDays', 'scheme.reviewMonths']),
    )
    const doubles = await write({ ...scheme, ratingWords: own().ratingWords, replyDays: 10, reviewMonths: 6 })
    expect(doubles.json().errors).toEqual([
      { path: 'scheme.levels.3.label', message: 'Another category has this label' },
      { path: 'scheme.criteria.2.name', message: 'Another criterion has this name' },
    ])
    const few = await write(own({ criteria: own().criteria.slice(0, 5) }))
    expect(few.json().errors).toEqual([
      { path: 'scheme.criteria', message: 'Keep at least 6 criteria: fewer suggest nothing' },
    ])
  })

  test('is published once, by whoever has read it as it is', async () => {
    expect((await publish()).json().blockers).toEqual([
      { code: 'no-draft', message: 'There is no draft: change something first' },
    ])
    succeeded(await write(defaultSchemeText))
    expect((await publish()).json().blockers).toEqual([
      { code: 'nothing-differs', message: 'The draft says what the scheme says already' },
    ])
    const { version } = succeeded(await write(own())).json()
    expect((await publish(version - 1)).statusCode).toBe(412)
    const other = await given.world.person('trust-leader')
    const both = await Promise.all([publish(version), publish(version, other)])
    expect(both.map((it) => it.statusCode)).toEqual(expect.arrayContaining([201, 412]))
    expect(await keptBy()).toEqual([[1, []]])
  })
})

describe('a file of criteria', () => {
  const read = (text: string) => leader().call(contract.readCriteria, { body: { text } })
  const none = { 4: '', 3: null, 2: null, 1: null }

  test.each([',', ';', '\t'])('is read with its cells apart by %j, and changes nothing', async (mark) => {
    const rows = [
      ['\uFEFFCriterion', 'Limiting', '4'],
      ['Reading', 'yes', '"All read,\r\nand widely"'],
      ['Sport', '', ''],
    ]
    const answer = await read(rows.map((row) => row.join(mark)).join('\r\n'))
    expect(succeeded(answer).json().criteria).toEqual([
      { name: 'Reading', limiting: true, descriptors: { ...none, 4: 'All read,\r\nand widely' } },
      { name: 'Sport', limiting: false, descriptors: none },
    ])
    expect(await draft()).toMatchObject({ saved: null, version: 1 })
  })

  test('names each fault with the line on which its row begins', async () => {
    const answer = await read('Criterion,Limiting,4\nReading,yes,"two\nlines"\n\n,no,\nSport,perhaps,')
    expect([answer.statusCode, answer.json().errors]).toEqual([
      400,
      [
        { path: 'text', message: 'Line 5: the criterion has no name' },
        { path: 'text', message: 'Line 6: “Limiting” says “perhaps”: write yes or no' },
      ],
    ])
    const unclosed = await read('Criterion\n"Reading')
    expect(unclosed.json().errors[0].message).toMatch(/^A quotation mark in this file is never closed/)
  })
})

describe('a criterion', () => {
  const round = async () => given.begun(await given.round())

  test('of the trust’s own can be rated in a round that has it, and no other', async () => {
    const reading = { ...defaultSchemeText.criteria[0]!, key: 'reading', name: 'Reading' }
    await published(own({ criteria: [reading, ...defaultSchemeText.criteria.slice(1)] }))
    const it = await round()
    const rated = await given.rate(leader(), it, 'reading', 3)
    expect(succeeded(rated).json()).toMatchObject({ criterionKey: 'reading', value: 3 })
    expect((await given.rate(leader(), it, 'inclusion', 3)).statusCode).toBe(404)
    const linked = await leader().call(linkRatingEvidence, {
      params: { categorisationId: it.id, criterionKey: 'inclusion' },
      body: { evidenceId: v7(), stance: 'supports', source: 'trust' },
    })
    expect([linked.statusCode, linked.json().detail]).toEqual([
      404,
      expect.stringContaining('This criterion'),
    ])
    const shown = succeeded(
      await leader().call(getCategorisation, { params: { categorisationId: it.id } }),
    ).json()
    expect(shown.ratings.map((one: { criterionKey: string }) => one.criterionKey)).toEqual([
      'reading',
      ...defaultSchemeText.criteria.slice(1).map(({ key }) => key),
    ])
  })
})

describe('a round', () => {
  const open = async (year: number): Promise<Round> => given.round(year)

  test('keeps the version that it opened with, whatever is published or withdrawn later', async () => {
    await open(2026)
    await published(own())
    const later = await Categorising.create({ now: '2027-05-20T09:00:00.000Z' })
    given = later
    await published(own())
    const round = await open(2026)
    await published(own({ replyDays: 20 }))
    succeeded(await withdraw(1))
    expect(await keptBy()).toEqual([
      [2, []],
      [1, [2026]],
    ])
    const change = "update rounds set scheme_id = null where id = '" + round.id + "'"
    await expect(given.world.as(leader(), (ctx) => ctx.rows(change))).rejects.toThrow(/keeps the scheme/)
  })

  test('opens with the newest that isn’t withdrawn, and with Sixfold’s own when all are', async () => {
    await published(own())
    await published(own({ replyDays: 20 }))
    succeeded(await withdraw(2))
    expect((await current()).number).toBe(1)
    succeeded(await withdraw(1))
    expect((await current()).number).toBe(0)
    expect((await withdraw(1)).json().blockers).toEqual([
      { code: 'withdrawn', message: 'Version 1 is withdrawn already' },
    ])
    await open(2026)
    expect(await keptBy()).toEqual([
      [2, []],
      [1, []],
    ])
  })
})
