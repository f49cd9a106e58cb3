import { expect, test } from 'vitest'
import { criteriaIn } from './criteria-file.ts'

const read = (...cells: string[][]) =>
  criteriaIn(cells.map((row, index) => ({ line: index + 1, cells: row })))

test('columns are found by their headings, in any order, whatever else stands there', () => {
  expect(
    read(
      ['Notes', '4 Leading', 'Criterion', 'Limiting', 'Level 1'],
      ['', '', '', '', ''],
      ['ours', ' Reads widely. ', 'Reading', 'Yes', 'Few read.'],
      ['', '', 'Safeguarding', '', ''],
    ),
  ).toEqual({
    criteria: [
      {
        name: 'Reading',
        limiting: true,
        descriptors: { 4: 'Reads widely.', 3: null, 2: null, 1: 'Few read.' },
      },
      { name: 'Safeguarding', limiting: false, descriptors: { 4: '', 3: null, 2: null, 1: '' } },
    ],
    faults: [],
  })
})

test('a column that isn’t there says nothing', () => {
  expect(read(['Criterion'], ['Reading']).criteria).toEqual([
    { name: 'Reading', limiting: null, descriptors: { 4: null, 3: null, 2: null, 1: null } },
  ])
})

test('every fault is named with its line', () => {
  const { faults } = read(
    ['Criterion', 'Limiting', '4'],
    ['', 'no', 'x'],
    ['Reading', 'perhaps', ''],
    ['reading', '', 'x'.repeat(601)],
    ['y'.repeat(61), '', ''],
    ['Pupils\uFFFD wellbeing', '', ''],
  )
  expect(faults).toEqual([
    'Line 2: the criterion has no name',
    'Line 3: “Limiting” says “perhaps”: write yes or no',
    'Line 4: keep what tells level 4 to 600 characters',
    'Line 5: keep the name to 60 characters',
    'Line 6: some letters can’t be read: save the file as CSV UTF-8',
    '“reading” is there more than once',
  ])
})

test.each([
  [[], 'The file is empty'],
  [[['', '']], 'The file is empty'],
  [[['Reading', 'yes']], 'Line 1: name the columns first'],
  [[['Name']], 'The file names columns, and no criterion below them'],
  [[['Name'], ...Array.from({ length: 21 }, (_, n) => [`Criterion ${n}`])], 'The file has 21 criteria'],
])('a file without criteria, or with too many, is told apart: %#', (rows, fault) => {
  expect(read(...rows).faults).toEqual([expect.stringContaining(fault)])
})
