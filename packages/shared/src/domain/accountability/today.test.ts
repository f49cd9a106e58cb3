import { defaultScheme } from '../categorisation/default-scheme.ts'
import type { ReviewStatus } from '../reviews/status.ts'
import { describe, expect, test } from 'vitest'
import { todayItems, type TodayFacts } from './today.ts'

const nothing: TodayFacts = {
  reviews: [],
  unproposed: [],
  roundAsks: [],
  undecided: [],
  plans: [],
  consents: [],
  support: [],
  questions: [],
  packs: [],
  actions: [],
  withoutCycle: [],
  priorities: [],
}
const [ash, fen] = [
  { id: 'ash', name: 'Cold Ash School' },
  { id: 'fen', name: 'Fenwick Infants' },
]
const today = '2026-11-21'
const titles = (facts: Partial<TodayFacts>) =>
  todayItems(defaultScheme, { ...nothing, ...facts }, today).map((it) => it.title)

const begun = (status: ReviewStatus, statementWanted = false) => ({ status, statementWanted })

describe('what needs me now', () => {
  test('nothing waits: an empty list', () => {
    expect(todayItems(defaultScheme, nothing, today)).toEqual([])
  })

  test('a pack that nobody has signed, from five working days before its papers go out until that day', () => {
    const pack = { id: '1', title: 'Board pack', meeting: { body: 'Trust board', day: '2026-12-18' } }
    const on = (papersOutOn: string) => titles({ packs: [{ ...pack, papersOutOn }] })
    expect(on('2026-11-20')).toEqual([])
    expect(on('2026-11-21')).toEqual(['Sign “Board pack”'])
    // 21 November is a Saturday: five working days on is the Friday.
    expect(on('2026-11-27')).toEqual(['Sign “Board pack”'])
    expect(on('2026-11-28')).toEqual([])
  })

  test('late first, then what is due within a fortnight, then what has no day', () => {
    const items = todayItems(
      defaultScheme,
      {
        ...nothing,
        withoutCycle: [ash],
        reviews: [
          { id: '1', school: fen, dueOn: '2026-12-05', ...begun('held') },
          { id: '2', school: fen, dueOn: '2026-12-06', ...begun('preparing') },
          { id: '3', school: ash, dueOn: '2026-11-20', ...begun('scheduled') },
          { id: '4', school: ash, dueOn: '2027-03-20', ...begun('preparing', true) },
        ],
      },
      today,
    )
    expect(items.map((it) => [it.title, it.why, it.late]).slice(0, 3)).toEqual([
      ['Review of Cold Ash School', 'The six-monthly review is not signed off', true],
      ['Review of Fenwick Infants', 'It was held, and waits to be signed off', false],
      ['Review of Cold Ash School', 'Your statement is wanted for it', false],
    ])
    expect(items.map((it) => it.title)[3]).toBe('Open this year’s cycle at Cold Ash School')
  })

  test('an action shows once it is due within a fortnight, with who sees to it', () => {
    const priority = { id: 'p', title: 'Every child writes' }
    const it = { title: 'Train all teachers', owner: 'English lead', priority, school: ash }
    const items = todayItems(
      defaultScheme,
      {
        ...nothing,
        actions: [
          { ...it, dueOn: '2026-12-05' },
          { ...it, dueOn: '2026-12-06' },
          { ...it, dueOn: '2026-11-20', owner: null },
          { ...it, dueOn: today },
        ],
      },
      today,
    )
    expect(items.map(({ why, day, late, record }) => [why, day, late, record.id])).toEqual([
      ['No owner yet · Action of “Every child writes”', '2026-11-20', true, 'p'],
      ['English lead · Action of “Every child writes”', today, false, 'p'],
      ['English lead · Action of “Every child writes”', '2026-12-05', false, 'p'],
    ])
  })

  test('of a priority with many actions due, the first three are named and the others counted', () => {
    const priority = { id: 'p', title: 'Every child writes' }
    const due = (...days: string[]) =>
      days.map((dueOn) => ({ title: `By ${dueOn}`, owner: null, dueOn, priority, school: ash }))
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-25']
    const items = todayItems(defaultScheme, { ...nothing, actions: due(...days) }, today)
    expect(items.map(({ title, why, day }) => [title, why, day]).at(-1)).toEqual([
      'Two more actions of “Every child writes”',
      'One is overdue',
      '2026-11-19',
    ])
    expect(items).toHaveLength(4)
    expect(titles({ actions: due(...days.slice(0, 4)) })).toHaveLength(4)
    expect(titles({ actions: due(...days.slice(0, 4)) })).toContain('By 2026-11-19')
  })

  test('a round in which every school has a proposal asks for nothing', () => {
    const round = { roundId: 'r', academicYear: 2026 }
    expect(titles({ unproposed: [{ ...round, schools: 0 }] })).toEqual([])
    expect(titles({ unproposed: [{ ...round, schools: 9 }] })).toEqual([
      'Propose a category for nine schools',
    ])
  })

  test('a round asks each for what is theirs to do next, late first, and of many schools in one line', () => {
    const round = { id: 'r', academicYear: 2026 }
    const ask = { round, school: ash, categorisationId: 'c', day: null }
    const items = todayItems(
      defaultScheme,
      {
        ...nothing,
        roundAsks: [
          { ...ask, act: 'reply', day: '2026-11-24' },
          { ...ask, act: 'self-assess', school: fen, categorisationId: null, day: '2026-11-20' },
          ...[1, 2, 3, 4].map((n) => ({ ...ask, act: 'moderate' as const, categorisationId: `c${n}` })),
        ],
      },
      today,
    )
    expect(items.map(({ title, late, record }) => [title, late, record.kind])).toEqual([
      ['Assess Fenwick Infants for this round', true, 'round'],
      ['Reply to the category proposed for Cold Ash School', false, 'categorisation'],
      ['Moderate the category proposed for four schools', false, 'round'],
    ])
  })

  test('a head is asked in the words of their own side; a leader sees who is waited for', () => {
    const it = { id: 'p', giver: ash, receiver: fen, criterionKey: 'inclusion' as const, halfDays: 5 }
    expect(
      titles({
        consents: [
          { ...it, mine: 'giver' },
          { ...it, mine: 'receiver' },
          { ...it, mine: null },
        ],
      }),
    ).toEqual([
      'Agree to give Fenwick Infants 2½ days of support',
      'Agree to 2½ days of support from Cold Ash School',
      'Cold Ash School and Fenwick Infants: 2½ days of support wait for agreement',
    ])
  })

  test('a leader is asked to answer a plan; a head to look at it again, with why, or to submit it', () => {
    const moved = { day: '2026-11-03', by: { id: 'r', name: 'Rosa Adeyemi' }, reason: null }
    const it = { id: 'p', school: ash, academicYear: 2026, inForce: null, moved, approveBy: null }
    const items = todayItems(
      defaultScheme,
      {
        ...nothing,
        plans: [
          { ...it, status: 'submitted' },
          { ...it, status: 'returned', moved: { ...moved, reason: 'Say who leads writing.' } },
          { ...it, status: 'draft', moved: null },
          { ...it, status: 'draft', inForce: 2 },
        ],
      },
      today,
    )
    expect(items.map(({ title, why }) => [title, why])).toEqual([
      ['Answer the plan of Cold Ash School for 2026/27', 'Rosa Adeyemi submitted it on 3 Nov 2026'],
      [
        'Look again at the plan of Cold Ash School for 2026/27',
        'The trust returned it: “Say who leads writing.”',
      ],
      ['Submit the plan of Cold Ash School for 2026/27', 'The trust hasn’t had it yet'],
      [
        'Submit the plan of Cold Ash School for 2026/27',
        'What has changed since version 2 isn’t with the trust yet',
      ],
    ])
    expect(items[0]).toMatchObject({ kind: 'plan', record: { kind: 'plan', id: 'p' }, school: ash })
  })

  test('a plan stands where the day is by which it is to be approved: late, due soon, later or with none', () => {
    const it = { school: ash, academicYear: 2026, status: 'draft', inForce: null, moved: null } as const
    const days = [null, '2026-12-31', '2026-11-20', '2026-11-21']
    const items = todayItems(
      defaultScheme,
      { ...nothing, plans: days.map((approveBy) => ({ ...it, id: approveBy ?? 'none', approveBy })) },
      today,
    )
    expect(items.map(({ record, day, late }) => [record.id, day, late])).toEqual([
      ['2026-11-20', '2026-11-20', true],
      ['2026-11-21', '2026-11-21', false],
      ['2026-12-31', '2026-12-31', false],
      ['none', null, false],
    ])
  })

  test('a long reason is cut at a word', () => {
    const moved = {
      day: '2026-11-03',
      by: { id: 'a', name: 'Ama Osei' },
      reason: 'Who leads this? '.repeat(40),
    }
    const [item] = todayItems(
      defaultScheme,
      {
        ...nothing,
        plans: [
          {
            id: 'p',
            school: ash,
            academicYear: 2026,
            status: 'returned',
            moved,
            inForce: 1,
            approveBy: null,
          },
        ],
      },
      today,
    )
    expect(item?.why).toMatch(/^The trust returned it: “Who leads this\?.*Who leads this\?…”$/)
  })

  test('one’s own priorities come with their newest update, everything else with none', () => {
    const last = { day: '2026-11-02', rating: 'at-risk' as const }
    const it = { id: 'p', school: ash, title: 'Every child writes', step: 'deliver' as const }
    const items = todayItems(
      defaultScheme,
      {
        ...nothing,
        withoutCycle: [ash],
        priorities: [
          { ...it, lastUpdate: last },
          { ...it, lastUpdate: null },
        ],
      },
      today,
    )
    expect(items.map((item) => item.update)).toEqual([null, { last }, { last: null }])
  })

  test('a trustee reads what is proposed, and for which year', () => {
    const [item] = todayItems(
      defaultScheme,
      { ...nothing, undecided: [{ id: 'c', school: ash, level: 2, academicYear: 2026 }] },
      today,
    )
    expect(item).toMatchObject({
      title: 'Decide on the category of Cold Ash School',
      why: 'Repair is proposed for 2026/27',
      record: { kind: 'categorisation', id: 'c' },
    })
  })
})
