import * as givers from '@sixfold/shared/contracts/givers.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const newPartner = () => ({ id: newId(), name: 'Carrow University', kind: 'university' as const })
async function partner({ askers }: Scene) {
  const body = newPartner()
  await askers['trust-leader'].call(givers.addPartner, { body })
  return { params: { partnerId: body.id }, version: 1 }
}

/** In a year of its own each time: a person is in a year's team once. */
let year = 2030
const newMember = ({ askers }: Scene) => ({
  id: newId(),
  personId: askers['improvement-partner'].id,
  academicYear: (year += 1),
  criterionKeys: [],
  halfDays: 20,
})
async function member(scene: Scene) {
  const body = newMember(scene)
  await scene.askers['trust-leader'].call(givers.addTeamMember, { body })
  return { params: { memberId: body.id }, version: 1 }
}

const readers = {
  'trust-leader': 'may',
  'improvement-partner': 'may',
  'partner elsewhere': 'may',
  headteacher: 'may',
  'head elsewhere': 'may',
  trustee: 'may',
  clerk: 'may',
} as const
const reading = expecting('not found', readers)
/** Leaders keep them; whoever else reads them may not. */
const keeping = (may: Parameters<typeof expecting>[1] = {}) =>
  expecting('not found', {
    ...Object.fromEntries(Object.keys(readers).map((asker) => [asker, 'forbidden' as const])),
    'trust-leader': 'may',
    ...may,
  })

export const giversSweep: SweepTable = {
  // The leader of another trust lists and adds their own.
  listPartners: { expected: { ...reading, 'leader of another trust': 'may' } },
  addPartner: {
    options: () => ({ body: newPartner() }),
    expected: keeping({ 'leader of another trust': 'may' }),
  },
  getPartner: { options: partner, expected: reading },
  editPartner: {
    options: async (scene) => ({ ...(await partner(scene)), body: { contact: 'The outreach office' } }),
    expected: keeping(),
  },
  endPartner: {
    options: async (scene) => ({
      ...(await partner(scene)),
      body: { lastDay: scene.test.deps.clock().today, reason: 'The programme has ended.' },
    }),
    expected: keeping(),
  },
  getTeam: { expected: { ...reading, 'leader of another trust': 'may' } },
  addTeamMember: {
    options: (scene) => ({ body: newMember(scene) }),
    expected: keeping({ 'leader of another trust': 'wrong input' }),
  },
  editTeamMember: {
    options: async (scene) => ({ ...(await member(scene)), body: { halfDays: 10 } }),
    expected: keeping(),
  },
  endTeamMember: { options: member, expected: keeping() },
}
