import { getNetwork, listNetworks } from '@sixfold/shared/contracts/networks.ts'
import { queryFor } from '../../lib/query.ts'

/** The trust's hubs and networks, for everybody who belongs to it. */
export const networksQuery = queryFor(listNetworks, {})

export const networkQuery = (networkId: string) => queryFor(getNetwork, { params: { networkId } })
