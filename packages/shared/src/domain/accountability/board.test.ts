import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { type Level, levelKeys, levels } from '../categorisation/scheme.ts'
import { inForceOn } from '../categorisation/in-force.ts'
import type { StepKey } from '../cycle/steps.ts'
import type { Strength } from '../evidence/words.ts'
import { figureValue } from './board-figures.ts'
import { boardTotals, schoolsOn } from './board-lists.ts'
import {
  boardDay,
  type BoardDecision,
  boardSchool,
  type BoardSchoolFacts,
  heldSince,
} from './board-school.ts'
import { headline, headlineOfOne } from './headline.ts'

const phase = { phaseName: 'Primary', typeName: 'Academy converter', lowAge: 4, highAge: 11 }
const nothing: BoardSchoolFacts = {
  id: 'thornmere',
  name: 'Thornmere Primary School',
  phase,
  hub: null,
  decisions: [],
  priorities: [],
  liveEvidence: 0,
  review: null,
  receivedHalfDays: 0,
  givenHalfDays: 0,
  received: { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 },
  given: { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 },
}
const some = { broughtForwardHalfDays: 4, deliveredHalfDays: 3, deliveredPence: 67_500, underWay: 1 }
const priority = (
  id: string,
  step: StepKey,
  strength: Strength,
  contested = false,
): BoardSchoolFacts['priorities'][number] => ({ id, title: 'Read', step, turn: 1, strength, contested })
const decided = (
  level: Level,
  effectiveOn: string,
  academicYear = Number(effectiveOn.slice(0, 4)),
): BoardDecision => ({
  id: `${effectiveOn}-${level}`,
  level,
  effectiveOn,
  recordedAt: `${effectiveOn}T09:00:00`,
  academicYear,
  categorisationId: `${effectiveOn}-c`,
})
const today = '2026-11-21'
const withReview = (dueOn: string) => ({
  ...nothing,
  review: { id: 'r', status: 'scheduled' as const, dueOn },
})

const onBoard = (facts: BoardSchoolFacts, rounds: number[] = []) =>
  boardSchool(facts, boardDay(today, rounds))

describe('a school on the board page', () => {
  test('has no category, movement or review before its first decision', () => {
    expect(onBoard(nothing)).toMatchObject({ phase: 'Primary', category: null, movement: null, review: null })
  })

  test('shows the category in force and since when it has been at that level', () => {
    const decisions = [decided(2, '2024-10-14'), decided(3, '2025-10-13'), decided(3, '2026-10-14')]
    expect(onBoard({ ...nothing, decisions }).category).toEqual({
      level: 3,
      academicYear: 2026,
      effectiveOn: '2026-10-14',
      since: '2025-10-13',
      categorisationId: '2026-10-14-c',
    })
  })

  test('moves against the category in force on the 31 August before, not against the decision before', () => {
    const decisions = [decided(2, '2025-10-13'), decided(4, '2026-09-14', 2026), decided(3, '2026-11-02')]
    expect(onBoard({ ...nothing, decisions }).movement).toEqual({ direction: 'less', was: 2 })
  })

  test('ignores a category that takes effect later', () => {
    const decisions = [decided(2, '2025-10-13'), decided(4, '2026-12-01')]
    expect(onBoard({ ...nothing, decisions }).category?.level).toBe(2)
  })

  test.each([
    ['2026-11-20', { late: true, soon: false, coveredBy: null }],
    ['2026-11-21', { late: false, soon: true, coveredBy: null }],
    ['2027-01-16', { late: false, soon: true, coveredBy: null }],
    ['2027-01-17', { late: false, soon: false, coveredBy: null }],
  ])('with a review due on %s', (dueOn, expected) => {
    expect(onBoard(withReview(dueOn)).review).toMatchObject(expected)
  })

  test('is not late while an open round covers its review, and is again once its category there is published', () => {
    const late = withReview('2026-11-01')
    expect(onBoard(late, [2026]).review).toMatchObject({
      late: false,
      soon: false,
      coveredBy: 2026,
    })
    const published = { ...late, decisions: [decided(3, '2026-10-14')] }
    expect(onBoard(published, [2026]).review).toMatchObject({ late: true, coveredBy: null })
  })
})

describe('held since', () => {
  test('nothing before the first', () => {
    expect(heldSince([], today)).toBeNull()
    expect(heldSince([decided(3, '2026-12-01')], today)).toBeNull()
  })

  test('a decision superseded on its own day breaks nothing', () => {
    const decisions = [
      decided(2, '2025-10-13'),
      { ...decided(3, '2026-10-14'), recordedAt: '2026-10-14T09:00:00' },
      { ...decided(2, '2026-10-14'), recordedAt: '2026-10-14T10:00:00' },
    ]
    expect(heldSince(decisions, today)).toBe('2025-10-13')
  })

  test('every day from then on had the level of today, and the day before it had not', () => {
    const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`)
    const anyDecisions = fc.array(fc.tuple(fc.constantFrom(...levels), anyDay), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(anyDecisions, (made) => {
        const decisions = made.map(([level, day], index) => ({ ...decided(level, day), id: String(index) }))
        const since = heldSince(decisions, '2026-03-31')
        const levelOn = (day: number) =>
          inForceOn(decisions, `2026-03-${String(day).padStart(2, '0')}`)?.level ?? null
        const from = Number(since?.slice(8))
        for (let day = from; day <= 31; day += 1) expect(levelOn(day)).toBe(levelOn(31))
        expect(levelOn(from - 1)).not.toBe(levelOn(31))
      }),
    )
  })
})

describe('totals', () => {
  const schools = [
    onBoard({ ...nothing, id: 'a', decisions: [decided(2, '2025-10-13'), decided(3, '2026-10-14')] }),
    onBoard({
      ...nothing,
      id: 'b',
      decisions: [decided(3, '2025-10-13'), decided(1, '2026-10-14')],
      receivedHalfDays: 5,
      received: some,
    }),
    onBoard({
      ...withReview('2026-11-01'),
      id: 'c',
      decisions: [decided(4, '2025-10-13')],
      givenHalfDays: 5,
      given: some,
      liveEvidence: 3,
    }),
    onBoard({
      ...nothing,
      id: 'd',
      priorities: [
        priority('p', 'prepare', 'thin'),
        priority('q', 'deliver', 'strong', true),
        priority('r', 'explore', 'thin'),
      ],
    }),
  ]

  test('count what the lists show', () => {
    expect(boardTotals(defaultScheme, schools)).toMatchObject({
      schools: 4,
      uncategorised: 1,
      movement: { less: 1, more: 1, same: 1 },
      liveEvidence: 3,
      reviews: { late: 1, soon: 0, covered: 0 },
      // Each piece of support once, at the school that receives it.
      support: { halfDays: 5, givers: 1, receivers: 1, ...some },
    })
    expect(schools[3]?.evidence).toEqual({ weakest: 'thin', priorities: 2, contested: 1 })
    expect(boardTotals(defaultScheme, schools).evidence).toEqual({
      strengths: [
        { strength: 'none', priorities: 0 },
        { strength: 'stale', priorities: 0 },
        { strength: 'thin', priorities: 2 },
        { strength: 'adequate', priorities: 0 },
        { strength: 'strong', priorities: 1 },
      ],
      contested: 1,
      weak: 3,
    })
    for (const list of ['evidence-weak', 'evidence-thin', 'evidence-contested', 'evidence-strong'] as const)
      expect(
        schoolsOn(defaultScheme, list, schools).map((it) => it.id),
        list,
      ).toEqual(['d'])
    expect(schoolsOn(defaultScheme, 'evidence-none', schools)).toEqual([])
    expect(figureValue(defaultScheme, 'evidence-weak', schools)).toBe('3 priorities')
    expect(schoolsOn(defaultScheme, 'less', schools).map((school) => school.id)).toEqual(['a'])
    expect(schoolsOn(defaultScheme, 'late', schools).map((school) => school.id)).toEqual(['c'])
    expect(schoolsOn(defaultScheme, 'prepare', schools).map((school) => school.id)).toEqual(['d'])
  })

  test('name those who give and receive this year, whenever it was agreed', () => {
    const list = (facts: Partial<BoardSchoolFacts>, side: 'giving' | 'receiving') =>
      schoolsOn(defaultScheme, side, [onBoard({ ...nothing, ...facts })]).length
    const paused = { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 1 }
    const ended = { broughtForwardHalfDays: 0, deliveredHalfDays: 1, deliveredPence: 0, underWay: 0 }
    const left = { broughtForwardHalfDays: 1, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 }
    for (const it of [paused, ended, left]) {
      expect([list({ given: it }, 'giving'), list({ given: it }, 'receiving')]).toEqual([1, 0])
      expect([list({ received: it }, 'giving'), list({ received: it }, 'receiving')]).toEqual([0, 1])
    }
    expect([list({}, 'giving'), list({}, 'receiving')]).toEqual([0, 0])
  })

  test('put every school into exactly one list of levels', () => {
    const levelLists = [...levelKeys, 'uncategorised' as const]
    expect(levelLists.flatMap((list) => schoolsOn(defaultScheme, list, schools)).length).toBe(schools.length)
  })

  test('of no schools are zero', () => {
    expect(boardTotals(defaultScheme, []).priorities).toMatchObject({ open: 0 })
  })
})

describe('the headline', () => {
  const totals = (more: object) => ({ ...boardTotals(defaultScheme, []), schools: 14, ...more })
  const said = (of: ReturnType<typeof totals>, asked = { decisions: 0, ofMe: true }) =>
    headline(of, asked)
      .map((part) => part.text)
      .join('')
      .trim()

  test('says first what moved, and each figure leads to its schools', () => {
    const of = totals({ movement: { less: 3, more: 1, same: 10 }, reviews: { late: 1, soon: 0, covered: 0 } })
    expect(said(of)).toBe(
      'Three schools need less support than last year, one needs more. One review is late.',
    )
    expect(headline(of, { decisions: 0, ofMe: true }).flatMap((part) => part.proof ?? [])).toEqual([
      'less',
      'more',
      'late',
    ])
  })

  test('says last what the board is asked for, and whether that is the person reading', () => {
    const of = totals({ movement: { less: 0, more: 0, same: 14 } })
    const moved = 'No school is in another category than on 31 August.'
    expect(said(of, { decisions: 5, ofMe: true })).toBe(`${moved} You are asked to decide five categories.`)
    expect(said(of, { decisions: 1, ofMe: false })).toBe(
      `${moved} The board is asked to decide one category.`,
    )
  })

  test.each([
    [{ movement: { less: 0, more: 2, same: 12 } }, 'Two schools need more support than last year.'],
    [{ movement: { less: 0, more: 0, same: 14 } }, 'No school is in another category than on 31 August.'],
    [{ uncategorised: 2 }, 'There is no earlier year to compare with yet. Two schools have no category yet.'],
    [{ uncategorised: 14 }, 'No school has a category yet.'],
    [{ schools: 1, uncategorised: 1 }, 'No school has a category yet.'],
    [{ schools: 0 }, 'No school belongs to the trust on this day.'],
  ])('%j', (more, sentence) => {
    expect(said(totals(more))).toBe(sentence)
  })
})

describe('the heading of a page of one school', () => {
  const said = (facts: Partial<BoardSchoolFacts>) =>
    headlineOfOne(defaultScheme, onBoard({ ...nothing, ...facts }))
      .map(({ text }) => text)
      .join('')

  test('says its category, how that moved, what is late and what rests on little', () => {
    expect(said({})).toBe('Thornmere Primary School has no category yet.')
    expect(said({ decisions: [decided(2, '2026-10-14')] })).toBe('Thornmere Primary School is in Repair.')
    expect(
      said({
        ...withReview('2026-11-01'),
        decisions: [decided(2, '2025-10-13'), decided(3, '2026-10-14')],
        priorities: [priority('p', 'prepare', 'thin')],
      }),
    ).toBe(
      'Thornmere Primary School is in Improve and needs less support than last year. Its review is late. One priority needs better evidence.',
    )
  })
})
