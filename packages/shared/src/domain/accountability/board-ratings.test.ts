import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { type RatingValue, ratingValues } from '../categorisation/rating.ts'
import { criterionKeys } from '../categorisation/scheme.ts'
import { criteriaOf, lowestCriteria, ratingOf, ratingsFinding } from './board-ratings.ts'

const rated = (values: Record<string, RatingValue>) => ({
  ratings: Object.entries(values).map(([criterionKey, value]) => ({ criterionKey, value })),
})
const keys = ['inclusion', 'achievement', 'safeguarding']

describe('what published ratings say', () => {
  test.each([
    [[], 'No rating has been published of these schools yet.'],
    [[rated({}), rated({})], 'No rating has been published of these schools yet.'],
    [
      [rated({ inclusion: 4, achievement: 'too-early' })],
      'No criterion is rated 2 Developing or 1 Urgent at any of them.',
    ],
    [
      [rated({ inclusion: 2, achievement: 3 }), rated({ inclusion: 1 }), rated({})],
      'Rated 2 Developing or 1 Urgent most often: Inclusion, at 2 of 2 rated schools.',
    ],
    [
      [rated({ inclusion: 2, achievement: 1 })],
      'Rated 2 Developing or 1 Urgent most often: Inclusion; Achievement, each at 1 of 1 rated school.',
    ],
  ])('is a sentence', (schools, sentence) => {
    expect(ratingsFinding(defaultScheme, keys, schools)).toBe(sentence)
  })

  test('of one criterion doesn’t name it again', () => {
    expect(ratingsFinding(defaultScheme, ['inclusion'], [rated({ inclusion: 1 })])).toBe(
      'Rated 2 Developing or 1 Urgent at 1 of 1 rated school.',
    )
  })

  test('names a former criterion only while a school is rated by it', () => {
    const scheme = { ...defaultScheme, former: [{ key: 'music', name: 'Music' }] }
    expect(criteriaOf(scheme, [rated({ inclusion: 3 })])).toEqual([...criterionKeys])
    expect(criteriaOf(scheme, [rated({ music: 3 })])).toEqual([...criterionKeys, 'music'])
  })
})

test('raising a rating never adds to the schools at which a criterion is rated low', () => {
  const value = fc.constantFrom(...ratingValues)
  const school = fc.record({ inclusion: value, achievement: value, safeguarding: value }).map(rated)
  fc.assert(
    fc.property(fc.array(school, { minLength: 1, maxLength: 20 }), fc.nat(), (schools, pick) => {
      const at = pick % schools.length
      const raised = schools.map((it, index) =>
        index === at
          ? { ratings: it.ratings.map((one) => (one.value === 1 ? { ...one, value: 3 as const } : one)) }
          : it,
      )
      const before = lowestCriteria(keys, schools)?.schools ?? 0
      expect(lowestCriteria(keys, raised)?.schools ?? 0).toBeLessThanOrEqual(before)
      for (const key of lowestCriteria(keys, schools)?.keys ?? [])
        expect(schools.filter((it) => [1, 2].includes(ratingOf(it, key) as number))).toHaveLength(before)
    }),
  )
})
