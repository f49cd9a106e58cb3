import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as contract from '@sixfold/shared/contracts/imports.ts'
import { listSchools } from '@sixfold/shared/contracts/schools.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestPerson, World } from '../../../test/factories.ts'
import { formWith } from '../../../test/forms.ts'
import { type TestApp, testApp } from '../../../test/harness.ts'
import { anySchool, type Cells, registerOf } from './gias/register.fixture.ts'

const sample = fileURLToPath(new URL('../../../../../shared/data/gias-extract-2024-03.csv', import.meta.url))

let t: TestApp
let world: World
let leader: TestPerson

beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
  leader = await world.person('trust-leader')
})

const upload = (content: string | Buffer, fields: Record<string, string> = { kind: 'gias' }) =>
  leader.call(contract.createImport, formWith(fields, content))
const difference = async (importId: string, groupUid: string) =>
  (await leader.call(contract.getImportDifference, { params: { importId, groupUid } })).json()
const apply = (importId: string, groupUid: string) =>
  leader.call(contract.applyImport, { params: { importId }, body: { groupUid } })
const row = (urn: number, more: Cells = {}): Cells => ({
  ...anySchool,
  URN: String(urn),
  EstablishmentName: `School ${urn}`,
  'Trusts (code)': '99001',
  'Trusts (name)': 'LANTERNFIELD LEARNING TRUST',
  ...more,
})

describe('a register', () => {
  test('is read, shown as a difference and applied; doing it again changes nothing', async () => {
    const id = v7()
    const answer = await upload(
      registerOf([
        row(100_001),
        row(100_002),
        row(100_003, { 'Trusts (code)': '7', 'Trusts (name)': 'Other' }),
      ]),
      { kind: 'gias', id },
    )
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      id,
      status: 'ready',
      rowsRead: 3,
      ownGroupUid: '99001',
      groups: [
        { uid: '99001', name: 'LANTERNFIELD LEARNING TRUST', schools: 2 },
        { uid: '7', name: 'Other', schools: 1 },
      ],
    })
    expect(await difference(id, '99001')).toMatchObject({
      warning: null,
      added: [
        { line: 2, urn: '100001' },
        { line: 3, urn: '100002' },
      ],
      missing: [],
    })
    expect((await apply(id, '99001')).json()).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      leftOut: 0,
      missing: 0,
    })
    expect((await apply(id, '99001')).json()).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      leftOut: 0,
      missing: 0,
    })
    expect((await leader.call(listSchools)).json().items).toHaveLength(2)
    expect(await t.ownerSql('select count(*)::int as n from school_versions')).toEqual([{ n: 2 }])
  })

  test('of next year shows what changed field by field, what is gone from it, and keeps both', async () => {
    const first = (await upload(registerOf([row(100_001, { NumberOfPupils: '200' }), row(100_002)]))).json()
      .id
    await apply(first, '99001')
    const second = (
      await upload(
        registerOf([
          row(100_001, { NumberOfPupils: '215' }),
          row(100_009, { 'EstablishmentStatus (name)': 'Closed' }),
        ]),
      )
    ).json().id
    const found = await difference(second, '99001')
    expect(found.changed).toEqual([
      expect.objectContaining({ line: 2, changes: [{ field: 'pupils', from: 200, to: 215 }] }),
    ])
    expect(found.missing).toEqual([expect.objectContaining({ urn: '100002' })])
    expect(found.leftOut).toEqual([
      expect.objectContaining({ line: 3, urn: '100009', reason: expect.stringMatching(/closed/i) }),
    ])
    expect((await apply(second, '99001')).json()).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
      leftOut: 1,
      missing: 1,
    })
    expect((await leader.call(listSchools)).json().items).toHaveLength(2)
    const versions = await t.ownerSql(
      `select facts->>'pupils' as pupils from school_versions where facts->>'name' = 'School 100001' order by sequence`,
    )
    expect(versions).toEqual([{ pupils: '200' }, { pupils: '215' }])
  })

  test('a number that a spreadsheet damaged does not replace a good one', async () => {
    await apply((await upload(registerOf([row(100_001, { NumberOfPupils: '200' })]))).json().id, '99001')
    const damaged = (await upload(registerOf([row(100_001, { NumberOfPupils: '2.00E+11' })]))).json().id
    expect(await difference(damaged, '99001')).toMatchObject({ changed: [], unchanged: [{ urn: '100001' }] })
  })

  test('of another group is warned about and not refused; a group not in the file isn’t found', async () => {
    const id = (
      await upload(registerOf([row(100_001, { 'Trusts (code)': '7', 'Trusts (name)': 'Other' })]))
    ).json().id
    expect((await difference(id, '7')).warning).toContain('isn’t your own group 99001')
    expect((await apply(id, '7')).json().added).toBe(1)
    expect((await apply(id, '8')).statusCode).toBe(404)
  })

  test('is forgotten after a day', async () => {
    const id = (await upload(registerOf([row(100_001)]))).json().id
    t.setNow('2026-11-22T09:30:01.000Z')
    expect((await apply(id, '99001')).statusCode).toBe(404)
    await leader.call(contract.createImport, formWith({ kind: 'gias' }, registerOf([row(100_002)])))
    expect(await t.ownerSql('select urn from import_rows')).toEqual([{ urn: '100002' }])
  })

  test('stores nobody’s name or telephone', async () => {
    const cells = row(100_001, {
      HeadFirstName: 'Quillon',
      HeadLastName: 'Featherstone',
      TelephoneNum: '01234999888',
    })
    await apply((await upload(registerOf([cells]))).json().id, '99001')
    for (const table of ['imports', 'import_rows', 'schools', 'school_versions', 'audit_log'])
      expect(JSON.stringify(await t.ownerSql(`select * from ${table}`))).not.toMatch(
        /Quillon|Featherstone|01234999888/,
      )
  })

  test('the real sample has 31 schools of group 3725 and 2 of 16930', async ({ skip }) => {
    skip(!existsSync(sample), 'the sample of the register, ../shared/data, is not beside the project')
    const answer = await upload(readFileSync(sample))
    expect(answer.json().groups.map((g: { uid: string; schools: number }) => [g.uid, g.schools])).toEqual([
      ['16930', 2],
      ['3725', 31],
    ])
    expect((await apply(answer.json().id, '3725')).json()).toMatchObject({ added: 31, leftOut: 0 })
    expect((await apply(answer.json().id, '3725')).json()).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 31,
    })
  })
})

describe('a file that can’t be read', () => {
  test.each([
    ['empty', '', /empty/i],
    ['not a CSV', Buffer.from('PK\u0003\u0004 something'), /./],
    ['without the columns needed', 'URN,Name\n100001,School\n', /EstablishmentName/],
    ['cut off mid-way', registerOf([row(100_001), row(100_002)]).slice(0, -40), /cut off/i],
  ])('%s gets one clear sentence and changes nothing', async (_name, content, sentence) => {
    const answer = await upload(content)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toEqual([{ path: 'file', message: expect.stringMatching(sentence) }])
    expect(await t.ownerSql('select * from import_rows')).toEqual([])
    expect(await t.ownerSql('select * from schools')).toEqual([])
  })

  test('no form, no file, an unknown kind or field are each named', async () => {
    expect((await leader.call(contract.createImport, { body: {} })).statusCode).toBe(400)
    expect(
      (await leader.call(contract.createImport, formWith({ kind: 'gias' }, null))).json().errors,
    ).toEqual([{ path: 'file', message: 'Choose a file' }])
    const wrong = await upload(registerOf([row(100_001)]), { kind: 'xls', shoe: '9' })
    expect(wrong.json().errors.map((e: { path: string }) => e.path)).toEqual(['kind', 'shoe'])
    expect(await t.ownerSql('select * from imports')).toEqual([])
  })
})

test('two leaders who apply the same file at once add each school once', async () => {
  const id = (await upload(registerOf([row(100_001), row(100_002)]))).json().id
  const other = await world.person('trust-leader')
  const answers = await Promise.all([
    apply(id, '99001'),
    other.call(contract.applyImport, { params: { importId: id }, body: { groupUid: '99001' } }),
  ])
  expect(answers.map((a) => Number(a.json().added)).toSorted((a, b) => a - b)).toEqual([0, 2])
  expect(await t.ownerSql('select count(*)::int as n from schools')).toEqual([{ n: 2 }])
})
