import { expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { eventSentence, knownKinds } from './event-sentence.ts'
import { halfDayWords } from './words.ts'

test.each([
  ['category-published', { academicYear: 2026, level: 3 }, 'The category for 2026/27 was published: Improve'],
  [
    'pairing-agreed',
    { side: 'giver', otherSchool: 'Fenwick Infants', halfDays: 5 },
    'Support for Fenwick Infants was agreed by both sides: 2½ days',
  ],
  [
    'pairing-agreed',
    { side: 'receiver', otherSchool: 'Fenwick Infants', halfDays: 1 },
    'Support from Fenwick Infants was agreed by both sides: ½ day',
  ],
  ['round-opened', { academicYear: 2026 }, 'The 2026/27 round was opened'],
  ['round-closed', { academicYear: 2026 }, 'The 2026/27 round was closed'],
  ['round-reopened', { academicYear: 2026 }, 'The 2026/27 round was opened again'],
  [
    'schools-imported',
    { added: 12, changed: 0 },
    'The register was read: twelve schools added, no schools changed',
  ],
  [
    'update-sent',
    { title: 'Every child writes', rating: 'at-risk' },
    'A progress update was sent for “Every child writes”: at risk',
  ],
  [
    'impact-judged',
    { title: 'Every child writes', impact: 'early-signs' },
    'The impact of “Every child writes” was judged: early signs',
  ],
  [
    'action-done',
    { title: 'Every child writes', action: 'Train all teachers' },
    'An action of “Every child writes” is done: Train all teachers',
  ],
  [
    'action-added',
    { title: 'Every child writes', actions: 14 },
    '14 actions were added to “Every child writes”',
  ],
  [
    'action-done',
    { title: 'Every child writes', actions: 3 },
    'Three actions of “Every child writes” are done',
  ],
  [
    'support-answered',
    { title: 'Every child writes', needed: 'not-needed' },
    'No support is needed for “Every child writes”',
  ],
  ['plan-approved', { academicYear: 2026, number: 2 }, 'The 2026/27 plan was approved, as version 2'],
  [
    'option-chosen',
    { title: 'Every child writes', option: 'Paired writing' },
    '“Paired writing” was chosen for “Every child writes”',
  ],
  [
    'observation-corrected',
    { title: 'Every child writes' },
    'An observation was corrected for “Every child writes”',
  ],
  ['role-given', { role: 'headteacher', acting: true }, 'A person was given a role: acting headteacher'],
  ['replying-head-named', {}, 'It was named which of its heads replies for the school'],
  ['role-given', { role: 'improvement-partner' }, 'A person was given a role: improvement partner'],
])('%s reads as a sentence', (kind, data, sentence) => {
  expect(eventSentence(defaultScheme, { kind, data })).toBe(sentence)
})

test.each(knownKinds.map((kind) => [kind]))('%s says something whole when every fact is missing', (kind) => {
  const sentence = eventSentence(defaultScheme, { kind, data: {} })
  expect(sentence).toMatch(/^[A-Z].*[a-z]$/)
  expect(sentence).not.toMatch(/undefined|null|NaN|: $|“”/)
})

test('a kind from another version reads as its own words', () => {
  expect(eventSentence(defaultScheme, { kind: 'moon-risen', data: { title: 7 } })).toBe('Moon risen')
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
