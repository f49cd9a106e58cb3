import { makeOffer } from '@sixfold/shared/contracts/offers.ts'
import { declareNeed } from '@sixfold/shared/contracts/strengths.ts'
import { succeeded } from '../improving.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const said = { halfDays: 12, roles: 'Reading lead', note: null }
const of = ({ here }: Scene) => ({ schoolId: here.id, academicYear: 2026, criterionKey: 'inclusion' })

const offer = (scene: Scene) => once(scene, 'offers', 'not withdrawn', makeOffer, { ...of(scene), ...said })
const need = (scene: Scene) =>
  once(scene, 'declared_needs', 'withdrawn_at is null', declareNeed, {
    ...of(scene),
    why: 'We are new to this',
  })

/** The one that stands, else one more. */
async function once(
  { test, askers }: Scene,
  table: string,
  stands: string,
  it: typeof makeOffer | typeof declareNeed,
  body: object,
) {
  const [known] = await test.ownerSql(`select id, version from ${table} where ${stands}`)
  if (known) return { id: String(known['id']), version: Number(known['version']) }
  const id = newId()
  succeeded(await askers['trust-leader'].call(it, { body: { id, ...body } }))
  return { id, version: 1 }
}

const anybody = { ...expecting('may'), 'leader of another trust': 'may' } as const
/** Everybody else of the trust reads what is offered, save governors of another school. */
const makers = expecting('forbidden', {
  'trust-leader': 'may',
  headteacher: 'may',
  'governor elsewhere': 'not found',
})
/** Other schools are told nothing of a need. */
const askers = expecting('forbidden', {
  'trust-leader': 'may',
  headteacher: 'may',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
})

export const strengthsSweep: SweepTable = {
  listOffers: { expected: anybody },
  getSupportCapacity: { expected: anybody },
  listStrengths: { expected: anybody },
  listNeeds: { expected: anybody },
  makeOffer: {
    options: (scene) => ({ body: { id: newId(), ...of(scene), ...said } }),
    expected: { ...makers, 'leader of another trust': 'wrong input' },
  },
  changeOffer: {
    options: async (scene) => {
      const { id, version } = await offer(scene)
      return { params: { offerId: id }, body: { ...said, halfDays: 8 }, version }
    },
    expected: makers,
  },
  withdrawOffer: {
    options: async (scene) => {
      const { id, version } = await offer(scene)
      return { params: { offerId: id }, body: { reason: 'Our lead leaves' }, version }
    },
    expected: makers,
  },
  declareNeed: {
    options: (scene) => ({ body: { id: newId(), ...of(scene), why: 'We are new to this' } }),
    expected: { ...askers, 'leader of another trust': 'wrong input' },
  },
  withdrawNeed: {
    options: async (scene) => {
      const { id, version } = await need(scene)
      return { params: { needId: id }, body: { reason: 'It is met' }, version }
    },
    expected: askers,
  },
}
