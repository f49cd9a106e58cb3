import { describe, expect, test } from 'vitest'
import { decideBlockers, earliestEffective, effectiveDayFault } from './decide.ts'
import { proposeBlockers } from './propose.ts'
import { type Belonging, beginBlockers, openRoundBlockers, takesPart, yearsToOpen } from './round.ts'
import { type CategorisationStatus, categorisationStatuses, isUnfinished } from './status.ts'

const today = '2026-11-21'
const belongs: Belonging = { joinedOn: '2021-09-01', leftOn: null }
const left: Belonging = { joinedOn: '2021-09-01', leftOn: '2026-10-31' }
const codes = (blockers: readonly { code: string }[]) => blockers.map((it) => it.code)

describe('a round', () => {
  test('opens for this academic year or, from May on, the next, and once', () => {
    expect(yearsToOpen(today)).toEqual([2026])
    expect(yearsToOpen('2027-04-30')).toEqual([2026])
    expect(yearsToOpen('2027-05-01')).toEqual([2026, 2027])
    expect(openRoundBlockers(2026, false, today)).toEqual([])
    expect(openRoundBlockers(2027, false, '2027-05-01')).toEqual([])
    expect(codes(openRoundBlockers(2027, false, today))).toEqual(['another-year'])
    expect(codes(openRoundBlockers(2025, false, today))).toEqual(['another-year'])
    expect(codes(openRoundBlockers(2026, true, today))).toEqual(['round-exists'])
  })

  test.each([
    ['a school that belongs', belongs, 2026, true],
    ['a school that joins in the year', { joinedOn: '2027-04-01', leftOn: null }, 2026, true],
    ['a school that joins after the year', { joinedOn: '2027-09-01', leftOn: null }, 2026, false],
    ['a school that has left', left, 2026, false],
    ['a school on its last day', { ...left, leftOn: today }, 2026, true],
    ['an earlier year’s school that left after it', left, 2025, true],
    ['a school that left before the year', { ...left, leftOn: '2025-08-31' }, 2025, false],
  ])('lists %s', (_, school, year, listed) => {
    expect(takesPart(school, year, today)).toBe(listed)
  })
})

describe('a school’s way through a round', () => {
  const begin = (others: { academicYear: number; status: CategorisationStatus }[], school = belongs) =>
    codes(beginBlockers({ school, academicYear: 2026, roundClosed: false, others }, today))

  test('begins once, and after last year’s is finished', () => {
    expect(begin([])).toEqual([])
    expect(begin([{ academicYear: 2025, status: 'published' }])).toEqual([])
    expect(begin([{ academicYear: 2026, status: 'published' }])).toEqual(['already-begun'])
    expect(begin([{ academicYear: 2025, status: 'awaiting-decision' }])).toEqual(['decision-unfinished'])
  })

  test('does not begin once the round’s year is over', () => {
    const facts = { school: belongs, academicYear: 2025, roundClosed: false, others: [] }
    expect(beginBlockers(facts, '2026-08-31')).toEqual([])
    expect(codes(beginBlockers({ ...facts, roundClosed: true }, '2026-08-31'))).toEqual(['round-closed'])
    expect(codes(beginBlockers(facts, '2026-09-01'))).toEqual(['year-over'])
  })

  test('does not begin for a school that has left, or is not there in that year', () => {
    expect(begin([], left)).toEqual(['school-left'])
    expect(begin([], { joinedOn: '2027-09-01', leftOn: null })).toEqual(['not-in-trust'])
  })

  test('takes a proposal until it is moderated', () => {
    const open = categorisationStatuses.filter((it) => proposeBlockers(it).length === 0)
    expect(open).toEqual(['self-assessing', 'proposed'])
  })

  test('is unfinished until published or closed', () => {
    expect(categorisationStatuses.filter((it) => !isUnfinished(it))).toEqual(['published', 'closed'])
  })
})

describe('deciding', () => {
  const facts = { proposedBy: 'ama', changedBy: [], excepted: false, personId: 'jo' }

  test('is for what waits for a decision', () => {
    const open = categorisationStatuses.filter((status) => decideBlockers({ ...facts, status }).length === 0)
    expect(open).toEqual(['awaiting-decision'])
  })

  test('is never for the person who proposed it, unless as a chief executive whose proposal a second leader moderated', () => {
    const own = { ...facts, status: 'awaiting-decision' as const, personId: 'ama' }
    expect(codes(decideBlockers(own))).toEqual(['same-person-as-proposer'])
    expect(decideBlockers({ ...own, excepted: true })).toEqual([])
  })

  test('is never for the person whose re-review changed it', () => {
    const changed = { ...facts, status: 'awaiting-decision' as const, changedBy: ['jo'] }
    expect(codes(decideBlockers(changed))).toEqual(['same-person-as-re-reviewer'])
  })
})

describe('a category takes effect', () => {
  const facts = { academicYear: 2026, school: belongs, latestEffectiveOn: '2025-10-15' }
  const fault = (day: string, more: Partial<Parameters<typeof effectiveDayFault>[1]> = {}) =>
    effectiveDayFault(day, { ...facts, ...more }, today)

  test('today or later', () => {
    expect(fault(today)).toBeNull()
    expect(fault('2026-12-25')).toBeNull()
    expect(fault('2026-11-20')).toBe('A category takes effect today or later')
  })

  test('never before the one in force, or one still to come', () => {
    expect(fault('2026-12-01', { latestEffectiveOn: '2027-01-01' })).toMatch('never takes effect before')
    expect(fault('2027-01-01', { latestEffectiveOn: '2027-01-01' })).toBeNull()
  })

  test('not before its round’s year begins, nor before the school joins', () => {
    expect(fault('2027-08-31', { academicYear: 2027 })).toMatch(
      'The 2027/28 round’s categories take effect from',
    )
    expect(fault('2026-12-31', { school: { joinedOn: '2027-01-01', leftOn: null } })).toMatch(
      'once the school has joined',
    )
    expect(earliestEffective({ ...facts, academicYear: 2027 }, today).day).toBe('2027-09-01')
  })

  test('by the end of its round’s year: a mistyped year bars no later round', () => {
    expect(fault('2027-08-31')).toBeNull()
    expect(fault('2027-09-01')).toBe('The 2026/27 round’s categories take effect by 31 Aug 2027')
    expect(fault('2099-01-01')).toMatch('take effect by 31 Aug 2027')
  })

  test('not after the school has left', () => {
    const leaves = { joinedOn: '2021-09-01', leftOn: '2026-12-31' }
    expect(fault('2026-12-31', { school: leaves })).toBeNull()
    expect(fault('2027-01-01', { school: leaves })).toBe('The school will have left the trust by then')
  })
})
