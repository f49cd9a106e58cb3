import { describe, expect, test } from 'vitest'
import { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import { countGroups } from './groups-of.ts'
import type { RegisterProgress } from './read-register.ts'
import { leftOutOf, registerOf, rowsOf, schoolOf, schoolsOf } from './register.fixture.ts'

describe('a school of the register', () => {
  test('has its facts, its trust and its line', async () => {
    const school = await schoolOf({
      PercentageFSM: '37.5',
      'LA (name)': 'Brackshire',
      OpenDate: '01/09/2013',
    })
    expect(school).toMatchObject({
      line: 2,
      urn: '100001',
      trusts: [{ uid: '9001', name: 'Thistleby Learning Trust' }],
      problems: [],
      facts: {
        name: 'Quillbrook Primary School',
        phases: ['primary'],
        lowAge: 4,
        highAge: 11,
        pupils: 210,
        freeSchoolMealsPercent: 37.5,
        localAuthority: 'Brackshire',
        openedOn: '2013-09-01',
        closedOn: null,
      },
    })
    expect(SchoolFacts.parse(school.facts)).toEqual(school.facts)
  })

  test('tells which facts the file has no column for', async () => {
    const { unread } = await schoolOf({})
    expect(unread).toContain('ukprn')
    expect(unread).not.toContain('closedOn')
  })

  test('never carries the names, telephone or website of people', async () => {
    const text = JSON.stringify(
      await rowsOf(registerOf([{}, { URN: 'none' }, { 'EstablishmentStatus (name)': 'Closed' }])),
    )
    for (const secret of ['Examplia', 'Vexworthy', '01632960001', 'quillbrook.example']) {
      expect(text).not.toContain(secret)
    }
  })

  test('may be special: its phases come from its ages', async () => {
    const cells = {
      'PhaseOfEducation (name)': 'Not applicable',
      StatutoryLowAge: '2',
      StatutoryHighAge: '19',
    }
    const { facts } = await schoolOf({ ...cells, 'TypeOfEstablishment (name)': 'Academy special converter' })
    expect(facts.phases).toEqual(['nursery', 'primary', 'secondary', 'sixteen-plus'])
  })

  test('is open when it is only proposed to close', async () => {
    const { facts } = await schoolOf({ 'EstablishmentStatus (name)': 'Open, but proposed to close' })
    expect(facts.statusName).toBe('Open, but proposed to close')
  })

  test.each([
    ['01/09/2013', '2013-09-01'],
    ['01-09-2013', '2013-09-01'],
    ['29/02/2024', '2024-02-29'],
    ['', null],
  ])('opened on %s', async (cell, day) => {
    const { facts, problems } = await schoolOf({ OpenDate: cell })
    expect(facts.openedOn).toBe(day)
    expect(problems).toEqual([])
  })

  test.each([
    ['Has Nursery Classes', true],
    ['No Nursery Classes', false],
    ['Not applicable', null],
  ])('%s', async (cell, answer) => {
    expect((await schoolOf({ 'NurseryProvision (name)': cell })).facts.hasNursery).toBe(answer)
  })

  test('keeps commas, quotation marks and line breaks of a cell, the latter as a space', async () => {
    const { facts } = await schoolOf({ Street: 'The "Old" Works,\r\n2  Marrow Lane ' })
    expect(facts.street).toBe('The "Old" Works, 2 Marrow Lane')
  })
})

describe('a damaged cell', () => {
  test.each([
    ['NumberOfPupils', '2.00E+11', 'pupils', 'which a spreadsheet has shortened'],
    ['NumberOfPupils', '#####', 'pupils', 'which a spreadsheet has shortened'],
    ['NumberOfPupils', 'many', 'pupils', 'not a whole number'],
    ['UKPRN', '1.00E+07', 'ukprn', 'which a spreadsheet has shortened'],
    ['PercentageFSM', '3750%', 'freeSchoolMealsPercent', 'not a percentage from 0 to 100'],
    ['PercentageFSM', '100.1', 'freeSchoolMealsPercent', 'not a percentage from 0 to 100'],
    ['OpenDate', '31/02/2020', 'openedOn', 'not a day written dd/mm/yyyy'],
    ['OpenDate', '9/1/2005', 'openedOn', 'not a day written dd/mm/yyyy'],
    ['OpenDate', '01/09-2005', 'openedOn', 'not a day written dd/mm/yyyy'],
    ['StatutoryLowAge', '-4', 'lowAge', 'not a whole number'],
    ['Town', 'y'.repeat(301), 'town', 'not text of up to 300 letters'],
  ] as const)('%s %s leaves that fact empty and the school in', async (column, cell, fact, why) => {
    const { facts, problems, unread } = await schoolOf({ [column]: cell })
    expect(facts[fact]).toBeNull()
    expect(unread).toContain(fact)
    expect(problems).toEqual([{ column, message: expect.stringContaining(why) }])
  })

  test('with a letter that was lost is kept, with a word about it', async () => {
    const { facts, problems } = await schoolOf({ Town: 'Th\uFFFDstleby' })
    expect(facts.town).toBe('Th\uFFFDstleby')
    expect(problems).toMatchObject([{ column: 'Town' }])
  })

  test('in a column that nobody reads is no problem', async () => {
    expect((await schoolOf({ UPRN: '2.00E+11' })).problems).toEqual([])
  })
})

describe('a row is left out', () => {
  test.each([
    [
      'closed',
      { 'EstablishmentStatus (name)': 'Closed', CloseDate: '31/08/2019' },
      'closed on 31 August 2019',
    ],
    ['closed', { 'EstablishmentStatus (name)': 'Closed' }, 'school closed.'],
    ['proposed', { 'EstablishmentStatus (name)': 'Proposed to open' }, 'only proposed to open'],
    ['status-unknown', { 'EstablishmentStatus (name)': '' }, 'does not say whether'],
    ['status-unknown', { 'EstablishmentStatus (name)': 'Dormant' }, '“Dormant”, which is not open'],
    ['bad-urn', { URN: '' }, 'no URN'],
    ['bad-urn', { URN: '12345' }, '“12345” is not a URN'],
    ['bad-urn', { URN: '1.30E+05' }, 'is not a URN'],
    ['no-name', { EstablishmentName: ' ' }, 'no name'],
  ])('as %s: %j', async (code, cells, words) => {
    const [row] = await leftOutOf(registerOf([cells]))
    expect(row).toMatchObject({ line: 2, reason: { code, message: expect.stringContaining(words) } })
    expect(row?.trusts).toEqual([{ uid: '9001', name: 'Thistleby Learning Trust' }])
  })

  test.each([
    ['too few', '100002,Marrowend School', '2 cells'],
    ['too many', `${registerOf([{}]).split('\r\n')[1]},more`, '18 cells'],
  ])('for %s cells, and nothing in it is taken for known', async (_, line, words) => {
    const rows = await rowsOf(
      `${registerOf([{}])}${line}\r\n${registerOf([{ URN: '100003' }]).split('\r\n')[1]}\r\n`,
    )
    expect(rows.map(({ urn }) => urn)).toEqual(['100001', null, '100003'])
    expect(rows[1]).toMatchObject({
      line: 3,
      name: null,
      trusts: [],
      reason: { code: 'wrong-length', message: expect.stringContaining(words) },
    })
  })

  test('with the lines it spans, when a stray quotation mark joined several', async () => {
    const text = registerOf([{}, { URN: '100002', Street: 'STRAY' }, { URN: '100003', Street: 'Upper, End' }])
    const [row] = await leftOutOf(text.replace('STRAY', '"Lane'))
    expect(row).toMatchObject({
      line: 3,
      reason: { message: expect.stringContaining('Lines 3 to 4 run together') },
    })
  })

  test('when its URN came before; the first one counts, whatever became of it', async () => {
    const rows = await rowsOf(
      registerOf([
        {},
        { EstablishmentName: 'Again' },
        { URN: '100002', 'EstablishmentStatus (name)': 'Closed' },
        { URN: '100002' },
      ]),
    )
    expect(rows.map((row) => (row.kind === 'school' ? row.facts.name : row.reason.code))).toEqual([
      'Quillbrook Primary School',
      'urn-doubled',
      'closed',
      'urn-doubled',
    ])
    expect(rows[1]).toMatchObject({ reason: { message: expect.stringContaining('line 2') } })
    expect(rows[3]).toMatchObject({ reason: { message: expect.stringContaining('line 4') } })
  })
})

describe('lines', () => {
  test('are counted through line breaks in cells and blank lines', async () => {
    const text = registerOf([{ Street: 'a\r\nb\r\nc' }, { URN: '100002', Street: 'a\nb' }, { URN: '100003' }])
    const [head, ...rest] = text.split('\r\n100003')
    const rows = await rowsOf(`\r\n${head}\r\n\r\n  \r\n100003${rest.join('')}\r\n,,,,,,,,,,,,,,,,\r\n`)
    expect(rows.map(({ urn, line }) => [urn, line])).toEqual([
      ['100001', 3],
      ['100002', 6],
      ['100003', 10],
    ])
  })

  test.each(['\r\n', '\n', '\r'])('may end in %j, with or without one at the very end', async (lineEnd) => {
    const text = registerOf([{}, { URN: '100002' }], lineEnd)
    const expected = [2, 3]
    expect((await rowsOf(text)).map(({ line }) => line)).toEqual(expected)
    expect((await rowsOf(text + lineEnd)).map(({ line }) => line)).toEqual(expected)
    expect((await rowsOf(text.trimEnd())).map(({ line }) => line)).toEqual(expected)
  })
})

describe('trusts', () => {
  test('may be several for a school', async () => {
    const { trusts } = await schoolOf({
      'Trusts (code)': '9001~9002',
      'Trusts (name)': 'Thistleby Learning Trust~Marrow Trust',
    })
    expect(trusts).toEqual([
      { uid: '9001', name: 'Thistleby Learning Trust' },
      { uid: '9002', name: 'Marrow Trust' },
    ])
  })

  test('may be none', async () => {
    expect(await schoolOf({ 'Trusts (code)': '', 'Trusts (name)': '' })).toMatchObject({
      trusts: [],
      problems: [],
    })
  })

  test('with a damaged number are skipped, with a word about it', async () => {
    const { trusts, problems } = await schoolOf({ 'Trusts (code)': '3.73E+03~9002', 'Trusts (name)': 'A~B' })
    expect(trusts).toEqual([{ uid: '9002', name: 'B' }])
    expect(problems).toMatchObject([{ column: 'Trusts (code)' }])
  })

  test('without a name are called by their number, with a word about it', async () => {
    const { trusts, problems } = await schoolOf({ 'Trusts (code)': '9001~9002', 'Trusts (name)': 'A' })
    expect(trusts[1]).toEqual({ uid: '9002', name: 'Group 9002' })
    expect(problems).toMatchObject([{ column: 'Trusts (name)' }])
  })

  test('are counted by the schools that could be imported, in the order of their names', async () => {
    const groups = countGroups()
    const rows = [
      { URN: '100001', 'Trusts (code)': '9003~9001', 'Trusts (name)': 'éclair Trust~Thistleby Trust' },
      { URN: '100002', 'Trusts (code)': '9001', 'Trusts (name)': 'Thistleby Trust' },
      {
        URN: '100003',
        'Trusts (code)': '9002',
        'Trusts (name)': 'Marrow Trust',
        'EstablishmentStatus (name)': 'Closed',
      },
      { URN: '100004', 'Trusts (code)': '', 'Trusts (name)': '' },
    ]
    for (const row of await rowsOf(registerOf(rows))) groups.add(row)
    expect(groups.sorted()).toEqual([
      { uid: '9003', name: 'éclair Trust', schools: 1 },
      { uid: '9002', name: 'Marrow Trust', schools: 0 },
      { uid: '9001', name: 'Thistleby Trust', schools: 2 },
    ])
  })
})

test('columns are found by heading, in any order and letter case', async () => {
  const turned = registerOf([{}])
    .split('\r\n')
    .map((line) => line.split(',').toReversed().join(','))
    .join('\r\n')
  const [straight] = await schoolsOf(registerOf([{}]))
  expect(await schoolsOf(turned.replace('URN', ' urn '))).toEqual([straight])
})

test('progress grows to the whole file and all its rows', async () => {
  const seen: RegisterProgress[] = []
  const text = registerOf(Array.from({ length: 300 }, (_, i) => ({ URN: String(100_000 + i) })))
  await rowsOf(text, { chunkBytes: 5000, onProgress: (progress) => seen.push(progress) })
  const read = seen.map(({ bytesRead }) => bytesRead)
  expect(read).toEqual(read.toSorted((a, b) => a - b))
  expect(read.length).toBeGreaterThan(5)
  expect(seen.at(-1)).toEqual({ bytesRead: text.length, bytesTotal: text.length, rows: 300 })
})
