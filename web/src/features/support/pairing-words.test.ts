import type { PairingSide, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { pairingStatuses } from '@sixfold/shared/domain/support/pairing.ts'
import { describe, expect, test } from 'vitest'
import {
  asTyped,
  consentInWords,
  endedInWords,
  halfDaysIn,
  inStage,
  stages,
  trailWords,
  supportInWords,
  whoHelpsWhom,
} from './pairing-words.ts'

const person = (name: string) => ({ id: name, name })
const side = (name: string, more: Partial<PairingSide> = {}) => ({
  party: { kind: 'school' as const, id: name, name },
  consent: null,
  awaiting: null,
  view: null,
  newHeadUntil: null,
  directed: false,
  ...more,
  school: { id: name, name },
})
const thornmere = side('Thornmere')
const fenwick = side('Fenwick')

describe('days that someone types', () => {
  test.each([
    ['3', 6],
    ['2.5', 5],
    ['2,5', 5],
    ['2½', 5],
    ['½', 1],
    [' 2 ½ ', 5],
    ['200', 400],
  ])('%s is %d half-days', (typed, halfDays) => {
    expect(halfDaysIn(typed)).toBe(halfDays)
    expect(halfDaysIn(asTyped(halfDays))).toBe(halfDays)
  })
  test.each(['', '0', '2.25', '-1', '200.5', 'two', '1e2', '½½'])('“%s” is nothing to agree to', (typed) => {
    expect(halfDaysIn(typed)).toBeNull()
  })
})

describe('consent in words', () => {
  test.each([
    ['head', 'Waiting for the head of Fenwick'],
    ['leader', 'Waiting for a trust leader to agree for Fenwick, since one person heads both schools'],
    [
      'head-or-leader',
      'Waiting for the head of Fenwick, or a trust leader, since one person heads both schools',
    ],
    ['no-head', 'Fenwick has no head in post, so nobody can agree for it yet'],
    [null, 'Fenwick had not agreed'],
  ] as const)('awaiting %s', (awaiting, text) => {
    const pairing = { giver: thornmere, receiver: side('Fenwick', { awaiting }) }
    expect(consentInWords(pairing, 'receiver')).toEqual({ given: false, text })
  })

  test('says who agreed and when, as London reads it, and that a leader did it for one head of both', () => {
    const by = (as: 'head' | 'leader' | 'directed') => ({
      giver: side('Thornmere', { consent: { by: person('Ama Osei'), at: '2026-07-01T23:30:00.000Z', as } }),
      receiver: fenwick,
    })
    expect(consentInWords(by('head'), 'giver').text).toBe('Thornmere agreed: Ama Osei, 2 Jul 2026')
    expect(consentInWords(by('leader'), 'giver').text).toBe(
      'Thornmere: Ama Osei agreed for it as a trust leader on 2 Jul 2026, since one person heads both schools',
    )
    expect(consentInWords(by('directed'), 'giver')).toEqual({
      given: false,
      text: 'Thornmere was directed by Ama Osei, a trust leader, on 2 Jul 2026',
    })
  })
})

test('a trust leader speaks for the trust team, in the middle of a sentence and at its start', () => {
  const team = {
    party: { kind: 'team' as const, id: null, name: 'The trust team' },
    school: null,
    view: null,
    newHeadUntil: null,
    directed: false,
  }
  const waits = { giver: { ...team, consent: null, awaiting: 'leader' as const }, receiver: fenwick }
  expect(consentInWords(waits, 'giver').text).toBe('Waiting for a trust leader to agree for the trust team')
  expect(whoHelpsWhom(waits)).toBe('The trust team helps Fenwick')
  const consent = { by: person('Ama Osei'), at: '2026-07-02T09:00:00.000Z', as: 'leader' as const }
  expect(consentInWords({ ...waits, giver: { ...team, consent, awaiting: null } }, 'giver').text).toBe(
    'The trust team: Ama Osei agreed for it as a trust leader on 2 Jul 2026',
  )
})

test('every status stands in exactly one part of the page', () => {
  for (const status of pairingStatuses)
    expect(
      stages.filter((stage) => inStage({ status }, stage)),
      status,
    ).toHaveLength(1)
})

test('the page opens with its answer', () => {
  expect(supportInWords({ waiting: 2, agreed: 1 })).toBe('Two wait for agreement, one is agreed.')
  expect(supportInWords({ waiting: 1, agreed: 0 })).toBe('One waits for agreement.')
  expect(supportInWords({ waiting: 0, agreed: 0 })).toBeNull()
})

test('says who ended it', () => {
  const ended = { reason: 'No', by: person('Sam Okoro'), day: '2026-11-21' }
  const schools = { giver: thornmere, receiver: fenwick, status: 'declined' as const }
  expect(endedInWords({ ...schools, ended: { ...ended, side: 'receiver' } })).toBe(
    'Fenwick declined · Sam Okoro, 21 Nov 2026',
  )
  expect(endedInWords({ ...schools, ended: { ...ended, side: 'trust' } })).toBe(
    'Withdrawn by the trust · Sam Okoro, 21 Nov 2026',
  )
  expect(endedInWords({ ...schools, status: 'withdrawn', ended: { ...ended, side: 'receiver' } })).toBe(
    'Fenwick ended it, by its new head · Sam Okoro, 21 Nov 2026',
  )
})

test('each step of the trail is a sentence', () => {
  const step = (more: Partial<PairingWithTrail['trail'][number]>) =>
    trailWords(
      {
        id: 's',
        from: 'matched',
        to: 'matched',
        side: 'trust',
        consentAs: null,
        halfDays: 5,
        day: '2026-11-21',
        recordedAt: '2026-11-21T09:00:00.000Z',
        by: person('Ama Osei'),
        reason: null,
        ...more,
      },
      { giver: thornmere, receiver: fenwick, status: more.to ?? 'matched' },
    )
  expect(step({ from: null })).toBe('Ama Osei brought them together: 2½ days')
  expect(step({})).toBe('Ama Osei changed what it is about, now 2½ days; both sides are asked again')
  expect(step({ side: 'giver', consentAs: 'head' })).toBe('Ama Osei agreed for Thornmere')
  expect(step({ side: 'giver', consentAs: 'leader', to: 'agreed' })).toBe(
    'Ama Osei agreed for Thornmere as a trust leader',
  )
  expect(step({ side: 'receiver', to: 'declined' })).toBe('Ama Osei declined for Fenwick')
  expect(step({ to: 'withdrawn', reason: 'They merge.' })).toBe('Ama Osei withdrew it')
  expect(step({ from: 'active', to: 'withdrawn', side: 'receiver', reason: 'No.' })).toBe(
    'Ama Osei ended it for Fenwick as its new head',
  )
  expect(step({ to: 'agreed', consentAs: 'directed', reason: 'Pupils can’t wait.' })).toBe(
    'Ama Osei directed it: Pupils can’t wait.',
  )
  expect(step({ from: 'active', to: 'active', side: 'giver', consentAs: 'head' })).toBe(
    'Ama Osei confirmed it for Thornmere',
  )
  expect(step({ from: 'agreed', to: 'active' })).toBe('Ama Osei started it')
  expect(step({ from: 'active', to: 'paused', reason: 'Inspection.' })).toBe(
    'Ama Osei paused it: Inspection.',
  )
  expect(step({ from: 'paused', to: 'active' })).toBe('Ama Osei let it go on')
  expect(step({ from: 'active', to: 'active', halfDays: 8, reason: 'Year 4 wants it.' })).toBe(
    'Both sides agreed to more: 4 days in all: Year 4 wants it.',
  )
  expect(step({ from: 'active', to: 'completed' })).toBe('Ama Osei completed it')
})
