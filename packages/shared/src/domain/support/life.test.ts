import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliveryBlockers, remaining, supportVisitDayFault, visitBlockers } from './delivery.ts'
import { isEvaluated, judgeBlockers } from './evaluate.ts'
import { answerExtensionBlockers, askExtensionBlockers, extensionFault } from './extension.ts'
import { type LifeAct, lifeBlockers, notNow } from './life.ts'
import { pairingStatuses } from './pairing.ts'

const today = '2026-11-21'
const stays = { name: 'Thornmere', leftOn: null }
const schools = { giver: stays, receiver: { name: 'Fenwick', leftOn: null } }
const codes = (blockers: { code: string }[]) => blockers.map((it) => it.code)
const open = (blockers: (status: (typeof pairingStatuses)[number]) => unknown[]) =>
  pairingStatuses.filter((status) => blockers(status).length === 0)

describe('support that both schools have agreed to', () => {
  test.each<[LifeAct, string[]]>([
    ['start', ['agreed']],
    ['pause', ['active']],
    ['resume', ['paused']],
    ['complete', ['active', 'paused']],
  ])('%s', (act, statuses) => {
    expect(
      open((status) => lifeBlockers(act, { status, delivered: 1, extensionAsked: false, schools }, today)),
    ).toEqual(statuses)
  })

  test('is completed once something was delivered, and goes on at no school that has left', () => {
    expect(
      codes(
        lifeBlockers('complete', { status: 'active', delivered: 0, extensionAsked: true, schools }, today),
      ),
    ).toEqual(['nothing-delivered', 'extension-open'])
    const left = { ...schools, giver: { ...stays, leftOn: '2026-11-20' } }
    expect(
      codes(
        lifeBlockers(
          'resume',
          { status: 'paused', delivered: 1, extensionAsked: false, schools: left },
          today,
        ),
      ),
    ).toEqual(['giver-left'])
  })

  test('is visited from the agreement until both have judged it, and judged from its end', () => {
    expect(open((status) => visitBlockers({ status }))).toEqual(['agreed', 'active', 'paused', 'completed'])
    expect(open((status) => judgeBlockers({ status }))).toEqual(['completed'])
    expect(isEvaluated({ giver: true, receiver: false })).toBe(false)
  })

  test('says in every status why something else has to wait', () => {
    expect(pairingStatuses.filter((status) => notNow[status].message === '')).toEqual([])
  })
})

test.each([
  ['2026-11-22', 'Give today or an earlier day'],
  ['2026-10-12', 'Both sides agreed on 13 Oct 2026: give that day or a later one'],
  ['2026-11-20', 'The support ended on 19 Nov 2026: give that day or an earlier one'],
  ['2026-11-19', null],
])('a visit on %s', (day, fault) => {
  expect(supportVisitDayFault(day, { agreedOn: '2026-10-13', endedOn: '2026-11-19' }, today)).toBe(fault)
})

test('law: a visit counts just where it leaves no less than nothing of what is agreed', () => {
  const n = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(n, n, n, (agreed, delivered, more) => {
      const facts = { status: 'active' as const, halfDays: agreed, delivered: Math.min(agreed, delivered) }
      const fits = deliveryBlockers(facts, more).length === 0
      expect(fits).toBe(facts.delivered + more <= agreed)
      expect(remaining(facts)).toBe(agreed - facts.delivered)
    }),
  )
})

describe('more half-days', () => {
  const heads = {
    giver: { name: 'Thornmere', heads: ['ada'] },
    receiver: { name: 'Fenwick', heads: ['ben'] },
  }
  const facts = { status: 'active' as const, halfDays: 6, schools: heads, open: null }
  const asked = { ...facts, open: { consents: { giver: { personId: 'ada' }, receiver: null } } }

  test('are asked for one question at a time, while it can still be extended', () => {
    expect(open((status) => askExtensionBlockers({ ...facts, status }))).toEqual([
      'agreed',
      'active',
      'paused',
    ])
    expect(codes(askExtensionBlockers(asked))).toEqual(['extension-open'])
    expect(extensionFault(facts, 395)).toBe('Support is at most 200 days in all')
    expect(extensionFault(facts, 394)).toBeNull()
  })

  test('are answered by somebody for each school, once and by two people', () => {
    expect(answerExtensionBlockers(asked, 'receiver', 'ben')).toEqual([])
    expect(codes(answerExtensionBlockers(asked, 'giver', 'ada'))).toEqual(['side-agreed'])
    expect(codes(answerExtensionBlockers(asked, 'receiver', 'ada'))).toEqual(['agreed-other-side'])
    expect(codes(answerExtensionBlockers(facts, 'giver', 'ada'))).toEqual(['no-extension'])
    const vacant = { ...asked, schools: { ...heads, receiver: { name: 'Fenwick', heads: [] } } }
    expect(codes(answerExtensionBlockers(vacant, 'receiver', 'lea'))).toEqual(['no-head'])
  })
})
