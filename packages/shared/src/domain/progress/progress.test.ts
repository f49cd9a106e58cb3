import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../people/roles.ts'
import { type Holder, readersOf } from './readers.ts'
import { dayFaults, stepOn } from './send.ts'
import { isPublishedWording, updatesFrom, type Wording } from './wordings.ts'

const wording = (id: string, more: Partial<Wording> = {}): Wording => {
  const day = more.day ?? '2026-11-02'
  return {
    id,
    supersedesId: null,
    day,
    sentAt: `${more.sentOn ?? day}T09:00:00.000Z`,
    sentOn: day,
    publishedOn: '2026-11-09',
    correctedOn: null,
    ...more,
  }
}

describe('a wording is published', () => {
  test.each([
    ['from its day on', { publishedOn: '2026-11-09', correctedOn: null }, true],
    ['not the day before', { publishedOn: '2026-11-10', correctedOn: null }, false],
    ['never, when it was corrected before', { publishedOn: '2026-11-09', correctedOn: '2026-11-08' }, false],
    [
      'and stays so when it is corrected on its day',
      { publishedOn: '2026-11-09', correctedOn: '2026-11-09' },
      true,
    ],
  ])('%s', (_, it, expected) => {
    expect(isPublishedWording(it, '2026-11-09')).toBe(expected)
  })
})

describe('updates from their wordings', () => {
  const first = wording('first', { publishedOn: '2026-11-09', correctedOn: '2026-11-11' })
  const second = wording('second', {
    supersedesId: 'first',
    sentOn: '2026-11-11',
    publishedOn: '2026-11-18',
    correctedOn: '2026-11-12',
  })
  const third = wording('third', { supersedesId: 'second', sentOn: '2026-11-12', publishedOn: '2026-11-19' })
  const all = [third, first, second, wording('other', { day: '2026-11-05' })]
  const shown = (shows: (one: Wording) => boolean) =>
    updatesFrom(all, shows).map(({ root, update, earlier }) => [
      root,
      update.id,
      earlier.map((one) => one.id),
    ])

  test('show the newest wording at the day that it speaks of, with the earlier ones', () => {
    expect(shown(() => true)).toEqual([
      ['other', 'other', []],
      ['first', 'third', ['second', 'first']],
    ])
  })

  test.each([
    ['2026-11-08', []],
    ['2026-11-09', [['first', 'first', []]]],
    // The second was corrected before its day: the first stands until the third’s.
    ['2026-11-18', [['first', 'first', []]]],
    ['2026-11-19', [['first', 'third', ['first']]]],
  ])('show governors and trustees on %s what is published by then', (today, expected) => {
    const ofFirst = shown((one) => isPublishedWording(one, today)).filter(([root]) => root === 'first')
    expect(ofFirst).toEqual(expected)
  })

  test('of any chain of corrections show one wording, and once something is published never nothing again', () => {
    const day = fc.integer({ min: 1, max: 28 })
    const chain = fc.array(fc.record({ sent: day, delay: fc.integer({ min: 0, max: 9 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    const of = (n: number) => `2026-11-${String(n).padStart(2, '0')}`
    fc.assert(
      fc.property(chain, (given) => {
        const sent = given.toSorted((a, b) => a.sent - b.sent)
        const wordings = sent.map((one, index) =>
          wording(String(index), {
            supersedesId: index === 0 ? null : String(index - 1),
            sentOn: of(one.sent),
            publishedOn: of(one.sent + one.delay),
            correctedOn: sent[index + 1] ? of(sent[index + 1]!.sent) : null,
          }),
        )
        let published = 0
        for (let today = 1; today <= 37; today += 1) {
          const now = updatesFrom(wordings, (one) => isPublishedWording(one, of(today))).length
          expect(now).toBeLessThanOrEqual(1)
          expect(now).toBeGreaterThanOrEqual(published)
          published = now
        }
        expect(published).toBe(1)
      }),
    )
  })
})

describe('who reads an update', () => {
  const published = { from: '2026-11-30', approved: true }
  const holder = (name: string, role: Holder['role']): Holder => ({ id: name, name, role })

  test('leaders, partners and the school at once, each once; governors, trustees and clerks later; not the sender', () => {
    const holders = [
      holder('Rosa', 'headteacher'),
      holder('Lee', 'contributor'),
      holder('Zoe', 'trust-leader'),
      holder('Ama', 'trust-leader'),
      holder('Ama', 'trustee'),
      holder('Priya', 'improvement-partner'),
      holder('Priya', 'headteacher'),
      holder('Jo', 'trustee'),
    ]
    expect(readersOf(holders, 'Rosa', published)).toEqual({
      now: [
        { id: 'Ama', name: 'Ama', role: 'trust-leader' },
        { id: 'Zoe', name: 'Zoe', role: 'trust-leader' },
        { id: 'Priya', name: 'Priya', role: 'improvement-partner' },
        { id: 'Lee', name: 'Lee', role: 'contributor' },
      ],
      later: { roles: ['trustee'], from: '2026-11-30', approved: true },
    })
  })

  test('nobody twice, and nobody of the trust missing', () => {
    const anyone = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      name: fc.string(),
      role: fc.constantFrom(...roles),
    })
    fc.assert(
      fc.property(fc.array(anyone), (holders) => {
        const { now, later } = readersOf(holders, 'a', published)
        const ids = now.map((one) => one.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain('a')
        for (const { id, role } of holders)
          expect(
            role === 'outside-reviewer' ||
              id === 'a' ||
              ids.includes(id) ||
              later.roles.some((one) => one === role),
          ).toBe(true)
      }),
    )
  })
})

describe('the day that an update speaks of', () => {
  const trail = [
    { sequence: 1, turn: 1, toStep: 'diagnose', day: '2026-09-10' },
    { sequence: 2, turn: 1, toStep: 'explore', day: '2026-10-01' },
    { sequence: 3, turn: 1, toStep: 'diagnose', day: '2026-10-01' },
    { sequence: 4, turn: 2, toStep: 'explore', day: '2026-11-01' },
  ] as const

  test.each([
    ['2026-11-21', 1, []],
    ['2026-11-22', 1, ['day']],
    ['2026-09-10', 1, []],
    ['2026-09-09', 1, ['day']],
    ['2026-10-31', 2, ['day']],
  ])('%s in turn %i', (day, turn, faults) => {
    expect(dayFaults(day, trail, turn, '2026-11-21').map((fault) => fault.path)).toEqual(faults)
  })

  test.each([
    ['2026-09-30', 1, 'diagnose'],
    ['2026-10-01', 1, 'diagnose'],
    ['2026-11-21', 2, 'explore'],
    ['2026-09-01', 1, null],
  ])('%s: where turn %i stood', (day, turn, step) => {
    expect(stepOn(trail, turn, day)).toBe(step)
  })
})
