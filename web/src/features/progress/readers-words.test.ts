import type { Readers } from '@sixfold/shared/domain/progress/readers.ts'
import { expect, test } from 'vitest'
import { readersInWords } from './readers-words.ts'

const one = (name: string, role: Readers['now'][number]['role']) => ({ id: name, name, role })
const leaders = [
  one('Ama Osei', 'trust-leader'),
  one('Bo Lind', 'trust-leader'),
  one('Cy Ray', 'trust-leader'),
]
const from = '2026-11-30'
const everybody: Readers['later'] = { roles: ['governor', 'trustee', 'clerk'], from, approved: true }

test.each<[Readers['now'], Partial<Readers['later']>, string]>([
  [
    leaders,
    { roles: ['governor', 'trustee'] },
    'Ama Osei and 2 other leaders now; governors and trustees from Mon 30 Nov.',
  ],
  [
    [
      one('Ama Osei', 'trust-leader'),
      one('Priya Iyer', 'improvement-partner'),
      one('Rosa Adeyemi', 'headteacher'),
      one('Lee Ngata', 'contributor'),
    ],
    {},
    'Ama Osei, Priya Iyer (partner), Rosa Adeyemi and 1 other at the school now; governors, trustees and the clerk from Mon 30 Nov.',
  ],
  [leaders.slice(0, 2), { roles: [] }, 'Ama Osei and 1 other leader now.'],
  [[], { roles: ['trustee'] }, 'Nobody else now; trustees from Mon 30 Nov.'],
  [
    leaders.slice(0, 1),
    { roles: ['trustee'], approved: false },
    'Ama Osei now; trustees once its plan is approved.',
  ],
  [leaders.slice(0, 1), { roles: ['trustee'], from: '2026-11-21' }, 'Ama Osei now; trustees from today.'],
  [
    leaders.slice(0, 1),
    { roles: ['trustee'], from: '2027-01-04' },
    'Ama Osei now; trustees from Mon 4 Jan 2027.',
  ],
])('who reads it, in a sentence: %#', (now, later, words) => {
  expect(readersInWords({ now, later: { ...everybody, ...later } }, '2026-11-21')).toBe(words)
})
