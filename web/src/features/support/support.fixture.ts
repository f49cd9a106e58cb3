import type { Pairing, PairingSide, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'

export const thornmere = '01a20000-0000-7000-8000-000000000001'
const fenwick = '01a20000-0000-7000-8000-000000000002'

const side = (id: string, name: string, awaiting: PairingSide['awaiting']): Pairing['receiver'] => ({
  party: { kind: 'school', id, name },
  school: { id, name },
  consent: null,
  awaiting,
  view: null,
  newHeadUntil: null,
  directed: false,
})

const later = [
  'direct',
  'viewGiver',
  'viewReceiver',
  'confirmGiver',
  'confirmReceiver',
  'endGiver',
  'endReceiver',
  'start',
  'pause',
  'resume',
  'complete',
  'logVisit',
  'extend',
  'extendGiver',
  'extendReceiver',
  'judgeGiver',
  'judgeReceiver',
] as const
const ofLater = <Value>(value: Value) =>
  Object.fromEntries(later.map((act) => [act, value])) as Record<(typeof later)[number], Value>
const lifeAbilities = ofLater(false)
const lifeBlockers = ofLater<[]>([])

export const thornmereGives = side(thornmere, 'Thornmere Primary School', 'head')

/** Thornmere helps Fenwick; both heads are asked. This person is Thornmere's head. */
export const matched: Pairing = {
  id: '01a20000-0000-7000-8000-00000000000a',
  status: 'matched',
  giver: thornmereGives,
  receiver: side(fenwick, 'Fenwick Infant School', 'head'),
  criterion: { key: 'inclusion', name: 'Inclusion' },
  objective: 'Set up a quiet room',
  priority: null,
  directed: null,
  halfDays: 5,
  takingPart: null,
  startsOn: null,
  endsOn: null,
  costPenceADay: null,
  countsToEntitlement: true,
  deliveredHalfDays: 0,
  conflictReason: null,
  loadReason: null,
  extension: null,
  createdAt: '2026-12-01T09:00:00.000Z',
  createdBy: { id: 'ama', name: 'Ama Osei' },
  agreedOn: null,
  ended: null,
  abilities: {
    change: false,
    agreeGiver: true,
    agreeReceiver: false,
    declineGiver: true,
    declineReceiver: false,
    withdraw: false,
    ...lifeAbilities,
  },
  blockers: {
    change: [],
    agreeGiver: [],
    agreeReceiver: [],
    declineGiver: [],
    declineReceiver: [],
    withdraw: [],
    ...lifeBlockers,
  },
  version: 1,
}

const consent = (id: string, name: string) => ({
  by: { id, name },
  at: '2026-11-21T09:00:00.000Z',
  as: 'head' as const,
})

/** Both schools have agreed; this person only looks on. */
export const agreed: PairingWithTrail = {
  ...matched,
  status: 'agreed',
  agreedOn: '2026-11-21',
  giver: { ...matched.giver, awaiting: null, consent: consent('rosa', 'Rosa Adeyemi') },
  receiver: { ...matched.receiver, awaiting: null, consent: consent('sam', 'Sam Okoro') },
  abilities: { ...matched.abilities, agreeGiver: false, declineGiver: false },
  trail: [],
  evaluations: { giver: null, receiver: null, giverJudged: false, receiverJudged: false },
}
