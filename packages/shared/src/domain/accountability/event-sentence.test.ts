import { expect, test } from 'vitest'
import { eventSentence, knownKinds } from './event-sentence.ts'
import { halfDayWords } from './words.ts'

test.each([
  ['category-published', { academicYear: 2026, level: 3 }, 'The category for 2026/27 was published: Improve'],
  [
    'pairing-agreed',
    { side: 'giver', otherSchool: 'Fenwick Infants', halfDays: 5 },
    'Support for Fenwick Infants was agreed by both schools: 2½ days',
  ],
  [
    'pairing-agreed',
    { side: 'receiver', otherSchool: 'Fenwick Infants', halfDays: 1 },
    'Support from Fenwick Infants was agreed by both schools: ½ day',
  ],
  ['round-opened', { academicYear: 2026 }, 'The 2026/27 round was opened'],
  [
    'schools-imported',
    { added: 12, changed: 0 },
    'The register was read: twelve schools added, no schools changed',
  ],
  ['role-given', { role: 'improvement-partner' }, 'A person was given a role: improvement partner'],
])('%s reads as a sentence', (kind, data, sentence) => {
  expect(eventSentence({ kind, data })).toBe(sentence)
})

test.each(knownKinds.map((kind) => [kind]))('%s says something whole when every fact is missing', (kind) => {
  const sentence = eventSentence({ kind, data: {} })
  expect(sentence).toMatch(/^[A-Z].*[a-z]$/)
  expect(sentence).not.toMatch(/undefined|null|NaN|: $|“”/)
})

test('a kind from another version reads as its own words', () => {
  expect(eventSentence({ kind: 'plan-submitted', data: { title: 7 } })).toBe('Plan submitted')
})

test('half-days are said as days', () => {
  expect([0, 1, 2, 3, 5, 12].map(halfDayWords)).toEqual([
    '0 days',
    '½ day',
    '1 day',
    '1½ days',
    '2½ days',
    '6 days',
  ])
})
