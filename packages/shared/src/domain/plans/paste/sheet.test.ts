import { describe, expect, test } from 'vitest'
import { withRole } from './columns.ts'
import { placeInPlan } from './place-in-plan.ts'
import { readSheet } from './read-sheet.ts'
import { sheetOf, splittableRows, withKind } from './sheet.ts'

const context = { academicYear: 2026, under: '' }
const look = (rows: string[][], wide?: number[]) => sheetOf(rows, context, wide)
const read = (rows: string[][], wide?: number[]) => readSheet(look(rows, wide), context)
/** Each priority with its actions' titles. */
const outline = (rows: string[][], wide?: number[]) =>
  read(rows, wide).priorities.map(({ title, actions }) => [title, actions.map((action) => action.title)])

describe('columns are recognised', () => {
  test.each([
    [
      ['Priority', 'Action', 'Who', 'By when', 'Cost', 'Success criteria', 'RAG'],
      ['priority', 'action', 'owner', 'due', 'cost', 'outcome', null],
    ],
    [
      ['Objective', 'Key actions', 'Person responsible', 'Timescale', 'Resources (£)', 'Monitoring'],
      ['priority', 'action', 'owner', 'due', 'cost', null],
    ],
    [
      ['Priority area', 'Aim', 'Task(s)', 'Lead', 'Start date', 'Target date', 'Budget'],
      ['priority', 'outcome', 'action', 'owner', null, 'due', 'cost'],
    ],
    [
      ['No.', 'Target', 'What will we do?', 'Led by', 'Deadline', 'Rationale', 'Evaluation'],
      [null, 'priority', 'action', 'owner', 'due', 'problem', null],
    ],
    [
      ['Priority', 'Root cause', 'Steps', 'Owner', 'Monitored by', 'Due date', 'Impact'],
      ['priority', 'root-cause', 'action', 'owner', null, 'due', 'outcome'],
    ],
  ])('%j', (headings, roles) => {
    const row = headings.map((_, n) => `words ${n}`)
    const { kinds, guessed, ...sheet } = look([headings, row])
    expect(sheet.roles).toEqual(roles)
    expect(kinds[0]).toBe('heading')
    expect(guessed).toBe(false)
  })

  test('a column of bare labels isn’t the priority when another names it', () => {
    expect(
      look([
        ['Priority', 'Objective', 'Action', 'Lead'],
        ['1', 'Writing at length', 'Teach sentences', 'HT'],
        ['2', 'Reading for pleasure', 'Buy books', 'DHT'],
      ]).roles,
    ).toEqual([null, 'priority', 'action', 'owner'])
  })

  test('“Resources” holds money, or else words that no field is for', () => {
    const rows = (cell: string) => [
      ['Priority', 'Action', 'Resources'],
      ['Writing', 'Teach sentences', cell],
    ]
    expect(look(rows('£500')).roles[2]).toBe('cost')
    expect(look(rows('Supply cover, books')).roles[2]).toBeNull()
  })

  test('without headings by what stands in them, said to be a guess', () => {
    const sheet = look([
      ['Writing at length', 'Teach sentence structure in every class', 'English lead', '12/11/2026', '£500'],
      ['', 'Publish what children write on the corridor walls', 'HT', 'Spring 1', ''],
      ['Reading for pleasure', 'Buy books that children asked for', 'DHT', '1 Feb 2027', '£1,200'],
    ])
    expect(sheet.roles).toEqual(['priority', 'action', 'owner', 'due', 'cost'])
    expect(sheet.guessed).toBe(true)
  })

  test('a role that one column may have leaves the one that had it', () => {
    expect(withRole(['priority', 'action', 'owner'], 0, 'owner')).toEqual(['owner', 'action', null])
    expect(withRole(['outcome', 'action', 'problem'], 2, 'outcome')).toEqual(['outcome', 'action', 'outcome'])
  })
})

describe('rows belong to priorities', () => {
  const headings = ['Priority', 'Action', 'Owner']
  test('an empty cell of a merged priority belongs to the one above', () => {
    expect(
      outline([
        headings,
        ['Priority 1: Writing', 'Teach', 'HT'],
        ['', 'Publish', ''],
        ['READING', 'Buy', ''],
        ['Reading ', 'Meet', ''],
      ]),
    ).toEqual([
      ['Writing', ['Teach', 'Publish']],
      ['READING', ['Buy', 'Meet']],
    ])
  })

  test('a title over the rows below it begins a priority, and headings said again are dropped and counted', () => {
    const rows = [
      ['School improvement plan 2026/27', '', ''],
      ['Priority 1: Writing', '', ''],
      ['Action', 'Who', 'By when'],
      ['Teach', 'HT', '1/2/27'],
      ['Priority 2: Reading', '', ''],
      ['Action', 'Who', 'By when'],
      ['Buy', 'DHT', '1/3/27'],
    ]
    expect(outline(rows)).toEqual([
      ['Writing', ['Teach']],
      ['Reading', ['Buy']],
    ])
    const { repeatedHeadings, notTaken } = read(rows)
    expect(repeatedHeadings).toBe(1)
    expect(notTaken.map(({ text }) => text)).toEqual(['School improvement plan 2026/27'])
  })

  test('a row that was one merged cell is a title where no column is', () => {
    const rows = [
      ['Action', 'Who'],
      ['Writing', ''],
      ['Teach', 'HT'],
    ]
    expect(outline(rows, [1])).toEqual([['Writing', ['Teach']]])
    expect(outline(rows)).toEqual([['', ['Writing', 'Teach']]])
  })

  test('a later table with its columns in another order joins the first', () => {
    expect(
      read([
        ['Priority', 'Action', 'Who', ''],
        ['Writing', 'Teach', 'HT', ''],
        ['Who', 'Action', 'Cost', 'Priority'],
        ['DHT', 'Buy', '£20', 'Reading'],
      ]).priorities[1],
    ).toMatchObject({ title: 'Reading', actions: [{ title: 'Buy', owner: 'DHT', plannedPence: null }] })
  })

  test('actions below none are given to the one that the person names', () => {
    const sheet = look([
      ['Action', 'Who'],
      ['Teach', 'HT'],
    ])
    expect(readSheet(sheet, context).priorities).toMatchObject([{ key: '', actions: [{ title: 'Teach' }] }])
    expect(readSheet(sheet, { ...context, under: 'Writing' }).priorities).toMatchObject([
      { title: 'Writing' },
    ])
  })

  test('a row becomes what the person says', () => {
    const sheet = look([
      ['Writing', 'x'],
      ['Teach', 'HT'],
      ['Total', '£5'],
    ])
    expect(sheet.kinds).toEqual(['entries', 'entries', 'left-out'])
    const named = { ...withKind(sheet, 0, 'priority'), roles: ['action' as const, 'owner' as const] }
    expect(readSheet(named, context).priorities).toMatchObject([
      { title: 'Writing', actions: [{ title: 'Teach' }] },
    ])
    expect(readSheet(named, context).notTaken.map(({ text }) => text)).toEqual(['x', 'Total', '£5'])
    const headed = withKind(
      look([
        ['Task', 'Notes'],
        ['Teach', 'HT'],
      ]),
      0,
      'heading',
    )
    expect(headed.roles).toEqual(['action', null])
  })
})

describe('a row’s actions', () => {
  const headings = ['Priority', 'Action', 'Owner', 'Due', 'Cost']
  const rows = [headings, ['Writing', '• Teach\n• Publish', 'HT\nDHT', '1/2/27', '£500']]
  test('are as many as its cell has bullets, with what is written for each, and the cost once', () => {
    expect(read(rows).priorities[0]?.actions).toEqual([
      { key: '1.0', row: 1, title: 'Teach', owner: 'HT', dueOn: '2027-02-01', plannedPence: 50_000 },
      { key: '1.1', row: 1, title: 'Publish', owner: 'DHT', dueOn: '2027-02-01', plannedPence: null },
    ])
    expect(read(rows).notes).toEqual([
      { row: 1, column: 4, message: 'Stands with the first of these actions' },
    ])
  })
  test('are one again when the person says so, for all rows or for one', () => {
    const sheet = look(rows)
    expect(splittableRows(sheet)).toEqual([1])
    for (const whole of [
      { ...sheet, split: false },
      { ...sheet, whole: [1] },
    ])
      expect(readSheet(whole, context).priorities[0]?.actions.map(({ title }) => title)).toEqual([
        'Teach; Publish',
      ])
  })
  test('keep what can’t be read as faults beside their cells, until it is mended or left out', () => {
    const sheet = look([headings, ['Writing', 'x'.repeat(301), 'HT', 'ongoing', '£500 supply']])
    const { faults, priorities } = readSheet(sheet, context)
    expect(faults).toEqual([
      { row: 1, column: 1, message: 'Keep this to 300 characters', suggestion: null },
      { row: 1, column: 3, message: 'This is not a day', suggestion: null },
      { row: 1, column: 4, message: 'This is not an amount of money', suggestion: '500' },
    ])
    expect(priorities[0]?.actions).toMatchObject([{ dueOn: null, plannedPence: null }])
    const without = readSheet({ ...sheet, dropped: ['1:3', '1:4'] }, context)
    expect(without.faults).toHaveLength(1)
    expect(without.notTaken).toMatchObject([
      { text: 'ongoing', why: 'cell' },
      { text: '£500 supply', why: 'cell' },
    ])
  })
  test('are words, whatever they look like', () => {
    const titles = [
      '=1+1',
      '+44',
      '-5% absence',
      '@all',
      '<img src=x onerror=alert(1)>',
      "'; drop table actions; --",
    ]
    expect(outline([headings, ...titles.map((title) => ['Writing', title, '', '', ''])])).toEqual([
      ['Writing', titles],
    ])
  })
  test('that are missing leave the rest of their row not taken', () => {
    expect(read([headings, ['Writing', '', 'HT', '1/2/27', '']]).notTaken).toMatchObject([
      { text: 'HT', why: 'no-action' },
      { text: '1/2/27', why: 'no-action' },
    ])
  })
})

test('what stands beside each action of a priority is said once', () => {
  const headings = ['Priority', 'Action', 'Success criteria', 'Priority lead', 'Impact']
  expect(
    read([
      headings,
      ['Writing', 'A', 'Pupils write', 'HT', 'More joy'],
      ['', 'B', 'pupils  write', 'DHT', ''],
      ['', 'C', 'Books are full', 'HT', ''],
    ]).priorities[0],
  ).toMatchObject({ intendedOutcome: 'Pupils write\nMore joy\nBooks are full', lead: 'HT, DHT' })
})

describe('in a plan that has some of it', () => {
  const standing = {
    id: 'p1',
    title: 'every child  writes',
    lead: null,
    status: 'open' as const,
    problem: 'Too little writing',
    rootCause: null,
    intendedOutcome: null,
    actions: [{ title: 'Teach sentences' }],
  }
  const placed = placeInPlan(
    read([
      ['Priority', 'Problem', 'Root cause', 'Action'],
      ['Every child writes', 'Few books', 'No time', 'teach  Sentences'],
      ['', '', '', 'Publish'],
      ['', '', '', 'Publish'],
      ['Reading', '', '', 'Publish'],
    ]).priorities,
    [standing],
  )
  test('a priority of the same title takes the actions', () => {
    expect(placed.map(({ existing }) => existing?.id)).toEqual(['p1', undefined])
    expect(placed[0]?.kept).toEqual(['problem'])
  })
  test('an action of the same title is there already', () => {
    expect(placed.flatMap(({ actions }) => actions.map(({ already }) => already))).toEqual([
      'in-plan',
      null,
      'pasted',
      null,
    ])
  })
})
