import { expect, test } from 'vitest'
import { Scheme } from '../../contracts/schemes.ts'
import { schemeChanges } from './scheme-changes.ts'
import { defaultSchemeText as sixfolds } from '../categorisation/default-scheme.ts'
import { type SchemeText, perLevel } from '../categorisation/scheme.ts'
import { keyFor } from './scheme-text.ts'

const changed = (change: Partial<SchemeText>) => schemeChanges(sixfolds, { ...sixfolds, ...change })

test('Sixfold’s own scheme is one that a trust could publish', () => {
  expect(Scheme.parse(sixfolds)).toEqual(sixfolds)
  expect(schemeChanges(sixfolds, sixfolds)).toEqual([])
})

test('what differs is said in words, number by number and text by text', () => {
  expect(
    changed({
      levels: {
        ...sixfolds.levels,
        2: { label: 'Rebuild', meaning: '', supportHalfDays: 31, visitsATerm: 5 },
      },
      ratingWords: { ...sixfolds.ratingWords, 1: 'At risk' },
      replyDays: 15,
      reviewMonths: 5,
    }),
  ).toEqual([
    { what: 'Category 2: label', was: 'Repair', now: 'Rebuild' },
    { what: 'Category 2: support days a year', was: '15', now: '15.5' },
    { what: 'Category 2: trust visits a term', was: '4', now: '5' },
    { what: 'Word for a rating of 1', was: 'Urgent', now: 'At risk' },
    { what: 'Working days to reply', was: '10', now: '15' },
    { what: 'Months to the review', was: '6', now: '5' },
  ])
})

test('criteria that come, go, move, are renamed or described anew are told apart', () => {
  const [inclusion, teaching, achievement, ...rest] = sixfolds.criteria
  if (!inclusion || !teaching || !achievement) throw new Error('Sixfold’s own has ten criteria')
  const reading = { ...achievement, name: 'Reading', limiting: true }
  const described = { ...teaching, descriptors: { ...teaching.descriptors, 4: 'Taught well everywhere.' } }
  expect(changed({ criteria: [described, inclusion, reading, ...rest.slice(0, -1)] })).toEqual([
    { what: 'Criterion', was: 'Finance and estate', now: null },
    { what: '“Curriculum and teaching” at 4', was: null, now: 'Taught well everywhere.' },
    { what: 'Name of “Achievement”', was: 'Achievement', now: 'Reading' },
    { what: 'Whether “Reading” limits the suggestion', was: 'doesn’t limit it', now: 'limits it' },
    {
      what: 'Order of the criteria',
      was: expect.stringMatching(/^Inclusion, Curriculum and teaching, /),
      now: expect.stringMatching(/^Curriculum and teaching, Inclusion, /),
    },
  ])
})

test('that an added criterion limits is said', () => {
  const [first] = sixfolds.criteria
  if (!first) throw new Error('Sixfold’s own has ten criteria')
  const added = { ...first, key: 'reading', name: 'Reading', limiting: true }
  expect(changed({ criteria: [...sixfolds.criteria, added] })).toEqual([
    { what: 'Criterion', was: null, now: 'Reading' },
    { what: 'Whether “Reading” limits the suggestion', was: null, now: 'limits it' },
  ])
})

test('a criterion that is added gets a key from its name, and none twice', () => {
  expect(keyFor('Family & home learning', [])).toBe('family-home-learning')
  expect(keyFor('Éveil', ['eveil', 'eveil-2'])).toBe('eveil-3')
  expect(keyFor('数学', [])).toBe('criterion')
  expect(keyFor('Personal, social, health and economic education, and careers', [])).toBe(
    'personal-social-health-and-economic-education-and',
  )
})

test('every level is said something of', () => {
  expect(perLevel((level) => level * 2)).toEqual({ 4: 8, 3: 6, 2: 4, 1: 2 })
})
