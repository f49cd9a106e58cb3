import { describe, expect, test } from 'vitest'
import { acknowledgeBlockers, readTheSame, stillHolds } from './acknowledged.ts'
import { aGiver, aSchool, factsOf, find, of, someSupport, updates } from './exceptions.fixture.ts'
import type { EntitlementFacts } from './facts.ts'
import { findExceptions } from './find.ts'
import { exceptionRules } from './names.ts'
import { rules } from './rules.ts'
import { ownThresholds, thresholdFaults, thresholdsFrom } from './thresholds.ts'

describe('giver overloaded', () => {
  const overload = (more: Parameters<typeof aGiver>[0], threshold?: number) =>
    find('giver-overloaded', factsOf([], { givers: [aGiver(more)] }), threshold)[0] ?? null
  test('a school that promised more than it offered, or gives in too many pairings at once', () => {
    expect(overload({ promised: 15 })).toMatchObject({
      record: { kind: 'school', id: 'fenwick' },
      reason: 'Fenwick Infants has promised 7½ days this year and offered 6 days',
      degree: 3,
    })
    expect(overload({ atOnce: 3 })).toMatchObject({ degree: 1 })
  })
  test('the trust team by the trust’s id, a partner by its own', () => {
    expect(
      overload({ giver: { kind: 'team', id: null, name: 'The trust team' }, promised: 20 }),
    ).toMatchObject({
      record: { kind: 'team', id: 'trust' },
      schools: [],
      title: 'The trust team',
    })
  })
  test('but not what lies within the trust’s threshold, or is unknown', () => {
    expect(overload({ promised: 15 }, 2)).toBeNull()
    expect(overload({ promised: 99, offered: null })).toBeNull()
  })
})

describe('entitlement behind', () => {
  const entitlement: EntitlementFacts = {
    academicYear: 2026,
    category: 'Stabilise',
    since: '2026-09-01',
    visits: [],
    promisedHalfDays: 50,
    deliveredHalfDays: 0,
    deliveries: [],
  }
  test('support far behind an even pace', () => {
    expect(of('entitlement-behind', { entitlement })).toMatchObject({
      title: 'Stabilise, 2026/27',
      reason: '0 days of support delivered, where an even pace would be 6½ days',
    })
    expect(of('entitlement-behind', { entitlement: { ...entitlement, deliveredHalfDays: 4 } })).toBeNull()
  })
  test('since an even pace had left support behind, whatever came too little meanwhile', () => {
    const since = (...deliveries: EntitlementFacts['deliveries']) => {
      const deliveredHalfDays = deliveries.reduce((sum, { halfDays }) => sum + halfDays, 0)
      return of('entitlement-behind', { entitlement: { ...entitlement, deliveries, deliveredHalfDays } }, 1)
        ?.since
    }
    const one = { day: '2026-10-01', halfDays: 1 }
    // 50 half-days in 365 days: the third is due on the 22nd day, the fourth on the 30th.
    expect(since()).toBe('2026-09-22')
    expect(since(one)).toBe('2026-09-22')
    expect(since({ ...one, day: '2026-09-20' })).toBe('2026-09-30')
    expect(since(one, { day: '2026-10-02', halfDays: 5 })).toBe('2026-11-05')
  })
  test('and another term’s visits are no part of what was seen before', () => {
    const term = (name: 'autumn' | 'spring', to: string, made: number) =>
      ({ term: name, from: '2026-09-01', to, promised: 2, made, left: 2 - made }) as const
    const since = (autumn: number) => {
      const visits = [term('autumn', '2026-12-18', autumn), term('spring', '2027-03-25', 1)]
      const known = factsOf([aSchool({ entitlement: { ...entitlement, promisedHalfDays: 0, visits } })], {
        day: '2027-04-20',
      })
      return find('entitlement-behind', known)[0]?.since
    }
    expect([since(1), since(2)]).toEqual(['2027-03-26', '2027-03-26'])
  })
  test('or visits that a past term lacks, by however few days', () => {
    const autumn = {
      term: 'autumn',
      from: '2026-09-01',
      to: '2026-12-04',
      promised: 4,
      made: 3,
      left: 1,
    } as const
    const found = of(
      'entitlement-behind',
      { entitlement: { ...entitlement, promisedHalfDays: 0, visits: [autumn] } },
      20,
    )
    expect(found?.reason).toBe('3 of 4 trust visits in the autumn term')
    expect(
      of('entitlement-behind', {
        entitlement: { ...entitlement, promisedHalfDays: 0, visits: [{ ...autumn, to: '2026-12-18' }] },
      }),
    ).toBeNull()
  })
})

describe('no change seen yet', () => {
  const found = (more: Parameters<typeof someSupport>[0], threshold?: number) =>
    find('no-change', factsOf([], { support: [someSupport(more)] }), threshold)[0] ?? null
  test('a whole term after support was completed', () => {
    expect(found({})).toMatchObject({
      record: { kind: 'pairing', id: 'pairing' },
      title: 'Attendance, from Fenwick Infants',
      reason: 'Completed on 10 Mar, 1 term ago; not rated again yet, evaluation open',
      degree: 1,
    })
    expect(found({}, 2)).toBeNull()
    expect(found({ endedOn: '2026-09-10' })).toBeNull()
  })
  test.each([
    ['a rating has risen', { ratingChange: 1 }],
    ['the receiver sees early signs', { judged: 'early-signs' as const }],
    ['a measure moved as was wanted', { measuresBetter: 1 }],
  ])('but not once %s', (_, more) => {
    expect(found(more)).toBeNull()
  })
})

describe('reply challenged', () => {
  const challenge = {
    id: 'case',
    academicYear: 2026,
    challengedOn: '2026-12-01',
    status: 'challenged',
  } as const
  test.each([
    ['challenged', 'The school challenged it on 1 Dec; it is to be re-reviewed'],
    ['awaiting-decision', 'The school challenged it on 1 Dec; it waits for a decision'],
  ] as const)('while it is %s', (status, reason) => {
    expect(of('reply-challenged', { challenge: { ...challenge, status } })).toMatchObject({
      reason,
      degree: 1,
    })
  })
})

test('the most pressing rules come first', () => {
  const off = updates(['2026-11-21', 'off-track'], ['2026-10-03', 'off-track'])
  const facts = factsOf([aSchool({ plan: { ...aSchool().plan, everApproved: false } }), aSchool(off)])
  expect(findExceptions(facts, thresholdsFrom({})).map(({ rule }) => rule)).toEqual([
    'off-track',
    'plan-not-approved',
  ])
})

test('an acknowledgement holds until it is worse, or has ended and comes anew', () => {
  const acknowledged = { day: '2026-11-22', degree: 2 }
  expect(stillHolds(acknowledged, { degree: 2, since: '2026-10-03' })).toBe(true)
  expect(stillHolds(acknowledged, { degree: 1, since: '2026-10-03' })).toBe(true)
  expect(stillHolds(acknowledged, { degree: 3, since: '2026-10-03' })).toBe(false)
  expect(stillHolds(acknowledged, { degree: 2, since: '2026-11-23' })).toBe(false)
})

test('what has ended or become worse since it was read can’t be acknowledged', () => {
  const it = { degree: 2, reason: 'Off track', state: 'open' } as const
  expect(acknowledgeBlockers(null, 2, null).map(({ code }) => code)).toEqual(['ended'])
  expect(acknowledgeBlockers({ ...it, degree: 3 }, 2, null).map(({ code }) => code)).toEqual(['worse'])
  expect(acknowledgeBlockers(it, 3, null)).toEqual([])
})

test('nor what is acknowledged already, unless those who read the published record have come to read the same', () => {
  const open = { degree: 2, reason: 'The newest update is of 12 Oct', state: 'open' } as const
  const seen = { ...open, state: 'acknowledged' } as const
  const codes = (published: Parameters<typeof acknowledgeBlockers>[2]) =>
    acknowledgeBlockers(seen, 2, published).map(({ code }) => code)
  expect([null, seen, { ...open, degree: 1 }, { ...open, reason: 'Another' }].map(codes)).toEqual(
    Array.from({ length: 4 }, () => ['acknowledged']),
  )
  expect(codes(open)).toEqual([])
  const basis = '2026-10-12'
  expect(
    readTheSame({ ...open, basis }, { ...open, reason: 'The newest shared update is of 12 Oct', basis }),
  ).toBe(true)
})

test('a threshold out of its rule’s bounds is refused by name, and a usual one isn’t kept', () => {
  expect(thresholdFaults({ 'off-track': 1, 'no-update': 7 })).toEqual([
    { path: 'exceptionThresholds.off-track', message: 'Give a whole number from 2 to 6' },
  ])
  expect(ownThresholds({ 'off-track': 2, 'no-update': 7 })).toEqual({ 'no-update': 7 })
})

test('every rule has a usual threshold within its bounds, a name, and three questions', () => {
  expect(rules.map(({ key }) => key)).toEqual([...exceptionRules])
  for (const { threshold, name, fires, questions } of rules) {
    expect(threshold.usual >= threshold.min && threshold.usual <= threshold.max).toBe(true)
    expect(
      [name(threshold.usual), fires(threshold.usual), ...questions].every((said) => said.length > 5),
    ).toBe(true)
  }
})
