import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { type LoadFacts, overloadedGivers } from './giver-load.ts'
import {
  type BookedPairing,
  bookedYears,
  giverKey,
  ledgerBy,
  ledgerRow,
  ledgerSpan,
  ledgerTotals,
} from './ledger.ts'

const pairing = (more: Partial<BookedPairing> = {}): BookedPairing => ({
  pairingId: 'p1',
  status: 'active',
  giver: { kind: 'school', id: 'g1', name: 'Aldercombe School' },
  receiver: { id: 'r1', name: 'Fenwick Infant School' },
  criterionKey: 'inclusion',
  costPenceADay: 45_001,
  agreements: [{ day: '2026-03-02', halfDays: 5 }],
  deliveries: [
    { day: '2026-04-20', halfDays: 1 },
    { day: '2026-10-05', halfDays: 2 },
  ],
  endedOn: null,
  ...more,
})
const year = (start: number) => ledgerSpan(usualCalendar, start, null)

describe('a row of the ledger', () => {
  test.each([
    ['in all', pairing(), null, [0, 5, 3, 2, 112_503, 67_502]],
    ['in the year of the agreement', pairing(), year(2025), [0, 5, 1, 4, 112_503, 22_501]],
    ['in the year after', pairing(), year(2026), [4, 0, 2, 2, 0, 45_001]],
    [
      'withdrawn counts what was delivered',
      pairing({ status: 'withdrawn' }),
      year(2025),
      [0, 3, 1, 2, 67_502, 22_501],
    ],
    ['without a cost', pairing({ costPenceADay: null }), year(2026), [4, 0, 2, 2, null, null]],
    [
      'an extension counts from its day',
      pairing({
        agreements: [
          { day: '2026-03-02', halfDays: 5 },
          { day: '2026-09-10', halfDays: 4 },
        ],
      }),
      year(2026),
      [4, 4, 2, 6, 90_002, 45_001],
    ],
    [
      'what was delivered ahead of its extension counts with the delivery',
      pairing({
        agreements: [
          { day: '2026-03-02', halfDays: 1 },
          { day: '2026-10-12', halfDays: 4 },
        ],
      }),
      { from: '2026-10-01', to: '2026-10-11' },
      [0, 2, 2, 0, 45_001, 45_001],
    ],
  ] as const)(
    '%s',
    (_, of, span, [broughtForward, agreed, delivered, remaining, agreedPence, deliveredPence]) => {
      expect(ledgerRow(of, span)).toMatchObject({
        broughtForward,
        agreed,
        delivered,
        remaining,
        agreedPence,
        deliveredPence,
      })
    },
  )

  test('of support that has ended leaves nothing to come: what wasn’t used is said apart, from its end on', () => {
    const left = (of: BookedPairing, span: Parameters<typeof ledgerRow>[1]) => {
      const row = ledgerRow(of, span)
      return [row?.remaining, row?.unused]
    }
    for (const status of ['completed', 'evaluated'] as const) {
      const ended = pairing({ status, endedOn: '2026-10-05' })
      expect(left(ended, null)).toEqual([0, 2])
      expect(left(ended, year(2026))).toEqual([0, 2])
      expect(left(ended, year(2025))).toEqual([4, 0])
    }
    expect(left(pairing({ status: 'withdrawn', endedOn: '2026-10-05' }), null)).toEqual([0, 0])
    expect(left(pairing(), null)).toEqual([2, 0])
  })

  test('is there for no span in which nothing was booked, or that comes after its end', () => {
    expect(ledgerRow(pairing(), year(2024))).toBeNull()
    expect(ledgerRow(pairing({ status: 'completed', endedOn: '2026-10-05' }), year(2027))).toBeNull()
    expect(ledgerRow(pairing({ status: 'withdrawn', deliveries: [] }), year(2025))).toMatchObject({
      agreed: 0,
    })
  })
})

/** Visits lie between the agreement and the end, and never come to more than is agreed. */
const anyPairing = fc
  .record({
    id: fc.uuid(),
    giver: fc.constantFrom('g1', 'g2', 'g3'),
    receiver: fc.constantFrom('r1', 'r2'),
    criterionKey: fc.constantFrom('inclusion', 'achievement'),
    cost: fc.option(fc.integer({ min: 0, max: 100_000 })),
    status: fc.constantFrom('agreed', 'active', 'completed', 'withdrawn'),
    start: fc.integer({ min: 0, max: 700 }),
    agreed: fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 4 }),
    delivered: fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 8 })), { maxLength: 6 }),
  })
  .map((it): BookedPairing => {
    const on = (days: number) => addDays('2024-09-01', it.start + days)
    const agreements = it.agreed.map(([at, halfDays], n) => ({ day: on(n === 0 ? 0 : at), halfDays }))
    let left = agreements.reduce((sum, { halfDays }) => sum + halfDays, 0)
    const deliveries = it.delivered.flatMap(([at, halfDays]) => {
      if (halfDays > left) return []
      left -= halfDays
      return [{ day: on(at), halfDays }]
    })
    return {
      pairingId: it.id,
      status: it.status,
      giver: { kind: 'school', id: it.giver, name: it.giver },
      receiver: { id: it.receiver, name: it.receiver },
      criterionKey: it.criterionKey,
      costPenceADay: it.cost,
      agreements,
      deliveries,
      endedOn: it.status === 'completed' || it.status === 'withdrawn' ? on(400) : null,
    }
  })
const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 500 }))
  .map(([from, days]) => ({ from: addDays('2024-08-01', from), to: addDays('2024-08-01', from + days) }))

describe('the ledger, whatever was booked', () => {
  test('has the same totals by giver, by receiver and by criterion as in all, and never less than none remains', () => {
    fc.assert(
      fc.property(fc.array(anyPairing, { maxLength: 8 }), fc.option(anySpan), (pairings, span) => {
        const rows = pairings.flatMap((it) => ledgerRow(it, span) ?? [])
        const all = ledgerTotals(rows)
        for (const row of [...rows, all]) {
          expect(row.remaining + row.unused).toBe(row.broughtForward + row.agreed - row.delivered)
          expect(Math.min(row.remaining, row.unused)).toBeGreaterThanOrEqual(0)
          expect(
            Math.min(row.remaining, row.broughtForward, row.agreed, row.delivered),
          ).toBeGreaterThanOrEqual(0)
        }
        for (const groups of [
          ledgerBy(rows, (row) => row.giver, giverKey),
          ledgerBy(
            rows,
            (row) => row.receiver,
            ({ id }) => id,
          ),
          ledgerBy(
            rows,
            (row) => row.criterionKey,
            (key) => key,
          ),
        ])
          for (const [key, total] of Object.entries(all))
            expect(
              groups.reduce((sum, group) => sum + group[key as keyof typeof all], 0),
              key,
            ).toBe(total)
      }),
    )
  })

  test('comes to the same by years, by terms and at once', () => {
    fc.assert(
      fc.property(anyPairing, (it) => {
        const whole = ledgerRow(it, null)
        const years = [2024, 2025, 2026, 2027, 2028]
        for (const terms of [[null], ['autumn', 'spring', 'summer']] as const) {
          const rows = years.flatMap((start) =>
            terms.flatMap((term) => ledgerRow(it, ledgerSpan(usualCalendar, start, term)) ?? []),
          )
          for (const key of ['agreed', 'delivered', 'agreedPence', 'deliveredPence'] as const)
            expect(rows.reduce((sum, row) => sum + (row[key] ?? 0), 0)).toBe(whole?.[key] ?? 0)
        }
      }),
    )
  })
})

test('the years on which something is booked come newest first', () => {
  expect(bookedYears([pairing()])).toEqual([2026, 2025])
})

describe('a giver is warned of', () => {
  const { giver } = pairing()
  const facts = (more: Partial<LoadFacts>): LoadFacts => ({
    offered: new Map(),
    open: [],
    pairingsAtOnce: 2,
    ...more,
  })
  const three = ['a', 'b', 'c'].map((pairingId) => pairing({ pairingId }))
  test('when it gives in more than two pairings at once', () => {
    const load = (atOnce: number, pairingsAtOnce = 2, withAsked = true) =>
      overloadedGivers(
        three,
        facts({ open: [{ giver, pairings: atOnce, withAsked }], pairingsAtOnce }),
        '2026-11-21',
      )
    expect([load(2), load(3, 3)]).toEqual([[], []])
    expect(load(3)).toMatchObject([
      {
        atOnce: 3,
        promised: 12,
        warnings: [
          'Aldercombe School gives or is asked for in 3 pairings at once; more than 2 needs a reason',
        ],
      },
    ])
    expect(load(3, 2, false)[0]?.warnings).toEqual([
      'Aldercombe School gives in 3 pairings at once; more than 2 needs a reason',
    ])
  })
  test('when it is asked for in more, though it has agreed to none, but the trust team isn’t', () => {
    const team = { kind: 'team', id: null, name: 'The trust team' } as const
    const open = [team, giver].map((one) => ({ giver: one, pairings: 4, withAsked: true }))
    expect(overloadedGivers([], facts({ open }), '2026-11-21')).toMatchObject([
      { giver, promised: 0, atOnce: 4 },
    ])
  })
  test('when it has promised more this year than it offered', () => {
    const offered = (halfDays: number) => facts({ offered: new Map([['school g1', halfDays]]) })
    expect(overloadedGivers([pairing()], offered(4), '2026-11-21')).toEqual([])
    expect(overloadedGivers([pairing()], offered(3), '2026-11-21')).toMatchObject([
      { warnings: ['Aldercombe School has promised 2 days this year and offered 1½ days'] },
    ])
  })
})
