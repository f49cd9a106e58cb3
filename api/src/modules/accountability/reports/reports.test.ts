import { createHash } from 'node:crypto'
import type { ReportManifest } from '@sixfold/shared/contracts/report-content.ts'
import type { Report } from '@sixfold/shared/contracts/reports.ts'
import { canonicalJson } from '@sixfold/shared/domain/plans/canonical-json.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../../test/answers.ts'
import { World } from '../../../../test/factories.ts'
import {
  contentFor,
  discard,
  edit,
  made,
  make,
  readReport,
  reportTitles,
  rowsOf,
  sign,
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

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const detailOf = (answer: { json(): unknown }) => (answer.json() as { detail?: string }).detail
const paths = (answer: { json(): unknown }) =>
  (answer.json() as { errors?: { path: string }[] }).errors?.map(({ path }) => path)

describe('a draft', () => {
  test('is made, seen and changed by leaders alone', async () => {
    const draft = await made(people.leader)
    expect(draft).toMatchObject({
      state: 'draft',
      day: null,
      schools: null,
      sha256: null,
      freezesOn: null,
      abilities: { edit: true, sign: true },
      blockers: { sign: [] },
      version: 1,
    })
    for (const who of [people.trustee, people.clerk, people.head, people.governor, people.partner]) {
      const unseen = await readReport(who, draft)
      expect(unseen.statusCode, who.name).toBe(404)
      expect(detailOf(unseen), who.name).toBe(detailOf(await readReport(who, { id: v7() })))
      expect((await sign(who, draft)).statusCode, who.name).toBe(404)
    }
    expect(await reportTitles(people.trustee)).toEqual([])
    expect((await make(people.trustee)).statusCode).toBe(403)
    expect((await make(people.head)).statusCode).toBe(404)
    const changed = succeeded(
      await edit(people.leader, draft, { title: 'Spring', schoolIds: [given.school.id] }),
    )
    expect(changed.json()).toMatchObject({
      title: 'Spring',
      schools: [{ name: given.school.name }],
      version: 2,
    })
    expect((await edit(people.leader, draft, { title: 'Mine' })).statusCode).toBe(412)
  })

  test('says all that is wrong with it', async () => {
    const wrong = await make(people.leader, {
      kind: 'meeting-pack',
      asAt: '2027-01-01',
      schoolIds: [v7()],
      sections: [],
    })
    expect(wrong.statusCode).toBe(400)
    expect(paths(wrong)?.toSorted()).toEqual(['asAt', 'meetingId', 'schoolIds', 'sections'])
  })

  test('of schools none of which was there yet says so, and isn’t signed', async () => {
    await given.test.ownerSql(`update school_versions set joined_on = '2026-11-25' where school_id = $1`, [
      given.helper.id,
    ])
    const draft = await made(people.leader, { schoolIds: [given.helper.id] })
    const said = JSON.stringify((await contentFor(people.leader, draft)).parts)
    expect(said).toContain('None of the chosen schools belonged to the trust on this day.')
    expect(said).not.toContain('No school belongs to the trust')
    expect(draft.blockers.sign.map(({ code }) => code)).toEqual(['no-school'])
    expect(codesOf(await sign(people.leader, draft))).toEqual(['no-school'])
    const both = { schoolIds: [given.helper.id, given.school.id] }
    succeeded(await sign(people.leader, await made(people.leader, both)))
  })

  test('can be discarded, and is gone then', async () => {
    const draft = await made(people.leader)
    const gone = succeeded(await discard(people.leader, draft)).json<Report>()
    expect(gone.state).toBe('discarded')
    expect(await reportTitles(people.leader)).toEqual([])
    expect(codesOf(await sign(people.leader, gone))).toEqual(['discarded'])
  })
})

describe('a signed report', () => {
  test('is read by trustees and the clerk, as it was on its day, whatever comes later', async () => {
    const round = await given.openRound()
    await given.categorise(2, round)
    const report = await signed(people.leader, await made(people.leader))
    expect(report).toMatchObject({
      state: 'signed',
      day: '2026-11-21',
      frozen: { signedBy: { name: 'Ama Osei' } },
      blockers: { sign: [{ code: 'frozen' }], correct: [] },
    })
    const before = await contentFor(people.leader, report)
    given.test.setNow('2026-12-01T09:00:00Z')
    await given.addEvidence()
    const cycle = await given.openCycle()
    await given.addPriority(cycle)
    await given.approvePlan(cycle)
    for (const who of [people.leader, people.trustee, people.clerk]) {
      const content = await contentFor(who, report)
      expect(content.frozen).toBe(true)
      expect(content.parts).toEqual(before.parts)
      expect(rowsOf(content, 'schools').map((row) => row.slice(0, 3))).toEqual([
        ['Aldercombe Primary School\nPrimary', 'None yet', '–'],
        ['Thornmere Primary School\nPrimary', 'Repair', 'Agrees'],
      ])
      expect(await reportTitles(who)).toEqual(['Where our schools stand'])
    }
    for (const who of [people.head, people.governor, people.partner, people.contributor])
      expect((await readReport(who, report)).statusCode, who.name).toBe(404)
    const theirs = await World.create(given.test, 'Harbour Schools Trust', 991_100)
    expect((await readReport(await theirs.person('trust-leader'), report)).statusCode).toBe(404)
  })

  test('has the head’s reply beside the category, and why', async () => {
    await given.categorise(2, await given.openRound())
    const content = await contentFor(people.leader, await made(people.leader))
    expect(rowsOf(content, 'categories')).toEqual([
      [
        'Thornmere Primary School',
        'Repair\n2026/27, since 21 Nov 2026',
        'Reading is recovering.\nTrust board',
        'Agrees: Rosa Adeyemi',
      ],
    ])
  })

  test('is hashed as canonical JSON, part by part and as a whole, which anybody can check', async () => {
    const report = await signed(people.leader, await made(people.leader))
    const manifest = await sourceFor(people.trustee, report, 'manifest')
    expect(sha256(manifest.body)).toBe(report.sha256)
    const said = manifest.json<ReportManifest>()
    expect(canonicalJson(said)).toBe(manifest.body)
    expect(said).toMatchObject({
      title: report.title,
      day: '2026-11-21',
      signedBy: 'Ama Osei',
      corrects: null,
    })
    expect(said.parts).toEqual([
      { part: 'open', sha256: expect.any(String) as string },
      { part: 'confidential', sha256: expect.any(String) as string },
    ])
    for (const { part, sha256: hash } of said.parts) {
      const source = await sourceFor(people.trustee, report, part)
      expect(sha256(source.body)).toBe(hash)
      expect(source.headers['repr-digest']).toBe(`sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`)
      expect(source.json()).toMatchObject({ part, salt: expect.stringMatching(/^[0-9a-f]{32}$/) as string })
    }
  })

  test('is never signed again, and a retry of the first act is answered as the first time', async () => {
    const draft = await made(people.leader)
    const key = v7()
    const first = succeeded(await sign(people.leader, draft, key))
    expect((await sign(people.leader, draft, key)).json()).toEqual(first.json())
    const other = await given.world.person('trust-leader', [], 'Nia Grant')
    const now = first.json<Report>()
    expect(codesOf(await sign(other, now))).toEqual(['frozen'])
    expect(codesOf(await edit(people.leader, now, { title: 'Other' }))).toEqual(['frozen'])
    expect(codesOf(await discard(people.leader, now))).toEqual(['frozen'])
    expect(await given.test.ownerSql('select 1 from report_freezes')).toHaveLength(1)
  })

  test('is frozen once, however many sign it at once', async () => {
    const draft = await made(people.leader)
    const other = await given.world.person('trust-leader', [], 'Nia Grant')
    const key = v7()
    const answers = await Promise.all([
      sign(people.leader, draft, key),
      sign(people.leader, draft, key),
      sign(other, draft),
      sign(other, draft),
    ])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).not.toContain(500)
    expect(await given.test.ownerSql('select sha256 from report_freezes')).toHaveLength(1)
    expect(await given.test.ownerSql('select 1 from report_parts')).toHaveLength(2)
    const won = answers.filter(({ statusCode }) => statusCode === 200)
    expect(won.length).toBeGreaterThan(0)
    expect(new Set(won.map((answer) => answer.json<Report>().sha256)).size).toBe(1)
  })

  test('can’t be changed in the database either', async () => {
    const report = await signed(people.leader, await made(people.leader))
    for (const change of [
      'update report_freezes set sha256 = sha256',
      'delete from report_freezes',
      `update report_parts set content = '{}'`,
      'delete from report_parts',
    ])
      await expect(given.world.as(people.leader, (ctx) => ctx.rows(change))).rejects.toThrow(
        /permission denied/,
      )
    const again = given.world.as(people.leader, (ctx) =>
      ctx.rows(
        `insert into report_freezes (trust_id, id, report_id, day, recorded_at, manifest, sha256)
         values ($1, $2, $3, '2026-11-21', now(), '{}', '')`,
        [given.world.trustId, v7(), report.id],
      ),
    )
    await expect(again).rejects.toThrow(/report_freezes_once/)
  })

  test('is corrected by another, and once', async () => {
    const wrong = await signed(people.leader, await made(people.leader))
    const [one, two] = [
      await made(people.leader, { title: 'Corrected', correctsId: wrong.id }),
      await made(people.leader, { title: 'Corrected too', correctsId: wrong.id }),
    ]
    expect((await readReport(people.trustee, wrong)).json()).toMatchObject({ correctedBy: null })
    const right = await signed(people.leader, one)
    expect(right.corrects).toEqual({ id: wrong.id, title: wrong.title })
    expect((await readReport(people.trustee, wrong)).json()).toMatchObject({
      correctedBy: { id: right.id, title: 'Corrected' },
    })
    expect(codesOf(await sign(people.leader, two))).toEqual(['corrected'])
    expect(codesOf(await make(people.leader, { correctsId: wrong.id }))).toEqual(['corrected'])
  })
})
