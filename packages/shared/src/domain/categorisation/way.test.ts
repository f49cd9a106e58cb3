import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from './default-scheme.ts'
import { criterionKeys } from './scheme.ts'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { isWorkingDayOf } from '../calendar/school-days.ts'
import { moderationFaults, moderationLeadsTo } from './moderate.ts'
import { unexplained } from './propose.ts'
import { reReviewerBlockers } from './re-review.ts'
import {
  conversationBlockers,
  conversationDayFault,
  extensionFault,
  hasLapsed,
  type InPost,
  replyBlockers,
  replyDeadline,
} from './reply.ts'
import { roundDayFaults } from './round.ts'
import { selfRateBlockers, submitBlockers } from './self-assessment.ts'
import { categorisationStatuses, type CategorisationStatus, isUnfinished } from './status.ts'
import { leadsTo, type WayAct, wayActs, wayBlockers, wayMoves } from './way.ts'

const codes = (them: readonly { code: string }[]) => them.map((it) => it.code)
const opensAt = (act: WayAct) => categorisationStatuses.filter((at) => wayBlockers(act, at).length === 0)

describe('a school’s way through a round', () => {
  test.each<[WayAct, CategorisationStatus[]]>([
    ['begin', []],
    ['submit', ['self-assessing']],
    ['propose', ['self-assessing', 'proposed']],
    ['moderate', ['proposed', 'moderated']],
    ['conversation', ['moderated']],
    ['reply', ['awaiting-reply']],
    ['extend', ['awaiting-reply']],
    ['lapse', ['awaiting-reply']],
    ['name-re-reviewer', ['challenged']],
    ['re-review', ['challenged', 're-reviewed']],
    ['decide', ['awaiting-decision']],
    ['return', ['awaiting-decision']],
    ['close', ['self-assessing']],
    ['reopen', ['closed']],
  ])('%s', (act, at) => {
    expect(opensAt(act)).toEqual(at)
  })

  test('closes from everywhere once the school leaves, and goes on from its ends only where its round is reopened', () => {
    expect(opensAt('leave')).toEqual(categorisationStatuses.filter(isUnfinished))
    expect(wayMoves.filter(({ from }) => from === 'published' || from === 'closed')).toEqual([
      { act: 'reopen', from: 'closed', to: 'self-assessing' },
    ])
  })

  test('is published by a decision alone, and nobody decides before a reply was asked for', () => {
    expect(wayMoves.filter(({ to }) => to === 'published')).toMatchObject([{ act: 'decide' }])
    expect(wayMoves.filter(({ to }) => to === 'awaiting-decision').map(({ from }) => from)).toEqual([
      'moderated',
      'awaiting-reply',
      'awaiting-reply',
      're-reviewed',
    ])
    expect(leadsTo('propose', 'self-assessing', 'awaiting-decision')).toBe(false)
  })

  test('says for each place why something else has to wait', () => {
    const silent = categorisationStatuses.flatMap((at) =>
      wayActs.filter(
        (act) =>
          !wayMoves.some((it) => it.act === act && it.from === at) && wayBlockers(act, at).length !== 1,
      ),
    )
    expect(silent).toEqual([])
  })
})

describe('a head has ten working days of the school to reply', () => {
  const always: InPost[] = [{ fromOn: '2020-09-01', toOn: null }]
  const due = (askedOn: string, heads: readonly InPost[] = always, window = 10) =>
    replyDeadline({ askedOn, window, calendar: usualCalendar, heads })

  test.each([
    ['from a Monday', '2026-11-09', '2026-11-23'],
    ['not counting half-term', '2026-10-19', '2026-11-09'],
    ['nor Christmas', '2026-12-14', '2027-01-11'],
    ['nor the summer', '2027-07-19', '2027-09-08'],
  ])('%s', (_, askedOn, expected) => {
    expect(due(askedOn)).toBe(expected)
  })

  test('in the school’s own calendar', () => {
    const away = { from: '2026-11-16', to: '2026-11-27' }
    const { autumn, spring, summer } = {
      autumn: { from: '2026-09-01', to: '2026-12-18', halfTerm: away },
      spring: { from: '2027-01-04', to: '2027-03-25', halfTerm: null },
      summer: { from: '2027-04-12', to: '2027-07-22', halfTerm: null },
    }
    const calendar = { years: { 2026: { terms: { autumn, spring, summer }, trainingDays: [] } } }
    expect(replyDeadline({ askedOn: '2026-11-09', window: 10, calendar, heads: always })).toBe('2026-12-07')
  })

  test('the clock stands still while nobody heads it, and goes on once somebody is in post', () => {
    const leaves = [{ fromOn: '2020-09-01', toOn: '2026-11-11' }]
    expect(due('2026-11-09', leaves)).toBeNull()
    expect(due('2026-11-09', [...leaves, { fromOn: '2026-11-23', toOn: null }])).toBe('2026-12-02')
    expect(due('2026-11-09', [])).toBeNull()
  })

  test('the last day counts until it ends', () => {
    expect(hasLapsed('2026-11-23', '2026-11-23')).toBe(false)
    expect(hasLapsed('2026-11-23', '2026-11-24')).toBe(true)
    expect(hasLapsed(null, '2030-01-01')).toBe(false)
  })

  test('an extension is later, and to come', () => {
    const of = { replyBy: '2026-11-23', today: '2026-11-20' }
    expect(extensionFault('2026-11-24', of)).toBeNull()
    expect(extensionFault('2026-11-23', of)).toMatch('after the present deadline')
    expect(extensionFault('2026-11-19', of)).toMatch('hasn’t passed')
    expect(extensionFault('2026-11-21', { ...of, replyBy: null })).toBeNull()
    expect(extensionFault('2027-02-20', of)).toBeNull()
    expect(extensionFault('2027-11-24', of)).toBe('Give a day within 3 months of today')
  })

  test('law: so many working days in post lie after the day of asking up to the deadline, and the deadline is one', () => {
    const day = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2026-01-01', n))
    const post = fc
      .tuple(day, fc.option(fc.integer({ min: 0, max: 200 })))
      .map(([fromOn, length]) => ({ fromOn, toOn: length === null ? null : addDays(fromOn, length) }))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 12 }),
        fc.array(post, { maxLength: 3 }),
        (askedOn, window, heads) => {
          const deadline = replyDeadline({ askedOn, window, calendar: usualCalendar, heads })
          if (deadline === null) return
          const counts = (at: string) =>
            isWorkingDayOf(usualCalendar, at) &&
            heads.some((it) => it.fromOn <= at && (it.toOn === null || it.toOn >= at))
          let counted = 0
          for (let at = addDays(askedOn, 1); at <= deadline; at = addDays(at, 1)) if (counts(at)) counted += 1
          expect([counted, counts(deadline)]).toEqual([window, true])
        },
      ),
    )
  })
})

describe('a head', () => {
  test('is told nothing of what the trust does before a reply is asked for', () => {
    const before = (['self-assessing', 'proposed', 'moderated'] as const).map((status) =>
      replyBlockers({ status, lapsed: false, otherHead: null }),
    )
    expect(before.map(codes)).toEqual([['not-asked'], ['not-asked'], ['not-asked']])
    expect(replyBlockers({ status: 'awaiting-reply', lapsed: false, otherHead: null })).toEqual([])
  })

  test('who isn’t the one that replies is told who does, beside all else that is in the way', () => {
    const otherHead = 'Jo Reed'
    const [blocker] = replyBlockers({ status: 'awaiting-reply', lapsed: false, otherHead })
    expect(blocker?.message).toContain('Jo Reed replies for the school')
    expect(codes(replyBlockers({ status: 'published', lapsed: true, otherHead }))).toEqual([
      'other-head-replies',
    ])
    expect(codes(replyBlockers({ status: 'moderated', lapsed: false, otherHead }))).toEqual([
      'not-asked',
      'other-head-replies',
    ])
  })

  test('may still reply once the deadline has passed, and once only', () => {
    expect(replyBlockers({ status: 'awaiting-decision', lapsed: true, otherHead: null })).toEqual([])
    expect(replyBlockers({ status: 'published', lapsed: true, otherHead: null })).toEqual([])
    expect(codes(replyBlockers({ status: 'awaiting-decision', lapsed: false, otherHead: null }))).toEqual([
      'with-the-board',
    ])
  })

  test('submits once every criterion is rated, and then nothing of it changes', () => {
    const all = { status: 'self-assessing' as const, submitted: false, rated: criterionKeys }
    expect(submitBlockers(defaultScheme, all)).toEqual([])
    expect(codes(submitBlockers(defaultScheme, { ...all, rated: criterionKeys.slice(2) }))).toEqual([
      'unrated.inclusion',
      'unrated.curriculum-and-teaching',
    ])
    expect(codes(selfRateBlockers({ ...all, submitted: true }))).toEqual(['submitted'])
    expect(codes(submitBlockers(defaultScheme, { ...all, status: 'proposed' }))).toEqual(['gone-on'])
  })
})

test('a rating unlike the head’s own needs a note; without a self-rating it needs none', () => {
  const rated = [
    { criterionKey: 'inclusion' as const, value: 3 as const, note: null },
    { criterionKey: 'achievement' as const, value: 2 as const, note: 'Phonics fell.' },
    { criterionKey: 'safeguarding' as const, value: 4 as const, note: null },
  ]
  const self = [
    { criterionKey: 'inclusion' as const, value: 4 as const },
    { criterionKey: 'achievement' as const, value: 4 as const },
  ]
  expect(unexplained(rated, self)).toEqual(['inclusion'])
  expect(unexplained(rated, [])).toEqual([])
})

describe('moderation', () => {
  const before = { level: 2 as const, rationale: 'Steady.' }
  const facts = { before, now: before, reason: null, asked: false, answer: null }
  const paths = (of: Parameters<typeof moderationFaults>[0]) => moderationFaults(of).map(({ path }) => path)

  test('says why it changes the category or its rationale, and answers what was asked', () => {
    expect(paths(facts)).toEqual([])
    expect(paths({ ...facts, now: { ...before, level: 3 } })).toEqual(['reason'])
    expect(paths({ ...facts, now: { ...before, rationale: 'Other.' }, asked: true })).toEqual([
      'reason',
      'answer',
    ])
    expect(paths({ ...facts, asked: true, answer: 'Because.' })).toEqual([])
  })

  test('asks the head again where the head had been asked about something else', () => {
    const to = (from: CategorisationStatus, spoken: boolean, changed: boolean) =>
      moderationLeadsTo({ from, spoken, changed })
    expect(to('proposed', false, true)).toBe('moderated')
    expect(to('moderated', false, true)).toBe('moderated')
    expect(to('moderated', true, true)).toBe('awaiting-reply')
    expect(to('moderated', true, false)).toBe('awaiting-decision')
  })

  test('leads only where there is a way', () => {
    for (const from of ['proposed', 'moderated'] as const)
      for (const spoken of [true, false])
        for (const changed of [true, false])
          expect(leadsTo('moderate', from, moderationLeadsTo({ from, spoken, changed }))).toBe(true)
  })
})

test.each([
  ['2026-11-19', 'Give a day from 20 Nov 2026 on, when it was moderated'],
  ['2026-11-20', null],
  ['2026-11-21', null],
  ['2026-11-22', 'This day is still to come'],
])('the head is spoken with once it is moderated and by today: %s', (day, fault) => {
  expect(conversationDayFault(day, { moderatedOn: '2026-11-20', today: '2026-11-21' })).toBe(fault)
})

test('the conversation is recorded once', () => {
  expect(conversationBlockers({ status: 'moderated', spoken: false })).toEqual([])
  expect(codes(conversationBlockers({ status: 'moderated', spoken: true }))).toEqual(['spoken'])
  expect(codes(conversationBlockers({ status: 'proposed', spoken: false }))).toEqual(['not-moderated'])
})

test('a re-review is for somebody who had no hand in the proposal and no interest in the school', () => {
  const facts = { personId: 'ama', proposedBy: 'jo', moderators: ['lee'], barred: false, may: true }
  expect(reReviewerBlockers(facts)).toEqual([])
  expect(codes(reReviewerBlockers({ ...facts, personId: 'jo' }))).toEqual(['proposed-it'])
  expect(codes(reReviewerBlockers({ ...facts, personId: 'lee' }))).toEqual(['moderated-it'])
  expect(codes(reReviewerBlockers({ ...facts, barred: true, may: false }))).toEqual([
    'own-school',
    'no-re-reviewer',
  ])
})

test.each([
  [{ selfAssessBy: '2026-05-01' }, []],
  [{ selfAssessBy: '1999-10-20' }, ['selfAssessBy: The 2026/27 round opens on 1 May 2026 at the earliest']],
  [{ decideBy: '2027-09-01' }, ['decideBy: The 2026/27 round is over by then']],
  [
    { selfAssessBy: '2026-12-01', proposeBy: '2026-11-30' },
    ['proposeBy: Proposals come after the self-assessments'],
  ],
] as const)('days of a round: %j has the faults %j', (days, faults) => {
  const none = { selfAssessBy: null, proposeBy: null, decideBy: null }
  expect(
    roundDayFaults(2026, { ...none, ...days }).map(({ path, message }) => `${path}: ${message}`),
  ).toEqual(faults)
})
