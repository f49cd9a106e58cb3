import { getPairing, listPairings } from '@sixfold/shared/contracts/support.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** All pairings that one may see, newest first, a page at a time. */
export const pairingsQuery = infiniteQueryOptions({
  queryKey: [listPairings.name, 'pages'],
  queryFn: ({ pageParam, signal }) =>
    call(listPairings, { query: pageParam ? { limit: 200, cursor: pageParam } : { limit: 200 }, signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})

/** The newest pairings that a school gives or receives; for the school's page. */
export const schoolPairingsQuery = (schoolId: string) =>
  queryFor(listPairings, { query: { schoolId, limit: 50 } })

export const pairingQuery = (pairingId: string) => queryFor(getPairing, { params: { pairingId } })
