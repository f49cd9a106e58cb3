import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoardSchool } from '../../contracts/accountability.ts'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { type Level, levels } from '../categorisation/scheme.ts'
import { stepKeys, stepOf } from '../cycle/steps.ts'
import { strengths } from '../evidence/words.ts'
import { boardChanges } from './board-changes.ts'
import { changeRecord, changeSentence } from './change-sentence.ts'

const came = { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 }
const thornmere: BoardSchool = {
  id: 'thornmere',
  name: 'Thornmere Primary School',
  phase: 'Primary',
  phases: ['primary'],
  hub: null,
  category: {
    level: 2,
    academicYear: 2025,
    effectiveOn: '2025-10-14',
    since: '2025-10-14',
    categorisationId: 'c25',
  },
  movement: null,
  priorities: [{ id: 'p', title: 'Writing', step: 'explore', turn: 1, strength: 'thin', contested: false }],
  evidence: null,
  liveEvidence: 2,
  review: { id: 'r', dueOn: '2026-11-28', late: false, soon: true, coveredBy: null },
  support: {
    receivedHalfDays: 4,
    givenHalfDays: 0,
    received: { ...came, deliveredHalfDays: 1 },
    given: came,
  },
}
const [writing] = thornmere.priorities
const said = (was: Partial<BoardSchool> | null, now: Partial<BoardSchool> | null, years = [2026, 2026]) => {
  const page = (more: Partial<BoardSchool> | null, year: number | undefined) => ({
    academicYear: year ?? 2026,
    schools: more ? [{ ...thornmere, ...more }] : [],
  })
  return boardChanges(page(was, years[0]), page(now, years[1])).map((it) =>
    changeSentence(defaultScheme, stepOf, it),
  )
}
const at = (level: Level, categorisationId: string | null) => ({
  category: { level, academicYear: 2026, effectiveOn: '2026-10-14', since: '2026-10-14', categorisationId },
})
const priority = (more: object) => ({ priorities: writing ? [{ ...writing, ...more }] : [] })
const due = (more: object) => ({
  review: { id: 'r', dueOn: '2026-11-28', late: false, soon: true, coveredBy: null, ...more },
})

describe('what changed on the page', () => {
  const cases: [string, Partial<BoardSchool> | null, Partial<BoardSchool> | null, string[]][] = [
    ['a school that joined', null, {}, ['Belongs to the trust now']],
    ['a school that left', {}, null, ['No longer belongs to the trust']],
    ['a better category', {}, at(3, 'c26'), ['Category: Improve, was Repair; it needs less support']],
    ['a worse one', {}, at(1, 'c26'), ['Category: Stabilise, was Repair; it needs more support']],
    ['the same one, decided again', {}, at(2, 'c26'), ['Category decided anew: Repair, as before']],
    ['a first one', { category: null }, at(4, 'c26'), ['First category: Sustain']],
    ['a first review', { review: null }, {}, ['Its first review is due on 28 Nov 2026']],
    [
      'a review put off',
      {},
      due({ dueOn: '2026-12-05' }),
      ['Its review is due on 5 Dec 2026, and no longer on 28 Nov 2026'],
    ],
    [
      'the next review',
      {},
      due({ id: 'r2', dueOn: '2027-05-28' }),
      ['Its next review is due on 28 May 2027'],
    ],
    ['a review that became late', {}, due({ late: true }), ['Its review is late: it was due on 28 Nov 2026']],
    [
      'a round in place of a review',
      {},
      due({ coveredBy: 2026 }),
      ['Its review is covered by the 2026/27 round'],
    ],
    ['a review that stays late', due({ late: true }), due({ late: true }), []],
    ['a new priority', { priorities: [] }, {}, ['“Writing” is a priority now, at “Weigh the options”']],
    [
      'a priority that ended',
      {},
      { priorities: [] },
      ['“Writing” is no longer open; it was at “Weigh the options”'],
    ],
    [
      'a step',
      {},
      priority({ step: 'prepare', strength: 'none' }),
      ['“Writing” went from “Weigh the options” to “Plan and pair”'],
    ],
    [
      'a turn',
      priority({ step: 'secure' }),
      priority({ turn: 2 }),
      ['“Writing” went from “Secure and share” to “Weigh the options”, in turn 2'],
    ],
    [
      'evidence',
      {},
      priority({ strength: 'adequate', contested: true }),
      [
        'The evidence of “Writing” is adequate now; it was thin',
        'The evidence of “Writing” is contested now',
      ],
    ],
    [
      'support',
      {},
      { support: { ...thornmere.support, receivedHalfDays: 9, received: { ...came, deliveredHalfDays: 0 } } },
      ['2½ days more of support agreed', '½ day of support taken back as not delivered'],
    ],
    ['another title alone', {}, priority({ title: 'Writing at length' }), []],
  ]
  test.each(cases)('%s', (_, was, now, expected) => {
    expect(said(was, now)).toEqual(expected)
  })

  test('support is not compared with that of another academic year', () => {
    expect(said({}, { support: { ...thornmere.support, receivedHalfDays: 0 } }, [2025, 2026])).toEqual([])
  })
})

const anySchool = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  level: fc.option(fc.constantFrom(...levels), { nil: null }),
  categorisationId: fc.constantFrom('c1', 'c2', null),
  reviewId: fc.constantFrom('r1', 'r2', null),
  late: fc.boolean(),
  agreed: fc.nat({ max: 3 }),
  priorities: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('p', 'q'),
      title: fc.constant('Writing'),
      step: fc.constantFrom(...stepKeys),
      turn: fc.integer({ min: 1, max: 2 }),
      strength: fc.constantFrom(...strengths),
      contested: fc.boolean(),
    }),
    { selector: ({ id }) => id },
  ),
})
const anyPage = fc.uniqueArray(anySchool, { selector: ({ id }) => id }).map((all) => ({
  academicYear: 2026,
  schools: all.map((it): BoardSchool => ({
    ...thornmere,
    id: it.id,
    category: it.level && (at(it.level, it.categorisationId).category ?? null),
    review:
      it.reviewId === null
        ? null
        : { id: it.reviewId, dueOn: '2026-11-28', late: it.late, soon: false, coveredBy: null },
    priorities: it.priorities,
    support: { ...thornmere.support, receivedHalfDays: it.agreed },
  })),
}))

describe('for any two pages', () => {
  test('a page and itself differ in nothing', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(boardChanges(page, page)).toEqual([])
      }),
    )
  })

  test('there is no change exactly where what is compared is the same', () => {
    const compared = ({ schools }: { schools: readonly BoardSchool[] }) =>
      JSON.stringify(
        schools
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ id, category, review, priorities, support }) => [
            id,
            category && [category.level, category.categorisationId],
            review,
            priorities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            support.receivedHalfDays,
          ]),
      )
    fc.assert(
      fc.property(anyPage, anyPage, (before, after) => {
        const same = compared(before) === compared(after)
        // A review that went, or is no longer late, is told by what came in its place.
        fc.pre(same || !quietly(before.schools, after.schools))
        expect(boardChanges(before, after).length === 0).toBe(same)
      }),
    )
  })

  test('each change reads as a sentence and leads to a record of a school of one of them', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (before, after) => {
        const schools = new Set([...before.schools, ...after.schools].map(({ id }) => id))
        for (const change of boardChanges(before, after)) {
          expect(schools.has(change.school.id)).toBe(true)
          expect(changeSentence(defaultScheme, stepOf, change)).toMatch(/^\S.*[^.]$/u)
          expect(changeRecord(change).id).not.toBe('')
        }
      }),
    )
  })
})

/** Differences that are no news: of a review that is gone or no longer late, and of the order of things. */
function quietly(before: readonly BoardSchool[], after: readonly BoardSchool[]): boolean {
  return after.some((now) => {
    const was = before.find(({ id }) => id === now.id)
    if (!was?.review) return false
    return now.review === null || (was.review.id === now.review.id && was.review.late && !now.review.late)
  })
}
