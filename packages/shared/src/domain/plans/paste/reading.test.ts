import { describe, expect, test } from 'vitest'
import { actionsIn, itemsOf } from './action-lines.ts'
import { cellText } from './cell-text.ts'
import { readDay } from './day-reading.ts'
import { readMoney } from './money-reading.ts'
import { separatedRows } from './separated.ts'

const terms = {
  autumn: {
    from: '2026-09-03',
    to: '2026-12-18',
    halfTerm: { from: '2026-10-26', to: '2026-10-30' },
  },
  spring: { from: '2027-01-04', to: '2027-03-25', halfTerm: { from: '2027-02-15', to: '2027-02-19' } },
  summer: { from: '2027-04-12', to: '2027-07-21', halfTerm: { from: '2027-05-31', to: '2027-06-04' } },
}
const context = { academicYear: 2026, terms }

describe('a cell says a day', () => {
  test.each([
    ['12/11/2026', '2026-11-12'],
    ['12-11-26', '2026-11-12'],
    ['1.2.27', '2027-02-01'],
    ['12 Nov 2026', '2026-11-12'],
    ['12-Nov-26', '2026-11-12'],
    ['Thursday 12th of November 2026', '2026-11-12'],
    ['November 12, 2026', '2026-11-12'],
    ['by 12 Nov 2026', '2026-11-12'],
    ['2026-11-12', '2026-11-12'],
    ['2026-11-12T00:00:00.000Z', '2026-11-12'],
    ['12/11/2026 00:00', '2026-11-12'],
  ])('%s, for certain', (text, day) => {
    expect(readDay(text, context)).toEqual({ day, note: null })
  })

  test.each([
    ['12th November', '2026-11-12', 'Read with the year of this plan'],
    ['3 March', '2027-03-03', 'Read with the year of this plan'],
    ['12/11', '2026-11-12', 'Read with the year of this plan'],
    ['Nov 2026', '2026-11-30', 'Read as the last day of the month'],
    ['end of February 2028', '2028-02-29', 'Read as the last day of the month'],
    ['07/2027', '2027-07-31', 'Read as the last day of the month'],
    ['July', '2027-07-31', 'Read as the last day of the month'],
    ['46338', '2026-11-12', 'Read as a spreadsheet’s number for a day'],
  ])('%s, and how it was read', (text, day, note) => {
    expect(readDay(text, context)).toEqual({ day, note })
  })

  test.each([
    ['Autumn 1', '2026-10-23'],
    ['Autumn 2', '2026-12-18'],
    ['by Easter', '2027-03-25'],
    ['Spring term', '2027-03-25'],
    ['end of year', '2027-07-21'],
    ['February half-term', '2027-02-12'],
    ['Summer 2028', null],
    ['Nov-26', '2026-11-30'],
    ['11/25/2026', '2026-11-25'],
    ['Sept 2026 – July 2027', '2027-07-31'],
    ['1/9/26 - 12/11/26', '2026-11-12'],
    ['31/2/2027', null],
    ['ongoing', null],
    ['Termly', null],
    ['12345', null],
    ['460', null],
    ['=TODAY()', null],
    ['2026', null],
  ])('%s is no day: it stays to be mended, and %s is a suggestion at most', (text, suggestion) => {
    expect(readDay(text, context)).toMatchObject({ day: null, suggestion })
  })

  test('a term suggests nothing while its days aren’t known', () => {
    expect(readDay('Autumn 2', { academicYear: 2026 })).toMatchObject({ day: null, suggestion: null })
  })
})

describe('a cell says an amount', () => {
  test.each([
    ['£1,250', 125_000],
    ['1250.00', 125_000],
    ['1 250', 125_000],
    ['£1.2k', 120_000],
    ['1.25K', 125_000],
    ['£2 million', 200_000_000],
    ['12.5', 1250],
    ['50p', 50],
    ['500 pounds', 50_000],
    ['nil', 0],
    ['0', 0],
    ['No cost', 0],
  ])('%s', (text, pence) => {
    expect(readMoney(text)).toEqual({ pence, note: null, fault: null })
  })
  test.each([
    ['n/a', null],
    ['-', null],
    ['approx £500', 50_000],
  ])('%s, and how it was read', (text, pence) => {
    expect(readMoney(text)).toMatchObject({ pence, note: expect.stringContaining('Read as'), fault: null })
  })
  test.each([
    ['£500 (supply cover)', 50_000],
    ['£500 x 3', null],
    ['£500–£700', null],
    ['supply cover', null],
    ['1.250', null],
    ['1,25', null],
    ['€500', null],
    ['tbc', null],
    ['-£50', null],
    ['(£50)', null],
    ['£20,000,000.01', null],
    ['9'.repeat(400), null],
  ])('%s is none: it stays to be mended', (text, suggestion) => {
    expect(readMoney(text)).toMatchObject({ fault: expect.any(String), suggestion })
  })
})

test.each([
  ['• Train staff\n• Buy books', ['Train staff', 'Buy books']],
  ['• Train staff • Buy books', ['Train staff', 'Buy books']],
  ['1. Train staff\n2) Buy books\n(c) Meet', ['Train staff', 'Buy books', 'Meet']],
  ['- Train staff in\nphonics\n- Buy books', ['Train staff in phonics', 'Buy books']],
  ['Train staff\n\nBuy books', ['Train staff', 'Buy books']],
  ['\uF0B7 Train staff', ['Train staff']],
  ['-5% absence', ['-5% absence']],
  ['Read-aloud • daily', ['Read-aloud', 'daily']],
  ['A. Head\nC. Jones', ['A. Head', 'C. Jones']],
  ['O Jones', ['O Jones']],
  ['•', []],
  ['', []],
])('the items of %j are %j', (cell, items) => {
  expect(itemsOf(cell)).toEqual(items)
})

test.each([
  ['-', []],
  ['–', []],
  ['n/a', []],
  ['• N/A', []],
  ['- n/a', []],
  ['•\n–\n-', []],
  ['None', []],
  ['• Train staff\n-\n• n/a\n• Buy books', ['Train staff', 'Buy books']],
  ['None of the above', ['None of the above']],
  ['-5% absence', ['-5% absence']],
])('the actions of %j are %j', (cell, actions) => {
  expect(actionsIn(cell)).toEqual(actions)
})

test.each([
  ['  A\u00A0 b \r\n c ', 'A b\nc'],
  ["'=SUM(A1)", '=SUM(A1)'],
  ["'tis", "'tis"],
  ['<b>bold</b>; drop table', '<b>bold</b>; drop table'],
  ['e\u0301\u200B', 'é'],
  ['a\uD800b\u0000', 'a\uFFFDb'],
])('a cell %j is the words %j', (cell, words) => {
  expect(cellText(cell)).toBe(words)
})

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t"two\nlines and ""quotes"""\nc\td',
    [
      ['a', 'two\nlines and "quotes"'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t"half\nc\td',
    [
      ['a', '"half'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t\nc',
    [
      ['a', ''],
      ['c', ''],
    ],
  ],
  [
    'a,"b, c"\nd,e',
    [
      ['a', 'b, c'],
      ['d', 'e'],
    ],
  ],
  [
    'a;b\nc;d,e',
    [
      ['a', 'b'],
      ['c', 'd,e'],
    ],
  ],
  ['Write, and read.\nMeet, plan, act.', [['Write, and read.'], ['Meet, plan, act.']]],
  ['', []],
])('%j separates into rows', (text, rows) => {
  expect(separatedRows(text)).toEqual(rows)
})
