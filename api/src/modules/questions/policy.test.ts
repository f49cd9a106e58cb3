import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { asksAs, askPolicy, mayLink, nextFor, questionPolicy, type QuestionSubject } from './policy.ts'

const actor = (...held: [Role, string[]][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: held.map(([role, schoolIds], index) => ({ id: String(index), role, schoolIds })),
  })
const boards: QuestionSubject = {
  schoolIds: ['thornmere'],
  governorsOf: null,
  askedById: 'jo',
  askerGone: false,
  assigneeId: null,
  everAnswered: false,
}
const governors = { ...boards, governorsOf: 'thornmere' }
const acts = ['read', 'assign', 'answer', 'close', 'askAgain'] as const
const allowed = (who: Actor, it: QuestionSubject) => acts.filter((act) => questionPolicy[act](who, it))

const leads = ['read', 'assign', 'answer']
const closes = ['read', 'close', 'askAgain']
type Row = [
  boards: string[],
  answered: string[],
  given: string[],
  governors: string[],
  asked: string[],
  elsewhere: string[],
]
/**
 * Of a question about a school that the board asked: as it is, once answered, and given to oneself; one that its governors asked; one
 * that one asked oneself; and the first three at another school.
 */
const table: Record<Role, Row> = {
  'trust-leader': [leads, leads, leads, leads, ['read', 'assign'], leads],
  'improvement-partner': [[], ['read'], ['read', 'answer'], [], [], []],
  headteacher: [[], ['read'], ['read', 'answer'], [], [], []],
  contributor: [[], [], [], [], [], []],
  governor: [[], [], [], ['read'], [], []],
  trustee: [['read'], ['read'], ['read'], [], closes, ['read']],
  clerk: [['read'], ['read'], ['read'], [], ['read'], ['read']],
  'outside-reviewer': [[], [], [], [], [], []],
}

describe('who may do what with a question', () => {
  test.each(roles)('%s', (role) => {
    const inTrust = ['trust-leader', 'trustee', 'clerk'].includes(role)
    const at = (school: string) => actor([role, inTrust ? [] : [school]])
    const given = { ...boards, assigneeId: 'someone' }
    const answered = { ...boards, everAnswered: true }
    const [whole, once, mine, theirs, own, elsewhere] = table[role]
    const here = at('thornmere')
    expect(allowed(here, boards)).toEqual(whole)
    expect(allowed(here, answered)).toEqual(once)
    expect(allowed(here, given)).toEqual(mine)
    expect(allowed(here, governors)).toEqual(theirs)
    expect(allowed(here, { ...boards, askedById: 'someone' })).toEqual(own)
    for (const it of [boards, answered, given]) expect(allowed(at('aldercombe'), it)).toEqual(elsewhere)
  })

  test('one’s own question as a governor, and in the place of a governor who has left', () => {
    const governor = actor(['governor', ['thornmere']])
    expect(allowed(governor, { ...governors, askedById: 'someone' })).toEqual(closes)
    expect(allowed(governor, { ...governors, askerGone: true })).toEqual(closes)
    expect(allowed(actor(['trustee', []]), { ...boards, askerGone: true })).toEqual(closes)
    expect(allowed(actor(['clerk', []]), { ...boards, askerGone: true })).toEqual(['read'])
  })

  test('nobody answers their own question, nor closes it once they have left the role they asked in', () => {
    const own = { ...governors, askedById: 'someone', askerGone: true }
    expect(allowed(actor(['trust-leader', []]), own)).toEqual(['read', 'assign'])
    expect(allowed(actor(['governor', ['aldercombe']]), own)).toEqual([])
  })
})

describe('who may ask', () => {
  const may = (who: Actor, schoolIds: string[]) => {
    if (!askPolicy.read(who, { schoolIds })) return 'not found'
    return askPolicy.ask(who, { schoolIds }) ? 'may' : 'forbidden'
  }
  test.each<[Role, here: string, elsewhere: string, figure: string]>([
    ['trust-leader', 'forbidden', 'forbidden', 'forbidden'],
    ['improvement-partner', 'forbidden', 'not found', 'not found'],
    ['headteacher', 'forbidden', 'not found', 'not found'],
    ['contributor', 'forbidden', 'not found', 'not found'],
    ['governor', 'may', 'not found', 'not found'],
    ['trustee', 'may', 'may', 'may'],
    ['clerk', 'forbidden', 'forbidden', 'forbidden'],
    ['outside-reviewer', 'not found', 'not found', 'not found'],
  ])('%s', (role, here, elsewhere, figure) => {
    const who = actor([role, ['thornmere']])
    expect([may(who, ['thornmere']), may(who, ['aldercombe']), may(who, [])]).toEqual([
      here,
      elsewhere,
      figure,
    ])
  })

  test('whoever is a trustee asks for the board, also about a school that they govern', () => {
    const it = { schoolIds: ['aldercombe', 'thornmere'] }
    expect(asksAs(actor(['governor', ['thornmere']]), it)).toBe('thornmere')
    expect(asksAs(actor(['governor', ['thornmere']], ['trustee', []]), it)).toBeNull()
  })
})

test('an answer leads only where whoever answers and the body that asked can go', () => {
  const [leader, head] = [actor(['trust-leader', []]), actor(['headteacher', ['thornmere']])]
  const record = (kind: 'priority' | 'practice', ...schoolIds: string[]) => ({ kind, schoolIds })
  expect(mayLink(leader, boards, record('priority', 'thornmere'))).toBe(true)
  expect(mayLink(leader, boards, record('priority', 'aldercombe'))).toBe(false)
  expect(mayLink(leader, { ...boards, schoolIds: [] }, record('priority', 'aldercombe'))).toBe(true)
  expect(mayLink(head, governors, record('priority', 'thornmere'))).toBe(true)
  const shared = { ...governors, schoolIds: ['thornmere', 'aldercombe'] }
  expect(mayLink(leader, shared, record('priority', 'aldercombe'))).toBe(false)
  expect(mayLink(head, { ...shared, governorsOf: null }, record('priority', 'aldercombe'))).toBe(false)
  expect(mayLink(head, shared, record('practice', 'aldercombe'))).toBe(true)
})

test('what is next is somebody’s: a leader’s, whoever’s is asked, or the asker’s', () => {
  const mine = (who: Actor, it: object, facts: object) =>
    nextFor(who, { ...boards, status: 'asked', answerable: true, ...it, ...facts }).mine
  const [leader, head] = [actor(['trust-leader', []]), actor(['headteacher', ['thornmere']])]
  const trustee = actor(['trustee', []])
  expect(mine(leader, {}, { answerable: false })).toBe(true)
  expect(mine(leader, { assigneeId: 'rosa' }, {})).toBe(false)
  expect(mine(head, { assigneeId: 'someone' }, {})).toBe(true)
  expect(mine(trustee, { askedById: 'someone' }, { status: 'answered' })).toBe(true)
  expect(mine(trustee, {}, { status: 'answered' })).toBe(false)
  expect(mine(trustee, { askedById: 'someone' }, { status: 'closed' })).toBe(false)
})
