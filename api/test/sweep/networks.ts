import * as networks from '@sixfold/shared/contracts/networks.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

/** A name of its own each time: two that stand never share one. */
const newNetwork = () => {
  const id = newId()
  return { id, kind: 'hub' as const, name: `Hub ${id}` }
}
async function network({ askers }: Scene) {
  const body = newNetwork()
  await askers['trust-leader'].call(networks.addNetwork, { body })
  return { params: { networkId: body.id }, version: 1 }
}

const reading = expecting('may')
/** Leaders set them up; everybody else of the trust reads them. */
const keeping = (more: Parameters<typeof expecting>[1] = {}) =>
  expecting('forbidden', { 'trust-leader': 'may', ...more })

export const networksSweep: SweepTable = {
  // The leader of another trust lists and adds their own.
  listNetworks: { expected: { ...reading, 'leader of another trust': 'may' } },
  addNetwork: {
    options: () => ({ body: newNetwork() }),
    expected: keeping({ 'leader of another trust': 'may' }),
  },
  getNetwork: { options: network, expected: reading },
  editNetwork: {
    options: async (scene) => ({ ...(await network(scene)), body: { purpose: 'Heads plan together.' } }),
    expected: keeping(),
  },
  setNetworkSchools: {
    options: async (scene) => ({
      ...(await network(scene)),
      body: { schoolIds: [scene.here.id, scene.elsewhere.id] },
    }),
    expected: keeping(),
  },
  endNetwork: {
    options: async (scene) => ({ ...(await network(scene)), body: { reason: 'Its work is done.' } }),
    expected: keeping(),
  },
}
