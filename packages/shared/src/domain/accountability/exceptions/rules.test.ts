import { describe, expect, test } from 'vitest'
import { aPiece, aRating, aSchool, factsOf, find, of, updates } from './exceptions.fixture.ts'

describe('off track twice running', () => {
  test('the two newest updates say so', () => {
    expect(of('off-track', updates(['2026-11-21', 'off-track'], ['2026-10-03', 'off-track']))).toEqual({
      record: { kind: 'priority', id: 'behaviour' },
      schools: [{ id: 'harrowgate', name: 'Harrowgate High School' }],
      title: '“Behaviour in the first hour”',
      reason: 'Updates of 3 Oct and 21 Nov, both off track',
      degree: 2,
      since: '2026-10-03',
    })
  })
  test.each([
    ['once', [['2026-11-21', 'off-track']]],
    [
      'not the newest',
      [
        ['2026-11-21', 'at-risk'],
        ['2026-10-03', 'off-track'],
        ['2026-09-25', 'off-track'],
      ],
    ],
    [
      'not one after the other',
      [
        ['2026-11-21', 'off-track'],
        ['2026-10-03', 'on-track'],
        ['2026-09-25', 'off-track'],
      ],
    ],
  ] as const)('but not %s', (_, said) => {
    expect(
      of('off-track', updates(...said.map(([day, rating]) => [day, rating] as [string, typeof rating]))),
    ).toBeNull()
  })
  test('and it is worse with each more; from a trust’s own threshold on', () => {
    const thrice = updates(
      ['2026-11-21', 'off-track'],
      ['2026-11-01', 'off-track'],
      ['2026-10-03', 'off-track'],
    )
    expect(of('off-track', thrice, 3)).toMatchObject({
      degree: 3,
      reason: 'Updates of 3 Oct, 1 Nov and 21 Nov, all off track',
    })
    expect(of('off-track', thrice, 4)).toBeNull()
  })
})

describe('review late', () => {
  const review = {
    id: 'review',
    status: 'scheduled',
    dueOn: '2026-11-28',
    coveredBy: null,
    uncoveredFrom: null,
    moved: 0,
  } as const
  test.each([
    ['the day after it was due', { ...review, dueOn: '2026-12-04' }, 'One day late, and not signed off', 1],
    [
      'held and not signed off',
      { ...review, status: 'held' as const },
      'Seven days late, and not signed off',
      1,
    ],
    [
      'its day was moved',
      { ...review, moved: 2 },
      'Seven days late, and not signed off; its day was moved twice before',
      1,
    ],
    [
      'worse with every four weeks',
      { ...review, dueOn: '2026-10-01' },
      '65 days late, and not signed off',
      3,
    ],
  ])('%s', (_, it, reason, degree) => {
    const found = of('review-overdue', { review: it })
    expect([found?.reason.toLowerCase(), found?.degree]).toEqual([reason.toLowerCase(), degree])
  })
  test.each([
    ['on its day', { ...review, dueOn: '2026-12-05' }],
    ['while a round covers it', { ...review, coveredBy: 2026 }],
    ['once it is signed off', { ...review, status: 'signed-off' as const }],
  ])('but not %s', (_, it) => {
    expect(of('review-overdue', { review: it })).toBeNull()
  })
  test('begins when a round no longer covers it', () => {
    expect(of('review-overdue', { review: { ...review, uncoveredFrom: '2026-12-02' } })?.since).toBe(
      '2026-12-02',
    )
    expect(of('review-overdue', { review: { ...review, uncoveredFrom: '2026-09-01' } })?.since).toBe(
      '2026-11-29',
    )
  })
  test('a deferred one that is late again has begun anew', () => {
    expect(of('review-overdue', { review: { ...review, dueOn: '2026-12-03', moved: 1 } })?.since).toBe(
      '2026-12-04',
    )
  })
})

describe('plan not approved', () => {
  const plan = aSchool().plan
  test('by the trust’s day', () => {
    expect(of('plan-not-approved', { plan: { ...plan, everApproved: false } })).toMatchObject({
      record: { kind: 'school', id: 'harrowgate' },
      title: 'Plan for 2026/27',
      reason: 'None is approved; the trust’s day for it was 31 Oct, 35 days ago',
      since: '2026-11-01',
      degree: 2,
    })
  })
  test.each([
    ['on that day', { ...plan, everApproved: false }, '2026-10-31'],
    ['once a version was approved', plan, '2026-12-05'],
    ['of a school that joined later', { ...plan, everApproved: false, joinedOn: '2026-11-02' }, '2026-12-05'],
  ])('but not %s', (_, it, day) => {
    expect(find('plan-not-approved', factsOf([aSchool({ plan: it })], { day }))).toEqual([])
  })
})

describe('plan waiting on the trust', () => {
  const waiting = (submittedOn: string) => ({ waiting: [{ id: 'plan', academicYear: 2026, submittedOn }] })
  test('for more than ten working days', () => {
    expect(of('plan-waiting', waiting('2026-11-19'))).toMatchObject({
      record: { kind: 'plan', id: 'plan' },
      reason: 'With the trust since 19 Nov, for 11 working days',
      degree: 2,
    })
    expect(of('plan-waiting', waiting('2026-11-20'))).toBeNull()
  })
})

describe('rests on thin evidence', () => {
  const thin = (label: string) => aRating(label, [aPiece()])
  const sound = (label: string) => aRating(label, [aPiece(), aPiece({ kind: 'audit' })])
  test('three judgements at a school', () => {
    const claims = [
      thin('Attendance'),
      aRating('Finance', [aPiece({ effectiveOn: '2025-09-01' })]),
      thin('Inclusion'),
      sound('Reading'),
    ]
    expect(of('weak-evidence', { claims })).toMatchObject({
      title: 'Three judgements',
      reason: 'Out of date: Finance; thin: Attendance and Inclusion',
      degree: 3,
    })
    expect(of('weak-evidence', { claims }, 4)).toBeNull()
  })
  test('or one that something contradicts, which is worse', () => {
    const claims = [
      aRating('Attendance', [
        aPiece(),
        aPiece({ kind: 'audit' }),
        aPiece({ kind: 'award', stance: 'contradicts' }),
      ]),
    ]
    expect(of('weak-evidence', { claims }, 20)).toMatchObject({ reason: 'Contested: Attendance', degree: 2 })
  })
  test('is shown where the worst of them is: a rating at its case, a step with the school’s evidence', () => {
    const step = aRating('“Reading” (step 2)', [aPiece()], { kind: 'step', categorisationId: null })
    expect(of('weak-evidence', { claims: [thin('Attendance'), step] }, 1)?.proof).toEqual({
      kind: 'categorisation',
      id: 'case',
    })
    expect(of('weak-evidence', { claims: [step, thin('Attendance')] }, 1)?.proof).toBeNull()
  })
  test('but not what rests on nothing at all', () => {
    const claims = ['Attendance', 'Inclusion', 'Finance'].map((label) => aRating(label))
    expect(of('weak-evidence', { claims })).toBeNull()
  })
  test('it begins when the last of the three became weak, and anew once it had been sound', () => {
    const old = aRating('Attendance', [
      aPiece({ effectiveOn: '2025-11-10', linkedOn: '2026-09-14' }),
      aPiece({ kind: 'audit', linkedOn: '2026-09-14' }),
    ])
    const claims = [thin('Reading'), thin('Writing'), old]
    expect(of('weak-evidence', { claims })?.since).toBe('2026-11-11')
  })
  test('names two of many', () => {
    const claims = ['Attendance', 'Inclusion', 'Finance', 'Staffing'].map(thin)
    expect(of('weak-evidence', { claims })?.reason).toBe('Thin: Attendance, Inclusion and 2 more')
  })
})

describe('no update for six school weeks', () => {
  test('holidays left out', () => {
    expect(of('no-update', updates(['2026-10-12', 'on-track']))).toMatchObject({
      reason: 'The newest update is of 12 Oct, 6 school weeks ago',
      degree: 1,
      since: '2026-10-13',
    })
    expect(of('no-update', updates(['2026-10-20', 'on-track']))).toBeNull()
  })
  test('to who reads what is shared, of the newest shared; to who answers to them, of theirs too', () => {
    const [priority] = updates(['2026-10-12', 'on-track']).priorities ?? []
    if (!priority) throw new Error('there is none')
    const shared = of('no-update', { priorities: [{ ...priority, readsPublished: true }] })
    expect(shared?.reason).toBe('The newest shared update is of 12 Oct, 6 school weeks ago')
    const newer = { day: '2026-12-01', readFrom: '2026-12-01', rating: 'on-track' } as const
    const leaders = { ...priority, updates: [newer, ...priority.updates], published: priority.updates }
    const found = of('no-update', { priorities: [leaders] })
    expect(found?.reason).toBe(
      'The newest shared update is of 12 Oct, 6 school weeks ago; trustees don’t read yet what came since',
    )
    expect(found?.basis).toBe(shared?.basis)
    expect(of('no-update', { priorities: [{ ...leaders, published: null }] })).toBeNull()
    const none = of('no-update', { priorities: [{ ...priority, updates: [], readsPublished: true }] })
    expect(none?.reason).toBe('No shared update since 20 Sep, 10 school weeks ago')
  })
  test('one that came late, of a day before, begins it anew', () => {
    const late = updates(['2026-10-12', 'on-track'])
    const priorities = late.priorities?.map((it) => ({
      ...it,
      updates: it.updates.map((one) => ({ ...one, readFrom: '2026-11-30' })),
    }))
    expect(of('no-update', { ...late, ...(priorities && { priorities }) })?.since).toBe('2026-11-30')
  })
  test('nor any since the plan was approved', () => {
    expect(of('no-update', updates())?.reason).toBe('No update since 20 Sep, 10 school weeks ago')
  })
})
