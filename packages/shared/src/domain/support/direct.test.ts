import { describe, expect, test } from 'vitest'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { directBlockers, viewBlockers, withDirection } from './direct.ts'
import type { GiverKind } from './giver.ts'
import { ended, matchedOn, withConsent } from './moves.ts'
import { confirmBlockers, endBlockers, newHeads } from './new-head.ts'
import { type PairingFacts, pairingStatuses, type PairingStatus, type Side, usualTerms } from './pairing.ts'

const today = '2026-11-21'
const terms = { criterionKey: 'inclusion', objective: 'A quiet room', halfDays: 5, ...usualTerms } as const
const asked: PairingFacts = {
  ...matchedOn(terms),
  schools: {
    giver: { name: 'Thornmere', leftOn: null, heads: ['ada'] },
    receiver: { name: 'Fenwick', leftOn: null, heads: ['ben'] },
  },
}
const byHead = (personId: string) => ({ personId, as: 'head' }) as const
const codes = (blockers: { code: string }[]) => blockers.map((it) => it.code)
const of = (giverKind: GiverKind = 'school', declinedBy: Side | null = null) => ({ giverKind, declinedBy })

describe('a direction', () => {
  test('takes the place of the consent that is missing, and leaves what was given', () => {
    const one = withDirection(withConsent(asked, 'giver', byHead('ada')), of(), 'lea')
    expect(one).toMatchObject({
      status: 'agreed',
      consents: { giver: byHead('ada'), receiver: { personId: 'lea', as: 'directed' } },
    })
  })

  test('is of whoever said no, also after a yes', () => {
    const no = ended(withConsent(asked, 'receiver', byHead('ben')), 'declined')
    expect(withDirection(no, of('school', 'receiver'), 'lea').consents.receiver?.as).toBe('directed')
  })

  test('by the trust team is the leader’s own word for it, and a partner is nobody’s to direct', () => {
    expect(withDirection(asked, of('team'), 'lea').consents.giver).toEqual({ personId: 'lea', as: 'leader' })
    const asks = (consented: boolean, declinedBy: Side | null) =>
      codes(
        directBlockers(
          {
            ...(consented ? withConsent(asked, 'giver', { personId: 'lea', as: 'leader' }) : asked),
            ...of('partner', declinedBy),
          },
          today,
        ),
      )
    expect(asks(false, null)).toEqual(['partner-decides'])
    expect(asks(true, 'giver')).toEqual(['partner-decides'])
    expect(asks(true, null)).toEqual([])
  })

  test.each(pairingStatuses)('can be given while it waits, or once a school has declined: %s', (status) => {
    const blockers = codes(directBlockers({ ...asked, status, ...of() }, today))
    expect(blockers).toEqual(status === 'matched' || status === 'declined' ? [] : [status])
  })

  test('is not for a school that has left', () => {
    const left = { ...asked.schools, receiver: { ...asked.schools.receiver, leftOn: '2026-11-20' } }
    expect(codes(directBlockers({ ...asked, schools: left, ...of() }, today))).toEqual(['receiver-left'])
  })

  test('has the view of the school’s head beside it, until the support is over', () => {
    const directed = withDirection(withConsent(asked, 'giver', byHead('ada')), of(), 'lea')
    const says = (status: PairingStatus, side: Side) => codes(viewBlockers({ ...directed, status }, side))
    expect(says('agreed', 'receiver')).toEqual([])
    expect(says('completed', 'receiver')).toEqual([])
    expect(says('active', 'giver')).toEqual(['not-directed'])
    expect(says('withdrawn', 'receiver')).toEqual(['withdrawn'])
    expect(codes(viewBlockers(asked, 'receiver'))).toEqual(['not-agreed'])
  })
})

describe('a new head', () => {
  const consent = { personId: 'ben', as: 'head', day: '2026-11-02', headedUntil: '2026-11-06' } as const
  const calendar = () => usualCalendar

  test('is whoever took up post since the school agreed, once the one who agreed has gone', () => {
    const post = (id: string, since: string) => ({ id, since })
    const ids = (posts: { id: string; since: string }[], by: Parameters<typeof newHeads>[1] = consent) =>
      newHeads(posts, by, calendar).map(({ personId }) => personId)
    expect(ids([post('cat', '2026-11-09')])).toEqual(['cat'])
    expect(ids([post('ben', '2020-09-01'), post('cat', '2026-11-09')])).toEqual([])
    expect(ids([post('dan', '2026-09-01')])).toEqual([])
    expect(ids([post('cat', '2026-11-09')], { ...consent, as: 'directed' })).toEqual([])
    expect(ids([post('cat', '2026-11-09')], null)).toEqual([])
  })

  test('has 20 working days of the school, without its holidays', () => {
    const [head] = newHeads([{ id: 'cat', since: '2026-12-07' }], consent, calendar)
    // Ten working days until the end of term on 18 December at the latest, and the rest after the holidays.
    expect(head?.until).toSatisfy((day: string) => day > '2027-01-08' && day < '2027-01-22')
  })

  test('who headed it beside the one who agreed has their days from when that one has gone', () => {
    const cat = { id: 'cat', since: '2026-11-09' }
    const [early] = newHeads([cat], consent, calendar)
    const [late] = newHeads([cat], { ...consent, headedUntil: '2027-03-01' }, calendar)
    expect(early?.until).toSatisfy((day: string) => day < '2026-12-12')
    expect(late?.until).toSatisfy((day: string) => day > '2027-03-25')
  })

  const agreed: PairingFacts = {
    ...asked,
    status: 'active',
    consents: { giver: byHead('ada'), receiver: byHead('ben') },
  }
  const cat = { personId: 'cat', heads: [{ personId: 'cat', until: '2026-12-04' }] }

  test('confirms or ends it until that day, and nobody else does; nor whoever has agreed', () => {
    expect(codes(endBlockers(agreed, 'receiver', { personId: 'ben', heads: [] }, today))).toEqual([
      'side-agreed',
    ])
    for (const rule of [confirmBlockers, endBlockers]) {
      expect(rule(agreed, 'receiver', cat, '2026-12-04')).toEqual([])
      expect(codes(rule(agreed, 'receiver', cat, '2026-12-05'))).toEqual(['time-over'])
      expect(codes(rule(agreed, 'receiver', { ...cat, personId: 'dan' }, today))).toEqual(['not-new'])
      expect(codes(rule({ ...agreed, status: 'completed' }, 'receiver', cat, today))).toEqual(['completed'])
      expect(codes(rule({ ...agreed, status: 'matched' }, 'receiver', cat, today))).toEqual(['not-agreed'])
    }
  })

  test('who agreed for the other school doesn’t confirm for this one, but may end it', () => {
    const both = { ...agreed, consents: { ...agreed.consents, giver: byHead('cat') } }
    expect(codes(confirmBlockers(both, 'receiver', cat, today))).toEqual(['agreed-other-side'])
    expect(endBlockers(both, 'receiver', cat, today)).toEqual([])
  })

  test('of a school that was directed agrees after all, and doesn’t end it', () => {
    const directed: PairingFacts = {
      ...agreed,
      consents: { ...agreed.consents, receiver: { personId: 'lea', as: 'directed' } },
    }
    const head = { personId: 'ben', heads: [] }
    expect(confirmBlockers(directed, 'receiver', head, today)).toEqual([])
    expect(codes(endBlockers(directed, 'receiver', head, today))).toEqual(['directed'])
  })
})
