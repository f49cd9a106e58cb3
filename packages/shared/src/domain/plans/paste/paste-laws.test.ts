import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, oneLine } from './cell-text.ts'
import { columnRoles } from './columns.ts'
import { printedRows, tabSeparated } from './print-plan.ts'
import { readSheet } from './read-sheet.ts'
import { separatedRows } from './separated.ts'
import { rowKinds, sheetOf } from './sheet.ts'

const context = { academicYear: 2026, under: '' }
const typical = [
  '',
  '',
  'Priority',
  'Priority 1: Writing',
  'Writing',
  'Objective',
  'Action',
  'Key actions',
  'Who',
  'By when',
  'Cost',
  'Success criteria',
  'RAG',
  '• Teach\n• Publish',
  'HT',
  'HT\nDHT',
  '12/11/2026',
  'Autumn 2',
  '£500',
  'nil',
  'Total',
  '=1+1',
  '<b>x</b>',
  "''-",
  ' \u00A0 ',
]
const cell = fc.oneof(
  fc.constantFrom(...typical),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }))
const filled = (texts: readonly string[]) => texts.filter((text) => text !== '').toSorted()

describe('nothing is lost, and nothing is there twice', () => {
  test('when rows become a sheet', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(12)), (rows, wide) => {
        expect(filled(sheetOf(rows, context, wide).cells.flat())).toEqual(filled(rows.flat().map(cellText)))
      }),
    )
  })

  test('when a sheet is read, whatever the person made of its columns, rows and cells', () => {
    const choices = fc.record({
      roles: fc.array(fc.option(fc.constantFrom(...columnRoles)), { minLength: 8, maxLength: 8 }),
      kinds: fc.array(fc.constantFrom(...rowKinds), { minLength: 12, maxLength: 12 }),
      own: fc.boolean(),
      split: fc.boolean(),
      whole: fc.array(fc.nat(12)),
      dropped: fc.array(fc.tuple(fc.nat(12), fc.nat(8)).map(([row, column]) => `${row}:${column}`)),
    })
    fc.assert(
      fc.property(table, choices, (rows, { own, roles, kinds, ...more }) => {
        const first = { ...sheetOf(rows, context), ...more }
        const seen = new Set<string>()
        const once = roles.map((role) => (role !== null && seen.size < seen.add(role).size ? role : null))
        const sheet = own
          ? {
              ...first,
              roles: first.roles.map((_, n) => once[n] ?? null),
              kinds: first.kinds.map((_, n) => kinds[n]!),
            }
          : first
        const { used, notTaken } = readSheet(sheet, context)
        const places = [...used, ...notTaken].map(({ row, column }) => `${row}:${column}`)
        const expected = sheet.cells.flatMap((cells, row) =>
          cells.flatMap((text, column) => (text === '' ? [] : [`${row}:${column}`])),
        )
        expect(places.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  test('when each line of what was pasted becomes an action', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('k', 'm', ' ', '•', '-', '\n', '1', '.') }), {
          minLength: 1,
          maxLength: 5,
        }),
        (cells) => {
          const rows = [['Priority', 'Action'], ...cells.map((text) => ['Writing', `z${text}`])]
          const [priority] = readSheet(sheetOf(rows, context), context).priorities
          const letters = (texts: readonly string[]) => texts.join('').replace(/[^kmz]/g, '')
          expect(letters(priority!.actions.map(({ title }) => title))).toBe(
            letters(cells.map((text) => `z${text}`)),
          )
        },
      ),
    )
  })
})

const words = fc
  .array(
    fc.constantFrom(
      'write',
      'Read',
      '12',
      '£5',
      '=1+1',
      '-x',
      '@home',
      "'quoted",
      '"said"',
      '<b>',
      'a,b',
      'é',
      '\tx',
      'Ω',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => oneLine(parts.join(' ')))
const line = words.map((text) => `so ${text}`)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))
const action = fc.record({
  title: fc.oneof(line, fc.constantFrom('=1+1', '@all', "'=x", '+44 call', '-5% absence')),
  owner: fc.option(line),
  dueOn: fc.option(day),
  plannedPence: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
})
const plan = fc.uniqueArray(
  fc.record({
    title: line,
    lead: fc.option(line),
    problem: fc.option(fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
    rootCause: fc.option(line),
    intendedOutcome: fc.option(line),
    actions: fc.array(action, { maxLength: 4 }),
  }),
  { selector: ({ title }) => title.toLowerCase(), minLength: 1, maxLength: 4 },
)

test('what is printed reads back the same, through the clipboard of a spreadsheet', () => {
  fc.assert(
    fc.property(plan, (priorities) => {
      const rows = printedRows(priorities)
      const back = separatedRows(tabSeparated(rows))
      expect(back).toEqual(rows)
      const { priorities: read, faults, notes, notTaken } = readSheet(sheetOf(back, context), context)
      expect([faults, notes, notTaken]).toEqual([[], [], []])
      expect(
        read.map(({ key: _, actions, ...rest }) => ({
          ...rest,
          actions: actions.map(({ key: _k, row: _r, ...one }) => one),
        })),
      ).toEqual(priorities)
    }),
  )
})
