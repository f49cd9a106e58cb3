import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { evidenceFaults } from './accept.ts'
import { carriesCredentials } from './address.ts'
import { countsUntil, type LinkedEvidence, liveOn, strengthOn, weakestOf } from './strength.ts'
import { evidenceKinds, evidenceSources, stances, strengths } from './words.ts'

const today = '2026-11-21'
const seen = (effectiveOn: string, more: { expiresOn?: string; withdrawnOn?: string } = {}) => ({
  effectiveOn,
  expiresOn: more.expiresOn ?? null,
  withdrawnOn: more.withdrawnOn ?? null,
})
const linked = (kind: LinkedEvidence['kind'], more: Partial<LinkedEvidence> = {}): LinkedEvidence => ({
  ...seen('2026-10-01'),
  kind,
  source: 'school',
  stance: 'supports',
  ...more,
})

describe('evidence is live', () => {
  test.each([
    ['on its own day', seen(today), true],
    ['twelve months after it, to the day', seen('2025-11-21'), true],
    ['but not a day more', seen('2025-11-20'), false],
    ['but not before its day', seen('2026-11-22'), false],
    ['on its last day', seen('2026-10-01', { expiresOn: today }), true],
    ['but not after it', seen('2026-10-01', { expiresOn: '2026-11-20' }), false],
    ['until it is withdrawn', seen('2026-10-01', { withdrawnOn: '2026-11-22' }), true],
    ['but not from that day on', seen('2026-10-01', { withdrawnOn: today }), false],
  ])('%s', (_, evidence, expected) => {
    expect(liveOn(evidence, today)).toBe(expected)
  })

  test.each([
    ['2025-11-21', null, 12, '2026-11-21'],
    ['2025-11-21', '2026-03-01', 12, '2026-03-01'],
    ['2025-11-21', '2030-01-01', 6, '2026-05-21'],
    ['2026-02-28', null, 6, '2026-08-31'],
    ['2024-02-29', null, 12, '2025-02-28'],
  ])('seen %s, with the last day %s, for %i months: until %s', (effectiveOn, expiresOn, months, until) => {
    expect(countsUntil({ effectiveOn, expiresOn }, months)).toBe(until)
  })

  test('until the last day that is said, and not a day more', () => {
    const start = Temporal.PlainDate.from('2023-09-01')
    fc.assert(
      fc.property(
        fc.nat(1500),
        fc.option(fc.nat(900)),
        fc.integer({ min: 1, max: 36 }),
        (offset, expires, months) => {
          const from = start.add({ days: offset })
          const expiresOn = expires === null ? null : from.add({ days: expires }).toString()
          const evidence = { effectiveOn: from.toString(), expiresOn, withdrawnOn: null }
          const last = countsUntil(evidence, months)
          expect(liveOn(evidence, last, months)).toBe(true)
          expect(liveOn(evidence, Temporal.PlainDate.from(last).add({ days: 1 }).toString(), months)).toBe(
            false,
          )
        },
      ),
    )
  })

  test('for one unbroken stretch of days', () => {
    const start = Temporal.PlainDate.from('2023-09-01')
    fc.assert(
      fc.property(
        fc.nat(1200),
        fc.option(fc.nat(900)),
        fc.option(fc.nat(900)),
        (offset, expires, withdrawn) => {
          const from = start.add({ days: offset })
          const evidence = {
            effectiveOn: from.toString(),
            expiresOn: expires === null ? null : from.add({ days: expires }).toString(),
            withdrawnOn: withdrawn === null ? null : from.add({ days: withdrawn }).toString(),
          }
          const days = Array.from({ length: 400 }, (_, i) =>
            liveOn(evidence, from.add({ days: i - 5 }).toString()),
          )
          expect(days.filter((live, i) => live !== (days[i - 1] ?? false)).length).toBeLessThanOrEqual(2)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the strength of evidence', () => {
  test.each<[string, LinkedEvidence[], { strength: string; contested: boolean }]>([
    ['none when nothing is linked', [], { strength: 'none', contested: false }],
    [
      'stale when nothing is live',
      [linked('data', { effectiveOn: '2024-01-01' })],
      { strength: 'stale', contested: false },
    ],
    [
      'thin with one kind, however many pieces',
      [linked('data'), linked('data')],
      { strength: 'thin', contested: false },
    ],
    [
      'thin when it only contradicts',
      [linked('data', { stance: 'contradicts' })],
      { strength: 'thin', contested: true },
    ],
    [
      'adequate with two kinds',
      [linked('data'), linked('audit')],
      { strength: 'adequate', contested: false },
    ],
    [
      'adequate with three kinds from inside',
      [linked('data'), linked('audit'), linked('award')],
      { strength: 'adequate', contested: false },
    ],
    [
      'strong with three kinds, one from outside the school',
      [linked('data'), linked('audit'), linked('peer-review', { source: 'peer-school' })],
      { strength: 'strong', contested: false },
    ],
    [
      'not raised by what contradicts or is neutral',
      [linked('data'), linked('audit', { stance: 'contradicts' }), linked('award', { stance: 'neutral' })],
      { strength: 'thin', contested: true },
    ],
  ])('is %s', (_, evidence, expected) => {
    expect(strengthOn(evidence, today)).toEqual(expected)
  })

  const anyLinked = fc.record({
    effectiveOn: fc.constantFrom('2026-10-01', '2026-01-01', '2020-01-01'),
    expiresOn: fc.constantFrom(null, '2026-11-01'),
    withdrawnOn: fc.constantFrom(null, '2026-11-01'),
    kind: fc.constantFrom(...evidenceKinds),
    source: fc.constantFrom(...evidenceSources),
    stance: fc.constantFrom(...stances),
  })

  test('never falls when live evidence that supports is added, in whatever order it came', () => {
    fc.assert(
      fc.property(
        fc.array(anyLinked, { maxLength: 8 }),
        fc.constantFrom(...evidenceKinds),
        (evidence, kind) => {
          const before = strengthOn(evidence, today).strength
          const after = strengthOn([linked(kind), ...evidence], today).strength
          expect(strengths.indexOf(after)).toBeGreaterThanOrEqual(strengths.indexOf(before))
          expect(strengthOn(evidence.toReversed(), today)).toEqual(strengthOn(evidence, today))
        },
      ),
    )
  })

  test('of a school is the weakest of its priorities’', () => {
    expect(weakestOf([])).toBeNull()
    expect(weakestOf(['strong', 'stale', 'adequate'])).toBe('stale')
  })
})

describe('a new piece of evidence', () => {
  test.each<[string, Parameters<typeof evidenceFaults>[0], string[]]>([
    ['with a note', { note: 'Books of years 4 and 5', effectiveOn: today }, []],
    ['with a link', { url: 'https://example.org', effectiveOn: today, expiresOn: today }, []],
    ['with neither', { effectiveOn: today }, ['note']],
    ['seen tomorrow', { note: 'Books', effectiveOn: '2026-11-22' }, ['effectiveOn']],
    [
      'that expires before it was seen',
      { note: 'Books', effectiveOn: today, expiresOn: '2026-11-20' },
      ['expiresOn'],
    ],
  ])('%s', (_, evidence, expected) => {
    expect(evidenceFaults(evidence, today).map((fault) => fault.path)).toEqual(expected)
  })
})

describe('an address carries a user name or password', () => {
  test.each([
    ['https://ada:secret@example.org/books', true],
    ['https://ada@example.org', true],
    ['HTTPS:\\\\ada:secret@example.org', true],
    ['https:ada:secret@example.org', true],
    ['ht\ttps://ada:secret@example.org', true],
    ['https://example.org/@ada?to=ada:secret@example.org#a@b', false],
    ['https://example.org', false],
  ])('%s: %s', (address, carries) => {
    expect(carriesCredentials(address)).toBe(carries)
  })
})
