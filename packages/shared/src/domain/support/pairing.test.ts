import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreeBlockers, changeBlockers, declineBlockers, pairBlockers, withdrawBlockers } from './blockers.ts'
import { awaitedFrom, leaderConsentsFor } from './consent.ts'
import { ended, matchedOn, withConsent, withTerms } from './moves.ts'
import {
  isAgreed,
  otherSide,
  type PairingFacts,
  type PairingStatus,
  pairingStatuses,
  type Side,
  usualTerms,
} from './pairing.ts'

const today = '2026-11-21'
const terms = {
  criterionKey: 'inclusion',
  objective: 'Set up a quiet room',
  halfDays: 5,
  ...usualTerms,
} as const

/** A pairing just matched: Thornmere helps Fenwick, with these heads in post. */
const matched = (giverHeads: string[], receiverHeads: string[]): PairingFacts => ({
  ...matchedOn(terms),
  schools: {
    giver: { name: 'Thornmere', leftOn: null, heads: giverHeads },
    receiver: { name: 'Fenwick', leftOn: null, heads: receiverHeads },
  },
})
const byHead = (personId: string) => ({ personId, as: 'head' }) as const
const codes = (blockers: { code: string }[]) => blockers.map((it) => it.code)

describe('consent of both schools', () => {
  test('the second consent makes it agreed, whichever side speaks first', () => {
    for (const first of ['giver', 'receiver'] as const) {
      const one = withConsent(matched(['ada'], ['ben']), first, byHead('ada'))
      expect(one.status).toBe('matched')
      expect(withConsent(one, otherSide(first), byHead('ben')).status).toBe('agreed')
    }
  })

  test('other terms ask both schools again', () => {
    const one = withConsent(matched(['ada'], ['ben']), 'giver', byHead('ada'))
    expect(withTerms(one, { ...terms, halfDays: 6 }).consents).toEqual({ giver: null, receiver: null })
  })

  test('the same terms leave consent as it is', () => {
    const one = withConsent(matched(['ada'], ['ben']), 'giver', byHead('ada'))
    expect(withTerms(one, { ...terms })).toBe(one)
  })

  test('one who agreed for one school does not agree for the other', () => {
    const one = withConsent(matched(['ada'], ['ada']), 'giver', byHead('ada'))
    expect(codes(agreeBlockers(one, 'receiver', 'ada', today))).toEqual(['agreed-other-side'])
    expect(agreeBlockers(one, 'receiver', 'lea', today)).toEqual([])
  })

  test('every reason is given at once', () => {
    const one = withConsent(matched(['ada'], []), 'giver', byHead('ada'))
    const left = {
      ...one,
      schools: { ...one.schools, giver: { ...one.schools.giver, leftOn: '2026-08-31' } },
    }
    expect(codes(agreeBlockers(left, 'receiver', 'ada', today))).toEqual([
      'no-head',
      'agreed-other-side',
      'giver-left',
    ])
  })

  test('a school agrees once', () => {
    const one = withConsent(matched(['ada', 'abe'], ['ben']), 'giver', byHead('ada'))
    expect(codes(agreeBlockers(one, 'giver', 'abe', today))).toEqual(['side-agreed'])
  })

  test('a request waits for a leader to match it', () => {
    const asked = { ...matched(['ada'], ['ben']), status: 'requested' } as const
    expect(codes(agreeBlockers(asked, 'giver', 'ada', today))).toEqual(['requested'])
  })
})

describe('who is waited for', () => {
  test.each<[string, string[], string[], Side | null, ReturnType<typeof awaitedFrom>]>([
    ['a head', ['ada'], ['ben'], null, 'head'],
    ['a head, where one head of two is shared', ['ada', 'abe'], ['ada'], null, 'head'],
    ['nobody yet, where no head is in post', [], ['ben'], null, 'no-head'],
    ['a head or a leader, where one person heads both', ['ada'], ['ada'], null, 'head-or-leader'],
    ['a leader, once that head agreed for the other school', ['ada'], ['ada'], 'receiver', 'leader'],
    [
      'the co-head, once the shared head agreed for the other school',
      ['ada', 'abe'],
      ['ada'],
      'receiver',
      'head',
    ],
  ])('the giver waits for %s', (_, giverHeads, receiverHeads, spoken, awaited) => {
    const pairing = matched(giverHeads, receiverHeads)
    const now = spoken ? withConsent(pairing, spoken, byHead('ada')) : pairing
    expect(awaitedFrom(now, 'giver')).toBe(awaited)
  })

  test('a leader consents for one side only', () => {
    const one = withConsent(matched(['ada'], ['ada']), 'giver', { personId: 'lea', as: 'leader' })
    expect(leaderConsentsFor(one, 'receiver')).toBe(false)
    expect(awaitedFrom(one, 'receiver')).toBe('head')
  })

  test('nobody, once it is settled', () => {
    expect(awaitedFrom(ended(matched(['ada'], ['ben']), 'declined'), 'giver')).toBeNull()
  })
})

describe('what can be done in each state', () => {
  const open: Record<string, PairingStatus[]> = {
    decline: ['requested', 'matched'],
    change: ['requested', 'matched'],
    withdraw: ['requested', 'matched', 'agreed', 'active', 'paused'],
  }
  test.each([
    ['decline', declineBlockers],
    ['change', changeBlockers],
    ['withdraw', withdrawBlockers],
  ] as const)('%s', (act, blockers) => {
    expect(pairingStatuses.filter((status) => blockers({ status }).length === 0)).toEqual(open[act])
  })
})

describe('schools of a pairing', () => {
  const stays = { name: 'Thornmere', leftOn: null }
  test('a school that has left gives and receives nothing more', () => {
    const left = { name: 'Fenwick', leftOn: '2026-11-20' }
    expect(codes(pairBlockers({ giver: left, receiver: left }, today))).toEqual([
      'giver-left',
      'receiver-left',
    ])
  })
  test('a school may be paired on its last day', () => {
    expect(pairBlockers({ giver: stays, receiver: { name: 'Fenwick', leftOn: today } }, today)).toEqual([])
  })
})

type Act =
  | { act: 'agree'; side: Side; personId: string }
  | { act: 'decline' | 'withdraw' }
  | { act: 'change'; halfDays: number }
const people = ['ada', 'ben', 'lea']
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('agree' as const),
    side: fc.constantFrom<Side>('giver', 'receiver'),
    personId: fc.constantFrom(...people),
  }),
  fc.record({ act: fc.constant('change' as const), halfDays: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ act: fc.constantFrom<'decline' | 'withdraw'>('decline', 'withdraw') }),
)

/** The act as the API does it: refused when a rule is in the way. */
function after(pairing: PairingFacts, it: Act): PairingFacts {
  switch (it.act) {
    case 'agree':
      return agreeBlockers(pairing, it.side, it.personId, today).length === 0
        ? withConsent(pairing, it.side, byHead(it.personId))
        : pairing
    case 'change':
      return changeBlockers(pairing).length === 0
        ? withTerms(pairing, { ...pairing.terms, halfDays: it.halfDays })
        : pairing
    case 'decline':
      return declineBlockers(pairing).length === 0 ? ended(pairing, 'declined') : pairing
    case 'withdraw':
      return withdrawBlockers(pairing).length === 0 ? ended(pairing, 'withdrawn') : pairing
  }
}

describe('whatever people do in whatever order', () => {
  test('agreed means that two people agreed, one for each school, to these very terms', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (sequence) => {
        let pairing = matched(['ada', 'ben', 'lea'], ['ada', 'ben', 'lea'])
        const agreedTo: Partial<Record<Side, PairingFacts['terms']>> = {}
        for (const it of sequence) {
          const next = after(pairing, it)
          if (it.act === 'agree' && next !== pairing) agreedTo[it.side] = next.terms
          pairing = next
          if (pairing.status === 'agreed') {
            expect(agreedTo).toEqual({ giver: pairing.terms, receiver: pairing.terms })
            expect(pairing.consents.giver?.personId).not.toBe(pairing.consents.receiver?.personId)
          }
          if (pairing.status === 'declined' || pairing.status === 'matched')
            expect(isAgreed(pairing)).toBe(false)
        }
      }),
    )
  })
})
