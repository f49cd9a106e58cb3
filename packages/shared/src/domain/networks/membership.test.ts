import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import {
  type Asked,
  changeBlockers,
  lastDayFaults,
  membershipChange,
  type MembershipFacts,
  membershipFaults,
  type Stay,
} from './membership.ts'

const today = '2026-11-21'
const north = { id: 'north', name: 'North hub' }
const south = { id: 'south', name: 'South hub' }
const stay = (
  network: Stay['network'],
  schoolId: string,
  fromOn: string,
  toOn: string | null = null,
): Stay => ({
  network,
  schoolId,
  fromOn,
  toOn,
})
const facts = (stays: Stay[], more: Partial<MembershipFacts> = {}): MembershipFacts => ({
  network: { ...north, kind: 'hub', endedOn: null },
  schools: ['thornmere', 'fenwick'].map((id) => ({ id, name: id, leftOn: null })),
  stays,
  ...more,
})
const asked = (more: Partial<Asked> = {}): Asked => ({
  schoolIds: ['thornmere'],
  fromOn: today,
  movedFrom: [],
  ...more,
})
const messages = (of: readonly { message: string }[]) => of.map(({ message }) => message)

describe('the schools of a hub', () => {
  test('join who weren’t in it, and leave who aren’t named', () => {
    const fenwick = stay(north, 'fenwick', '2025-09-01')
    expect(membershipChange(facts([fenwick]), asked())).toEqual({
      joining: ['thornmere'],
      leaving: [fenwick],
      moving: [],
      blockers: [],
    })
  })

  test('stay as they are where they are named again', () => {
    const before = stay(north, 'thornmere', '2025-09-01')
    expect(membershipChange(facts([before]), asked())).toMatchObject({
      joining: [],
      leaving: [],
      blockers: [],
    })
  })

  test('are taken out of another hub only when that is said', () => {
    const before = stay(south, 'thornmere', '2025-09-01')
    expect(messages(membershipChange(facts([before]), asked()).blockers)).toEqual([
      'thornmere is in “South hub”, and a school is in one hub at a time: say that it moves from there, or leave it out',
    ])
    const movedFrom = [{ schoolId: 'thornmere', networkId: 'south' }]
    expect(membershipChange(facts([before]), asked({ movedFrom }))).toMatchObject({
      moving: [before],
      blockers: [],
    })
    const fromElsewhere = [{ schoolId: 'thornmere', networkId: 'west' }]
    expect(membershipChange(facts([before]), asked({ movedFrom: fromElsewhere })).blockers).toHaveLength(1)
  })

  test.each<[string, Stay[], Partial<Asked>, string]>([
    [
      'left it after that day',
      [stay(north, 'thornmere', '2025-09-01', '2026-10-31')],
      { fromOn: '2026-10-31' },
      'thornmere belonged to “North hub” until 31 Oct 2026: give 1 Nov 2026 or a later day',
    ],
    [
      'left another hub after that day',
      [stay(south, 'thornmere', '2025-09-01', '2026-10-31')],
      { fromOn: '2026-10-01' },
      'thornmere belonged to “South hub” until 31 Oct 2026: give 1 Nov 2026 or a later day',
    ],
    [
      'came to another hub after that day',
      [stay(south, 'thornmere', '2026-11-01')],
      { fromOn: '2026-10-01', movedFrom: [{ schoolId: 'thornmere', networkId: 'south' }] },
      'thornmere has belonged to “South hub” since 1 Nov 2026: give that day or a later one',
    ],
    [
      'are to leave before they came',
      [stay(north, 'thornmere', '2026-11-01')],
      { fromOn: '2026-10-01', schoolIds: [] },
      'thornmere has belonged to “North hub” since 1 Nov 2026: give that day or a later one',
    ],
  ])('aren’t changed on a day that the record has gone past: %s', (_, stays, more, message) => {
    expect(messages(membershipChange(facts(stays), asked(more)).blockers)).toEqual([message])
  })

  test('don’t come back once they have left the trust, and aren’t said to leave the hub then', () => {
    const schools = [{ id: 'thornmere', name: 'Thornmere', leftOn: '2026-08-31' }]
    const left = facts([], { schools })
    expect(messages(membershipChange(left, asked()).blockers)).toEqual([
      'Thornmere left the trust on 31 Aug 2026',
    ])
    const was = facts([stay(north, 'thornmere', '2025-09-01')], { schools })
    expect(membershipChange(was, asked({ schoolIds: [] })).leaving).toEqual([])
  })

  test('that came by mistake may leave on the same day, and then belonged on none', () => {
    const mistaken = stay(south, 'thornmere', today, addDays(today, -1))
    expect(membershipChange(facts([mistaken]), asked())).toMatchObject({
      joining: ['thornmere'],
      blockers: [],
    })
  })
})

test('what was said wrongly is named by field, all at once', () => {
  const wrong = asked({
    schoolIds: ['elsewhere'],
    fromOn: '2026-11-22',
    movedFrom: [{ schoolId: 'thornmere', networkId: 'south' }],
  })
  const network = { ...north, kind: 'subject' as const, endedOn: null }
  expect(membershipFaults(facts([], { network }), wrong, today).map(({ path }) => path)).toEqual([
    'fromOn',
    'schoolIds',
    'movedFrom',
    'movedFrom',
  ])
  expect(membershipFaults(facts([]), asked(), today)).toEqual([])
})

test('a network that has ended is changed no more, and ends no sooner than its schools last changed', () => {
  expect(changeBlockers({ endedOn: null })).toEqual([])
  expect(messages(changeBlockers({ endedOn: today }))).toEqual(['It ended on 21 Nov 2026: set up another'])
  const stays = [stay(north, 'thornmere', '2026-09-01'), stay(north, 'fenwick', '2025-09-01', '2026-10-02')]
  expect(lastDayFaults(stays, '2026-10-02', today)).toEqual([])
  expect(messages(lastDayFaults(stays, '2026-10-01', today))).toEqual([
    'Its schools changed on 2 Oct 2026: give that day or a later one',
  ])
  expect(messages(lastDayFaults([], '2026-11-22', today))).toEqual(['Give today or an earlier day'])
})

/** What is recorded once a change is made. */
function written(stays: readonly Stay[], said: Asked, network: Stay['network']): Stay[] {
  const change = membershipChange(
    { ...facts([...stays]), network: { ...network, kind: 'hub', endedOn: null } },
    said,
  )
  if (change.blockers.length > 0) return [...stays]
  const ended = new Set([...change.leaving, ...change.moving])
  return [
    ...stays.map((it) => (ended.has(it) ? { ...it, toOn: addDays(said.fromOn, -1) } : it)),
    ...change.joining.map((schoolId) => stay(network, schoolId, said.fromOn)),
  ]
}
const days = Array.from({ length: 12 }, (_, n) => addDays('2026-11-01', n))
const belonging = (stays: readonly Stay[], schoolId: string, day: string) =>
  stays.filter((it) => it.schoolId === schoolId && it.fromOn <= day && (it.toOn === null || it.toOn >= day))

test('whatever is said in whatever order, no school is in two hubs on any day, and the past stays', () => {
  const saying = fc.record({
    network: fc.constantFrom(north, south, { id: 'west', name: 'West hub' }),
    schoolIds: fc.subarray(['thornmere', 'fenwick']),
    fromOn: fc.constantFrom(...days),
    from: fc.constantFrom('north', 'south', 'west'),
  })
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 8 }), (all) => {
      let stays: Stay[] = []
      for (const { network, schoolIds, fromOn, from } of all) {
        const before = stays
        const movedFrom = schoolIds.map((schoolId) => ({ schoolId, networkId: from }))
        stays = written(stays, { schoolIds, fromOn, movedFrom }, network)
        for (const schoolId of ['thornmere', 'fenwick'])
          for (const day of days) {
            const then = belonging(stays, schoolId, day)
            expect(then.length).toBeLessThanOrEqual(1)
            if (day < fromOn) expect(then.length).toBe(belonging(before, schoolId, day).length)
          }
      }
    }),
  )
})
