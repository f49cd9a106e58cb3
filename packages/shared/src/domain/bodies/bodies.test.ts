import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBodyBlockers,
  delegationFaults,
  endBodyBlockers,
  seatBlockers,
  seatFaults,
  type SeatFacts,
} from './body.ts'
import { declareBlockers, endInterestBlockers, interestFaults } from './interest.ts'
import { bodyKinds, holdsOn, standsOn } from './kinds.ts'
import { meetingFaults, moveBlockers, papersFaults, presenceBlockers } from './meeting.ts'
import { citedMeetingFault, settlingBlockers, type SettlingFacts } from './settle.ts'

const today = '2026-11-21'
const committee = { kind: 'committee' as const, fromOn: '2025-09-01', toOn: '2026-11-21' }
const codes = (them: readonly { code: string }[]) => them.map((it) => it.code).join(' ')
const paths = (them: readonly { path: string }[]) => them.map((it) => it.path).join(' ')

describe('a body', () => {
  test('is added, save for a board, which comes with the trust', () => {
    const days = { fromOn: '2026-09-01', toOn: null }
    const may = (others: { kind: 'chief-executive'; fromOn: string; toOn: string | null }[]) =>
      bodyKinds.filter((kind) => addBodyBlockers({ kind, ...days }, others).length === 0)
    expect(may([])).toEqual(['committee', 'chief-executive'])
    expect(may([{ kind: 'chief-executive', fromOn: '2024-09-01', toOn: null }])).toEqual(['committee'])
    expect(may([{ kind: 'chief-executive', fromOn: '2024-09-01', toOn: '2026-08-31' }])).toEqual([
      'committee',
      'chief-executive',
    ])
  })

  test('decides what is the board’s only where the scheme of delegation says so', () => {
    const facts = { kind: 'committee' as const, decidesCategories: true, schemeReference: null }
    expect(paths(delegationFaults(facts))).toBe('schemeReference')
    expect(delegationFaults({ ...facts, schemeReference: '4.2' })).toEqual([])
    expect(delegationFaults({ ...facts, decidesCategories: false })).toEqual([])
    expect(delegationFaults({ ...facts, kind: 'board' })).toEqual([])
  })

  test.each([
    ['a committee that doesn’t meet later', { ...committee, toOn: null }, '2026-11-20', '2026-11-21', ''],
    ['one that meets after its last day', committee, '2026-11-22', '2026-11-21', 'meets-after'],
    ['the board', { ...committee, kind: 'board' as const }, null, '2026-11-21', 'board-stays'],
    ['one that has ended, asked whether it could', committee, null, null, 'ended-already'],
  ])('is ended or not: %s', (_, body, lastMeeting, lastDay, expected) => {
    expect(codes(endBodyBlockers(body, lastMeeting, lastDay))).toBe(expected)
  })

  test('stands on its first and last day, and a board on every day', () => {
    const days = ['2025-08-31', '2025-09-01', '2026-11-21', '2026-11-22']
    expect(days.map((day) => standsOn(committee, day))).toEqual([false, true, true, false])
    expect(days.every((day) => standsOn({ ...committee, kind: 'board' }, day))).toBe(true)
  })
})

describe('a seat', () => {
  const seat = { personId: 'jo', fromOn: '2026-01-01', toOn: null }
  test.each([
    ['a trustee within its days', { ...seat, toOn: '2026-11-21' }, true, ''],
    ['somebody unknown', { ...seat, toOn: '2026-11-21' }, null, 'personId'],
    ['no trustee', { ...seat, toOn: '2026-11-21' }, false, 'personId'],
    ['a last day before the first', { ...seat, toOn: '2025-12-31' }, true, 'toOn'],
    ['before the body began', { ...seat, fromOn: '2025-08-31', toOn: '2026-11-21' }, true, 'fromOn'],
  ])('is given or not to %s', (_, given, holds, expected) => {
    expect(paths(seatFaults(committee, given, holds))).toBe(expected)
  })

  test('of a chief executive is one person’s at a time', () => {
    const chief = { ...committee, kind: 'chief-executive' as const }
    const others = [{ personId: 'ama', fromOn: '2025-09-01', toOn: '2026-01-01' }]
    expect(codes(seatBlockers(chief, seat, others))).toBe('one-at-a-time')
    expect(codes(seatBlockers(chief, { ...seat, fromOn: '2026-01-02' }, others))).toBe('')
    expect(codes(seatBlockers(committee, seat, others))).toBe('')
  })

  test('however seats are asked for, nobody has two on one day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`)
    const asked: fc.Arbitrary<SeatFacts> = fc
      .tuple(fc.constantFrom('jo', 'mo'), day, fc.option(day))
      .map(([personId, a, b]) =>
        b === null
          ? { personId, fromOn: a, toOn: null }
          : { personId, fromOn: a < b ? a : b, toOn: a < b ? b : a },
      )
    fc.assert(
      fc.property(fc.array(asked), day, (wishes, on) => {
        const given: SeatFacts[] = []
        for (const wish of wishes)
          if (seatBlockers({ ...committee, toOn: null }, wish, given).length === 0) given.push(wish)
        const sitting = given.filter((one) => holdsOn(one, on)).map((one) => one.personId)
        expect(new Set(sitting).size).toBe(sitting.length)
      }),
    )
  })
})

describe('a meeting', () => {
  test.each([
    ['papers a week before', '2026-11-18', '2026-11-11', ''],
    ['papers on the day', '2026-11-18', '2026-11-18', ''],
    ['papers after it', '2026-11-18', '2026-11-19', 'papersOutOn'],
    ['after the committee’s last day', '2026-11-22', '2026-11-11', 'day'],
    ['before its first, with late papers', '2025-08-31', '2025-09-01', 'papersOutOn day'],
  ])('has its days, or not: %s', (_, day, papersOutOn, expected) => {
    expect(paths(meetingFaults(committee, { day, papersOutOn }))).toBe(expected)
  })

  test.each([
    ['of a meeting to come, moved to yesterday', '2026-12-09', '2026-11-20', 'papersOutOn'],
    ['of a meeting to come, moved to today', '2026-12-09', '2026-11-21', ''],
    ['that have gone out, left as they are', '2026-12-16', '2026-11-11', ''],
    ['of a meeting that was held', '2026-11-18', '2026-11-10', ''],
  ])('has papers %s: %s, %s', (_, day, papersOutOn, expected) => {
    const before = { day: '2026-12-09', papersOutOn: '2026-11-11' }
    expect(paths(papersFaults(before, { day, papersOutOn }, today))).toBe(expected)
  })

  test('keeps its day once a decision names it, and one that was held has no day to come', () => {
    const held = { day: '2026-11-18', cited: true }
    expect(codes(moveBlockers(held, '2026-11-19', true, today))).toBe('cited')
    expect(codes(moveBlockers({ ...held, cited: false }, '2026-12-19', true, today))).toBe('held')
    expect(moveBlockers(held, '2026-11-18', true, today)).toEqual([])
    expect(codes(presenceBlockers('2026-11-22', today))).toBe('still-to-come')
    expect(presenceBlockers(today, today)).toEqual([])
  })
})

test('an interest is declared today or earlier, once at a time, and ended once', () => {
  const standing = { fromOn: '2026-01-01', toOn: null }
  expect(paths(interestFaults('2026-11-22', today))).toBe('fromOn')
  expect(codes(declareBlockers([standing], today))).toBe('declared-already')
  expect(declareBlockers([{ ...standing, toOn: '2026-11-20' }], today)).toEqual([])
  expect([
    codes(endInterestBlockers({ ...standing, toOn: today })),
    codes(endInterestBlockers(standing)),
  ]).toEqual(['ended-already', ''])
})

describe('settling a category', () => {
  const facts: SettlingFacts = {
    body: { ...committee, decidesCategories: true },
    sits: true,
    meeting: { day: '2026-11-18', satThen: true },
    proposedBy: 'ama',
    secondModerated: false,
    named: [],
    namedBarred: false,
  }
  const chief: SettlingFacts = {
    ...facts,
    body: { ...facts.body, kind: 'chief-executive' },
    named: ['dan'],
  }
  test.each<[string, SettlingFacts, string]>([
    ['a committee on its last day', facts, ''],
    ['one that has ended', { ...facts, body: { ...facts.body, toOn: '2026-11-20' } }, 'body-ended'],
    [
      'one still to begin',
      { ...facts, body: { ...facts.body, fromOn: '2026-11-22', toOn: null } },
      'body-not-begun',
    ],
    ['one that may not', { ...facts, body: { ...facts.body, decidesCategories: false } }, 'not-delegated'],
    [
      'a member who joined after the meeting',
      { ...facts, meeting: { day: '2026-11-18', satThen: false } },
      'did-not-sit',
    ],
    [
      'the clerk, who never sits',
      { ...facts, sits: false, meeting: { day: '2026-11-18', satThen: false } },
      '',
    ],
    ['a chief executive', chief, ''],
    ['one who proposed it', { ...chief, proposedBy: 'dan' }, 'same-person-as-proposer'],
    [
      'one who proposed it, and a second leader moderated',
      { ...chief, proposedBy: 'dan', secondModerated: true },
      '',
    ],
    ['one with an interest', { ...chief, namedBarred: true }, 'own-school'],
  ])('%s', (_, given, expected) => {
    expect(codes(settlingBlockers(given, today))).toBe(expected)
  })

  test('names a meeting of that body, held by today', () => {
    const of = { bodyId: 'b', proposedOn: '2026-11-18' }
    expect(citedMeetingFault({ day: today, bodyId: 'b' }, of, today)).toBeNull()
    expect(citedMeetingFault({ day: '2026-11-18', bodyId: 'b' }, of, today)).toBeNull()
    expect(citedMeetingFault({ day: '2026-11-22', bodyId: 'b' }, of, today)).toMatch(/still to come/)
    expect(citedMeetingFault({ day: today, bodyId: 'other' }, of, today)).toMatch(/another body/)
    expect(citedMeetingFault({ day: '2026-11-17', bodyId: 'b' }, of, today)).toMatch(
      /before the category was proposed/,
    )
  })
})
