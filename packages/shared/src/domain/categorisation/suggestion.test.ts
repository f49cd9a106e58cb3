import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from './default-scheme.ts'
import { type CriterionKey, criterionKeys, levels } from './scheme.ts'
import { departureFault, departs } from './departure.ts'
import { correctNoteBlockers, rateBlockers, ratingReasonFault } from './rate.ts'
import { ratingLabel, ratingNoteFault, type RatingValue, ratingValues } from './rating.ts'
import { categorisationStatuses } from './status.ts'
import { suggestionFrom } from './suggestion.ts'

/** The framework's ten criteria in its order; safeguarding is the eighth. Null: not rated. */
const from = (...values: (RatingValue | null)[]) =>
  suggestionFrom(
    defaultScheme,
    values.flatMap((value, i) => (value === null ? [] : [{ criterionKey: criterionKeys[i]!, value }])),
  )

describe('the suggestion is the highest level that six in ten reach, and that nobody is far below', () => {
  test.each([
    ['all Leading', [4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 4],
    ['six of ten Leading, the others Secure', [4, 4, 4, 4, 4, 4, 3, 3, 3, 3], 4],
    ['five of ten Leading', [4, 4, 4, 4, 4, 3, 3, 3, 3, 3], 3],
    ['nine Leading, but one two below', [4, 4, 4, 4, 4, 4, 4, 4, 4, 2], 3],
    ['nine Leading, but one three below', [4, 4, 4, 4, 4, 4, 4, 4, 4, 1], 2],
    ['six Secure, four Developing', [3, 3, 3, 3, 3, 2, 2, 3, 2, 2], 3],
    ['five Secure, five Developing', [3, 3, 3, 3, 2, 2, 2, 3, 2, 2], 2],
    ['six Developing, four Urgent', [2, 2, 2, 2, 2, 1, 1, 2, 1, 1], 2],
    ['five Developing, five Urgent', [2, 2, 2, 2, 1, 1, 1, 2, 1, 1], 1],
    ['all Urgent', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1],
    ['four of seven: 57 %', [3, 3, 3, null, null, 2, 2, 3, 2, null], 2],
    ['five of eight: 62 %', [3, 3, 3, 3, null, 2, 2, 3, 2, null], 3],
    ['what has no level doesn’t count', [3, 3, 3, 'too-early', null, 2, 2, 3, null, 'not-applicable'], 3],
  ] as [string, (RatingValue | null)[], number][])('%s', (_, values, level) => {
    expect(from(...values)).toMatchObject({ level, missing: [] })
  })

  test('a limiting criterion at 1 makes it Stabilise by itself, and the words say so', () => {
    expect(from(4, 4, 4, 4, 4, 4, 4, 1, 4, 4)).toEqual({
      level: 1,
      because: ['Safeguarding is 1 Urgent, and that alone makes it Stabilise.'],
      decidedBy: ['safeguarding'],
      missing: [],
    })
  })
})

describe('there is none', () => {
  const missing = (...values: (RatingValue | null)[]) => from(...values).missing.map((it) => it.message)

  test('without six ratings from 1 to 4', () => {
    expect(missing(3, 3, 3, 3, 'too-early', null, null, 3)).toEqual([
      'A suggestion needs at least six criteria rated from 1 to 4; 5 are',
    ])
  })

  test('without a rating of what limits', () => {
    expect(missing(3, 3, 3, 3, 3, 3, 3, 'too-early')).toEqual([
      'A suggestion needs Safeguarding rated from 1 to 4',
    ])
  })

  test('without any, for both reasons', () => {
    expect(missing()).toHaveLength(2)
  })
})

describe('the words name what decided', () => {
  test('how many are there, and what the next level would need', () => {
    const it = from(2, 2, 2, 1, 2, 2, 3, 2, 2, 1)
    expect(it.because).toEqual([
      '8 of 10 ratings are 2 or above.',
      'Improve would need 6 at 3 or above; there is one: Parents, carers and community.',
      'Improve would need none below 2: Attendance and behaviour is 1 Urgent, Finance and estate is 1 Urgent.',
    ])
    expect(it.decidedBy).not.toContain('parents-and-community')
  })

  test('those that are short, where they are fewer', () => {
    const it = from(3, 3, 3, 3, 3, 2, 2, 2, 2, null)
    expect(it.because).toContain(
      'Improve would need 6 at 3 or above; there are 5. Below 3: Leadership and governance; Parents, carers and community; Safeguarding; Staffing and capacity.',
    )
    expect(from(2, 2, 2, 2, 2, 2, 2, 2).because).toContain(
      'Improve would need 5 at 3 or above; there are none.',
    )
  })

  test('as in the worked example of the docs', () => {
    const it = from(3, 2, 2, 1, 3, 3, 3, 3, 3, 'too-early')
    expect([it.level, it.because]).toEqual([
      2,
      [
        '8 of 9 ratings are 2 or above.',
        'Improve would need none below 2: Attendance and behaviour is 1 Urgent.',
      ],
    ])
    expect(from(3, 2, 2, 2, 3, 3, 3, 3, 3, 'too-early').level).toBe(3)
  })

  test('the one that is too far below', () => {
    const it = from(4, 4, 4, 2, 4, 4, 4, 4, 4, 4)
    expect(it.because).toEqual([
      '9 of 10 ratings are 3 or above, and none is below 2.',
      'Sustain would need none below 3: Attendance and behaviour is 2 Developing.',
    ])
    expect(it.decidedBy).toEqual(['attendance-and-behaviour'])
  })

  test('those that carry Sustain', () => {
    const it = from(4, 4, 4, 4, 4, 3, null, 4, null, null)
    expect(it.because).toEqual([
      '6 of 7 ratings are 4, and none is below 3. At 4: Inclusion; Curriculum and teaching; Achievement; Attendance and behaviour; Personal development and wellbeing; Safeguarding.',
    ])
  })
})

const anyRatings = fc
  .tuple(...criterionKeys.map(() => fc.option(fc.constantFrom(...ratingValues), { nil: null })))
  .map((values) =>
    values.flatMap((value, i) => (value === null ? [] : [{ criterionKey: criterionKeys[i]!, value }])),
  )

test('raising any rating never lowers the suggestion', () => {
  fc.assert(
    fc.property(anyRatings, fc.nat(), (ratings, which) => {
      const raisable = ratings.filter((it) => typeof it.value === 'number' && it.value < 4)
      const chosen = raisable[which % Math.max(1, raisable.length)]
      fc.pre(chosen !== undefined)
      const before = suggestionFrom(defaultScheme, ratings)
      const raised = ratings.map((it) =>
        it === chosen ? { ...it, value: levels[levels.indexOf(it.value as 1) - 1]! } : it,
      )
      const after = suggestionFrom(defaultScheme, raised)
      expect(after.level === null).toBe(before.level === null)
      expect(after.level ?? 0).toBeGreaterThanOrEqual(before.level ?? 0)
    }),
    { numRuns: 2000 },
  )
})

test('a suggestion always says why and names rated criteria; none says what is missing', () => {
  fc.assert(
    fc.property(anyRatings, (ratings) => {
      const it = suggestionFrom(defaultScheme, ratings)
      const rated: CriterionKey[] = ratings
        .filter((one) => typeof one.value === 'number')
        .map((one) => one.criterionKey)
      expect([it.because.length > 0, it.decidedBy.length > 0, it.missing.length > 0]).toEqual(
        it.level === null ? [false, false, true] : [true, true, false],
      )
      expect(rated).toEqual(expect.arrayContaining(it.decidedBy))
      expect(suggestionFrom(defaultScheme, ratings.toReversed())).toEqual(it)
    }),
  )
})

describe('a proposer', () => {
  test('who departs from the suggestion says why, and nobody else', () => {
    const fault = (level: 3 | 2, suggested: 2 | null, departure: string | null) =>
      departureFault(defaultScheme, { level, suggested, departure })
    expect(fault(3, 2, null)).toBe('The ratings suggest Repair: say why you propose Improve')
    expect(fault(3, 2, 'A new head began in May.')).toBeNull()
    expect(fault(2, 2, null)).toBeNull()
    expect(fault(2, 2, 'Because.')).toMatch('Repair is what the ratings suggest')
    expect(fault(3, null, null)).toBeNull()
    expect(fault(3, null, 'Because.')).toMatch('suggest nothing yet')
    expect([departs(3, null), departs(3, 3), departs(3, 2)]).toEqual([false, false, true])
  })

  test('rates until it is moderated, and a leader while moderating it, who then says why', () => {
    const open = (leads: boolean) =>
      categorisationStatuses.filter((it) => rateBlockers(it, leads).length === 0)
    expect(open(false)).toEqual(['self-assessing', 'proposed'])
    expect(open(true)).toEqual(['self-assessing', 'proposed', 'moderated'])
    expect(ratingReasonFault('self-assessing', null)).toBeNull()
    expect(ratingReasonFault('proposed', null)).toMatch('Say why it is changed')
    expect(ratingReasonFault('moderated', 'Phonics.')).toBeNull()
  })

  test('gives a reason where there is no level, and reads each value as number and word', () => {
    expect(ratingValues.map((value) => ratingNoteFault(value, ' ') === null)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(ratingNoteFault('too-early', 'The unit opened in September.')).toBeNull()
    expect(ratingValues.map((it) => ratingLabel(defaultScheme, it))).toEqual([
      '4 Leading',
      '3 Secure',
      '2 Developing',
      '1 Urgent',
      'Not applicable',
      'Too early to say',
    ])
  })
})

test('of a leader-only note the one that stands is corrected', () => {
  expect(correctNoteBlockers({ superseded: false })).toEqual([])
  expect(correctNoteBlockers({ superseded: true }).map((it) => it.code)).toEqual(['superseded'])
})
