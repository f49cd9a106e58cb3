import { expect, test } from 'vitest'
import { joiningBlockers, type JoiningFacts, type NeedingSchool } from './joining.ts'

const recorded: NeedingSchool[] = [
  { kind: 'category', joinedBy: '2026-10-14' },
  { kind: 'visit', joinedBy: '2026-11-20' },
  { kind: 'review', joinedBy: '2027-03-01' },
  { kind: 'cycle', joinedBy: '2027-08-31' },
  { kind: 'round', joinedBy: '2027-08-31' },
]
const facts: JoiningFacts = { joinedOn: '2021-09-01', leftOn: null, recorded }
const said = (day: string, more: Partial<JoiningFacts> = {}) =>
  joiningBlockers(day, { ...facts, ...more }).map((it) => it.message)

test.each([
  ['2019-09-01', []],
  ['2026-10-14', []],
  ['2026-10-15', ['A category of the school takes effect on 14 Oct 2026']],
  [
    '2027-09-01',
    [
      'A category of the school takes effect on 14 Oct 2026',
      'A visit by the trust is logged on 20 Nov 2026',
      'A review of the school was begun on 1 Mar 2027',
      'Its 2026/27 cycle is recorded, and that year ends on 31 Aug 2027',
      'It is in the 2026/27 round, and that year ends on 31 Aug 2027',
    ],
  ],
])('a school that joins on %s is not moved past what is recorded of it', (day, messages) => {
  expect(said(day)).toEqual(messages)
})

test('what was recorded ahead of joining stays ahead', () => {
  const ahead: Partial<JoiningFacts> = {
    joinedOn: '2027-01-01',
    recorded: [{ kind: 'visit', joinedBy: '2026-11-20' }],
  }
  expect(said('2027-02-01', ahead)).toEqual([])
})

test('a school doesn’t join after it left', () => {
  expect(said('2026-09-02', { leftOn: '2026-09-01', recorded: [] })).toEqual([
    'The school left the trust on 1 Sep 2026',
  ])
})
