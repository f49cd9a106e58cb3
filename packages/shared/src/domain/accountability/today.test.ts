import { describe, expect, test } from 'vitest'
import { todayItems, type TodayFacts } from './today.ts'

const nothing: TodayFacts = {
  reviews: [],
  unproposed: [],
  undecided: [],
  consents: [],
  withoutCycle: [],
  priorities: [],
}
const [ash, fen] = [
  { id: 'ash', name: 'Cold Ash School' },
  { id: 'fen', name: 'Fenwick Infants' },
]
const today = '2026-11-21'
const titles = (facts: Partial<TodayFacts>) =>
  todayItems({ ...nothing, ...facts }, today).map((it) => it.title)

describe('what needs me now', () => {
  test('nothing waits: an empty list', () => {
    expect(todayItems(nothing, today)).toEqual([])
  })

  test('late first, then what is due within a fortnight, then what has no day', () => {
    const items = todayItems(
      {
        ...nothing,
        withoutCycle: [ash],
        reviews: [
          { id: '1', school: fen, dueOn: '2026-12-05' },
          { id: '2', school: fen, dueOn: '2026-12-06' },
          { id: '3', school: ash, dueOn: '2026-11-20' },
        ],
      },
      today,
    )
    expect(items.map((it) => [it.title, it.late])).toEqual([
      ['Review of Cold Ash School', true],
      ['Review of Fenwick Infants', false],
      ['Open this year’s cycle at Cold Ash School', false],
    ])
  })

  test('a round in which every school has a proposal asks for nothing', () => {
    const round = { roundId: 'r', academicYear: 2026 }
    expect(titles({ unproposed: [{ ...round, schools: 0 }] })).toEqual([])
    expect(titles({ unproposed: [{ ...round, schools: 9 }] })).toEqual([
      'Propose a category for nine schools',
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

  test('one’s own priorities come with their newest update, everything else with none', () => {
    const last = { day: '2026-11-02', rating: 'at-risk' as const }
    const it = { id: 'p', school: ash, title: 'Every child writes', step: 'deliver' as const }
    const items = todayItems(
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
