import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { isWorkingDayOf } from '../calendar/school-days.ts'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { teamName } from '../support/giver.ts'
import { supportLines, type SupportWaiting } from './today-support.ts'

const [ash, fen] = [
  { id: 'ash', name: 'Cold Ash School', leftOn: null },
  { id: 'fen', name: 'Fenwick Infants', leftOn: null },
]
const team = { id: null, name: teamName, leftOn: null, byLeaders: true }
const today = '2026-11-20'

/** Begun on a Monday in September, visited a week ago. */
const running: SupportWaiting = {
  id: 'p',
  status: 'active',
  giver: ash,
  receiver: fen,
  criterionKey: 'inclusion',
  halfDays: 5,
  delivered: 2,
  lastVisitOn: '2026-11-13',
  startsOn: null,
  endsOn: null,
  begunOn: '2026-09-14',
  agreedOn: '2026-09-10',
  completedOn: null,
  extension: null,
  calendar: usualCalendar,
  mine: 'receiver',
  runs: true,
  answers: null,
  judges: [],
  confirms: null,
  views: null,
}
const lines = (more: Partial<SupportWaiting>, on = today) =>
  supportLines(defaultScheme, [{ ...running, ...more }], on)
const saying = (more: Partial<SupportWaiting>) =>
  lines(more).map(({ title, why, day, late }) => [title, why.replace(' · Inclusion', ''), day, late])

describe('support under way', () => {
  test('that is visited, or that is another’s to run, asks for nothing', () => {
    expect(lines({})).toEqual([])
    expect(lines({ lastVisitOn: null, runs: false })).toEqual([])
    expect(lines({ status: 'completed', completedOn: '2026-11-01', endsOn: '2026-10-30' })).toEqual([])
  })

  test.each<[string, Partial<SupportWaiting>, [string, string, string | null, boolean]]>([
    [
      'agreed, its start day passed',
      { status: 'agreed', begunOn: null, lastVisitOn: null, startsOn: '2026-11-19' },
      [
        'Begin the support from Cold Ash School',
        'It was to have begun: log its first visit, or say that it has begun',
        '2026-11-19',
        true,
      ],
    ],
    [
      'active, not visited for four weeks of term: the half-term between doesn’t count',
      { mine: 'giver', lastVisitOn: '2026-10-15' },
      [
        'Log a visit for the support for Fenwick Infants, or pause it',
        'Four weeks of term have passed since the visit on 15 Oct 2026',
        '2026-11-19',
        true,
      ],
    ],
    [
      'active, never visited since it began',
      { mine: null, lastVisitOn: null, begunOn: '2026-10-16' },
      [
        'Log a visit for the support from Cold Ash School for Fenwick Infants, or pause it',
        'It has begun, and four weeks of term have passed without a visit',
        '2026-11-20',
        false,
      ],
    ],
    [
      'past its end day, with something delivered',
      { endsOn: '2026-11-19' },
      [
        'Complete the support from Cold Ash School',
        'Its last day has passed. Delivered: 1 day of 2½ days',
        '2026-11-19',
        true,
      ],
    ],
    [
      'past its end day while it is paused, with nothing delivered',
      { status: 'paused', delivered: 0, lastVisitOn: null, endsOn: '2026-11-19' },
      [
        'Complete the support from Cold Ash School',
        'Its last day has passed. Log a visit first, or have a trust leader withdraw it',
        '2026-11-19',
        true,
      ],
    ],
    [
      'past its end day, never begun: its start day isn’t asked for besides',
      { status: 'agreed', delivered: 0, startsOn: '2026-09-01', endsOn: '2026-11-01' },
      [
        'Log what was given, or have withdrawn the support from Cold Ash School',
        'Its last day has passed. Nothing was logged: add its visits, or have a trust leader withdraw it',
        '2026-11-01',
        true,
      ],
    ],
    [
      'with a school that has left the trust since',
      { giver: { ...ash, leftOn: '2026-08-31' }, endsOn: '2026-12-18' },
      [
        'Complete the support from Cold Ash School',
        'Its last day has passed. Delivered: 1 day of 2½ days',
        '2026-08-31',
        true,
      ],
    ],
  ])('%s', (_, more, said) => {
    expect(saying(more)).toEqual([said])
  })

  test('asks for nothing on the very day on which it starts or ends', () => {
    expect(lines({ status: 'agreed', lastVisitOn: null, begunOn: null, startsOn: today })).toEqual([])
    expect(lines({ endsOn: today })).toEqual([])
    expect(lines({ status: 'agreed', lastVisitOn: null, begunOn: null, agreedOn: '2026-11-02' })).toEqual([])
  })

  test('that was agreed without a day to start on is asked about after four weeks of term', () => {
    expect(saying({ status: 'agreed', lastVisitOn: null, begunOn: null, agreedOn: '2026-10-12' })).toEqual([
      [
        'Begin the support from Cold Ash School',
        'Four weeks of term have passed since it was agreed: log its first visit, or say that it has begun',
        '2026-11-16',
        true,
      ],
    ])
  })

  test('that goes on again after a pause, or starts on a later day, has four weeks from then', () => {
    expect(lines({ lastVisitOn: '2026-09-20', begunOn: '2026-11-16' })).toEqual([])
    expect(lines({ lastVisitOn: null, startsOn: '2026-11-02' })).toEqual([])
    expect(lines({ status: 'paused', lastVisitOn: '2026-09-20' })).toEqual([])
  })

  test('is asked about exactly when twenty working days of the receiver’s have gone by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 90 }), (start, later) => {
        const lastVisitOn = addDays('2026-09-14', start)
        const on = addDays(lastVisitOn, later)
        const days = Array.from({ length: later }, (_, n) => addDays(lastVisitOn, n + 1))
        const worked = days.filter((day) => isWorkingDayOf(usualCalendar, day)).length
        expect(lines({ lastVisitOn }, on).length).toBe(worked >= 20 ? 1 : 0)
      }),
    )
  })
})

describe('an extension', () => {
  const extension = { halfDays: 3, askedBy: { name: 'Sam Okoro' } }

  test('asks whoever may answer, in the words of their side', () => {
    const why = 'Sam Okoro asked for it, and it waits for your answer'
    expect(saying({ extension, answers: 'receiver' })).toEqual([
      ['Agree to 1½ days more of support from Cold Ash School', why, null, false],
    ])
    expect(saying({ extension, answers: 'giver', mine: 'giver' })).toEqual([
      ['Agree to give Fenwick Infants 1½ days more of support', why, null, false],
    ])
    expect(saying({ extension, answers: 'giver', giver: team })).toEqual([
      ['Agree for the trust team to give Fenwick Infants 1½ days more of support', why, null, false],
    ])
    expect(saying({ extension })).toEqual([])
  })

  test('comes before completing support whose last day has passed', () => {
    expect(saying({ extension, answers: 'receiver', endsOn: '2026-11-19' })).toMatchObject([
      ['Agree to 1½ days more of support from Cold Ash School', expect.any(String), null, false],
      [
        'Complete the support from Cold Ash School',
        'Its last day has passed. More days were asked for: answer that first',
        '2026-11-19',
        true,
      ],
    ])
  })
})

describe('a head who comes later, or whose school was directed', () => {
  test('is asked to confirm or end what was agreed before them, by a day', () => {
    expect(saying({ confirms: { side: 'giver', until: '2026-12-11' }, mine: 'giver' })).toEqual([
      [
        'Confirm or end the support for Fenwick Infants',
        'It was agreed before you took up post; without a word it goes on',
        '2026-12-11',
        false,
      ],
    ])
  })

  test('is asked for their view of what the trust directed', () => {
    expect(saying({ views: 'receiver' })).toEqual([
      [
        'Say what you think of the support from Cold Ash School',
        'The trust directed it: your view stands beside its reason',
        null,
        false,
      ],
    ])
  })
})

describe('completed support', () => {
  const completed = { status: 'completed', completedOn: '2026-11-03' } as const
  const why = 'It was completed on 3 Nov 2026: say what it has changed'

  test('waits to be judged, for each side apart', () => {
    expect(saying({ ...completed, judges: ['receiver'] })).toEqual([
      ['Judge the support from Cold Ash School', why, null, false],
    ])
    expect(saying({ ...completed, judges: ['giver', 'receiver'] })).toEqual([
      ['Judge the support for Fenwick Infants', why, null, false],
      ['Judge the support from Cold Ash School', why, null, false],
    ])
    expect(saying({ ...completed, giver: team, judges: ['giver'], mine: null })).toEqual([
      ['Judge for the trust team the support for Fenwick Infants', why, null, false],
    ])
  })

  test('leads to the pairing, at the school that the person speaks for', () => {
    const leading = (more: Partial<SupportWaiting>) =>
      lines({ ...completed, ...more }).map(({ kind, school, record }) => [kind, school?.id, record.id])
    expect(leading({ judges: ['giver', 'receiver'] })).toEqual([
      ['support', 'ash', 'p'],
      ['support', 'fen', 'p'],
    ])
    expect(leading({ giver: team, judges: ['giver'] })).toEqual([['support', 'fen', 'p']])
  })
})
