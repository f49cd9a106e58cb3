import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aGiver, aPiece, aSchool, factsOf, someSupport } from './exceptions.fixture.ts'
import { findExceptions } from './find.ts'
import { rules } from './rules.ts'
import { thresholdsFrom } from './thresholds.ts'

describe('laws', () => {
  const day = fc
    .integer({ min: 0, max: 399 })
    .map((n) => new Date(Date.UTC(2025, 10, 1) + n * 86_400_000).toISOString().slice(0, 10))
  const rating = fc.constantFrom('on-track' as const, 'at-risk' as const, 'off-track' as const)
  const piece = fc.record({
    kind: fc.constantFrom('data' as const, 'audit' as const),
    stance: fc.constantFrom('supports' as const, 'contradicts' as const, 'neutral' as const),
    effectiveOn: day,
    linkedOn: day,
    withdrawnOn: fc.option(day),
  })
  const school = fc.record({
    plan: fc.record({
      academicYear: fc.constant(2026),
      cycleStatus: fc.constant('open' as const),
      everApproved: fc.boolean(),
      joinedOn: fc.constant('2020-09-01'),
      leftOn: fc.constant(null),
    }),
    waiting: fc.array(
      fc.record({ id: fc.constant('plan'), academicYear: fc.constant(2026), submittedOn: day }),
      { maxLength: 1 },
    ),
    review: fc.option(
      fc.record({
        id: fc.constant('review'),
        status: fc.constantFrom('scheduled' as const, 'signed-off' as const),
        dueOn: day,
        coveredBy: fc.constantFrom(null, 2026),
        uncoveredFrom: fc.constant(null),
        moved: fc.nat(3),
      }),
    ),
    challenge: fc.option(
      fc.record({
        id: fc.constant('case'),
        academicYear: fc.constant(2026),
        challengedOn: day,
        status: fc.constant('challenged' as const),
      }),
    ),
    priorities: fc.array(
      fc.record({
        id: fc.uuid(),
        name: fc.constant('Reading'),
        heldSince: day,
        readsPublished: fc.boolean(),
        published: fc.constant(null),
        updates: fc
          .array(fc.record({ day, rating }), { maxLength: 6 })
          .map((all) =>
            all.map((one) => ({ ...one, readFrom: one.day })).toSorted((a, b) => (a.day < b.day ? 1 : -1)),
          ),
      }),
      { maxLength: 3 },
    ),
    claims: fc.array(
      fc.record({
        kind: fc.constantFrom('rating' as const, 'step' as const),
        label: fc.constant('Attendance'),
        since: day,
        categorisationId: fc.constant(null),
        linked: fc.array(
          piece.map((one) => aPiece(one)),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 6 },
    ),
    entitlement: fc.option(
      fc
        .record({
          academicYear: fc.constant(2026),
          category: fc.constant('Repair'),
          since: fc.constant('2026-09-01'),
          visits: fc.constant([]),
          promisedHalfDays: fc.nat(60),
          deliveries: fc.array(fc.record({ day, halfDays: fc.integer({ min: 1, max: 8 }) }), {
            maxLength: 5,
          }),
        })
        .map((one) => ({
          ...one,
          deliveredHalfDays: one.deliveries.reduce((n, { halfDays }) => n + halfDays, 0),
        })),
    ),
  })
  const facts = fc
    .record({
      schools: fc.array(
        school.map((one) => aSchool(one)),
        { maxLength: 3 },
      ),
      givers: fc.array(
        fc
          .record({ promised: fc.nat(60), offered: fc.option(fc.nat(60)), atOnce: fc.nat(5) })
          .map((one) => aGiver(one)),
        { maxLength: 3 },
      ),
      support: fc.array(
        fc
          .record({ endedOn: day, ratingChange: fc.option(fc.constantFrom(-1, 0, 1)) })
          .map((one) => someSupport(one)),
        { maxLength: 3 },
      ),
    })
    .map(({ schools, ...more }) => factsOf(schools, more))

  test.each(rules.map((rule) => [rule.key, rule] as const))(
    '%s: raising its threshold finds nothing more, and nothing that wasn’t there',
    (_, rule) => {
      const { min, max } = rule.threshold
      fc.assert(
        fc.property(facts, fc.integer({ min, max }), fc.integer({ min, max }), (known, a, b) => {
          const keys = (threshold: number) =>
            rule.find(known, threshold).map(({ record, schools }) => `${record.id} ${schools[0]?.id ?? ''}`)
          const [lower, higher] = [keys(Math.min(a, b)), keys(Math.max(a, b))]
          expect(lower).toEqual(expect.arrayContaining(higher))
          expect(higher.length).toBeLessThanOrEqual(lower.length)
        }),
        { numRuns: 60 },
      )
    },
  )
  test('whatever is found began by the day, is as bad as a whole number, and has its words', () => {
    fc.assert(
      fc.property(facts, (known) => {
        for (const it of findExceptions(known, thresholdsFrom({}))) {
          expect(it.since <= known.day).toBe(true)
          expect(Number.isInteger(it.degree) && it.degree >= 0).toBe(true)
          expect(it.reason).toMatch(/^\S.*\S$/)
        }
      }),
      { numRuns: 100 },
    )
  })
})
