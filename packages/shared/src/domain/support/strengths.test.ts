import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import type { RatingValue } from '../categorisation/rating.ts'
import { type NeedFacts, needReasons, needWords } from './needs.ts'
import { supportYearBlockers } from './offer.ts'
import type { PublishedRatings } from './published-ratings.ts'
import { type StrengthFacts, strengthReasons, strengthWords, withinSentence } from './strengths.ts'

const today = '2026-11-21'
const key = 'curriculum-and-teaching'

const year = (
  academicYear: number,
  value?: RatingValue,
  effectiveOn = `${academicYear}-10-14`,
): PublishedRatings => ({
  id: `${academicYear} ${effectiveOn}`,
  academicYear,
  level: 3,
  effectiveOn,
  recordedAt: `${effectiveOn}T10:00:00.000Z`,
  ratings: value === undefined ? {} : { [key]: value },
})
const facts = (published: PublishedRatings[], more: Partial<StrengthFacts> = {}): StrengthFacts => ({
  published,
  awards: [],
  offers: [],
  evidenceMonths: 12,
  ...more,
})
const wants = (published: PublishedRatings[], more: Partial<NeedFacts> = {}): NeedFacts => ({
  published,
  asked: [],
  declared: [],
  ...more,
})
const strong = (it: StrengthFacts) =>
  strengthReasons(it, key, today).map((reason) => strengthWords(defaultScheme, key, reason))
const weak = (it: NeedFacts) =>
  needReasons(it, key, today).map((reason) => needWords(defaultScheme, key, reason))

describe('why a school is strong in a criterion', () => {
  test.each<[string, PublishedRatings[], string[]]>([
    ['nothing published', [], []],
    ['rated 3', [year(2026, 3)], []],
    ['rated 4', [year(2026, 4)], ['Leading in curriculum and teaching since 2026/27']],
    [
      'rated 4 for years, whatever came before',
      [year(2023, 4), year(2024, 3), year(2025, 4), year(2026, 4)],
      ['Leading in curriculum and teaching since 2025/26'],
    ],
    ['rated 4 until last year', [year(2025, 4), year(2026, 3)], []],
    ['rated 4 from a day to come', [year(2026, 3), year(2026, 4, '2026-12-01')], []],
    ['rated 4, then again lower in the same year', [year(2026, 4), year(2026, 3, '2026-11-01')], []],
    ['without a level this year', [year(2025, 4), year(2026, 'too-early')], []],
    ['a criterion that this year’s scheme hasn’t', [year(2025, 4), year(2026)], []],
    [
      'risen two levels in three years',
      [year(2023, 1), year(2024, 2), year(2025, 3), year(2026, 3)],
      ['Risen from 1 Urgent in 2023/24 to 3 Secure in 2025/26'],
    ],
    ['risen two levels in four', [year(2022, 1), year(2023, 2), year(2026, 3)], []],
    [
      'risen from the nearest year that was so low',
      [year(2023, 1), year(2024, 2), year(2026, 4)],
      [
        'Leading in curriculum and teaching since 2026/27',
        'Risen from 2 Developing in 2024/25 to 4 Leading in 2026/27',
      ],
    ],
  ])('%s', (_, published, expected) => {
    expect(strong(facts(published))).toEqual(expected)
  })

  test('an award counts while it is live, on a criterion that has a published rating', () => {
    const award = { criterionKey: key, effectiveOn: '2026-03-03', expiresOn: null, withdrawnOn: null }
    expect(strong(facts([year(2026, 3)], { awards: [award] }))).toEqual([
      'An award, on record since 3 Mar 2026',
    ])
    expect(strong(facts([], { awards: [award] }))).toEqual([])
    expect(strong(facts([year(2026, 3)], { awards: [{ ...award, effectiveOn: '2025-03-03' }] }))).toEqual([])
    expect(strong(facts([year(2026, 3)], { awards: [{ ...award, withdrawnOn: '2026-10-01' }] }))).toEqual([])
    expect(strong(facts([year(2026, 3)], { awards: [{ ...award, criterionKey: 'inclusion' }] }))).toEqual([])
  })

  test('what a head offers stands by itself', () => {
    const offers = [{ criterionKey: key, halfDays: 5, academicYear: 2026 }]
    expect(strong(facts([], { offers }))).toEqual(['Offers 2½ days in 2026/27'])
  })

  test('the trust’s own words are used', () => {
    const scheme = { ...defaultScheme, ratingWords: { ...defaultScheme.ratingWords, 4: 'Thriving' } }
    expect(strengthWords(scheme, key, { kind: 'rated', since: 2025 })).toBe(
      'Thriving in curriculum and teaching since 2025/26',
    )
    expect(withinSentence('PE and sport')).toBe('PE and sport')
  })
})

describe('why a school wants help', () => {
  test.each<[string, PublishedRatings[], string[]]>([
    ['rated 3', [year(2026, 3)], []],
    ['rated 2', [year(2026, 2)], ['Developing in curriculum and teaching since 2026/27']],
    ['rated 1 after 2', [year(2025, 2), year(2026, 1)], ['Urgent in curriculum and teaching since 2026/27']],
    [
      'rated 2 twice',
      [year(2025, 2), year(2026, 2)],
      ['Developing in curriculum and teaching since 2025/26'],
    ],
    ['rated 2 last year', [year(2025, 2), year(2026, 3)], []],
  ])('%s', (_, published, expected) => {
    expect(weak(wants(published))).toEqual(expected)
  })

  test('at step 3, and by hand', () => {
    const asked = [{ criterionKey: key, priorityId: 'p', day: '2026-11-12' }]
    const declared = [{ criterionKey: key, id: 'n', academicYear: 2026 }]
    expect(weak(wants([], { asked, declared }))).toEqual([
      'Needs support for a priority at step 3, said on 12 Nov 2026; none is agreed yet',
      'Asked for in 2026/27',
    ])
  })
})

test('whatever was published, no rating makes a school both strong and in need', () => {
  const value = fc.constantFrom<RatingValue>(4, 3, 2, 1, 'too-early', 'not-applicable')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 2019, max: 2027 }), value), { maxLength: 8 }), (rows) => {
      const published = rows.map(([of, rated]) => year(of, rated))
      const low = needReasons(wants(published), key, today)
      const high = strengthReasons(facts(published), key, today)
      expect(low.length * high.length).toBe(0)
      for (const { since } of [...low, ...high].filter((it) => 'since' in it))
        expect(since).toBeLessThanOrEqual(2026)
    }),
  )
})

test.each([
  [2026, null, []],
  [2027, null, []],
  [2025, null, ['year-over']],
  [2028, null, ['year-ahead']],
  [2027, '2027-08-31', ['school-left']],
  [2026, '2027-08-31', []],
  [2026, '2026-11-20', ['school-left']],
])('something for %i can be said by a school that leaves on %s: %j', (academicYear, leftOn, expected) => {
  const blockers = supportYearBlockers(academicYear, { name: 'Fenwick', leftOn }, today)
  expect(blockers.map(({ code }) => code)).toEqual(expected)
})
