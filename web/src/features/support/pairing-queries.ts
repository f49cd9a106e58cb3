import type { QueryInput } from '@sixfold/shared/contracts/endpoint.ts'
import { getPairingCounts } from '@sixfold/shared/contracts/pairing-counts.ts'
import { getPairing, listPairings } from '@sixfold/shared/contracts/support.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

const pages = (query: QueryInput<typeof listPairings>) =>
  infiniteQueryOptions({
    queryKey: [listPairings.name, 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      call(listPairings, { query: pageParam ? { ...query, cursor: pageParam } : query, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

/** Support that isn't over, as far as one may see it, newest first, a page at a time. */
export const openPairings = pages({ open: 'true', limit: 100 })

/** Support that ended in an academic year. */
export const endedPairings = (academicYear: number) => pages({ endedIn: academicYear, limit: 50 })

export const pairingCounts = queryFor(getPairingCounts, {})

/** What one may do with pairings at all. */
export const mayPairQuery = queryFor(listPairings, { query: { limit: 1 } })

/** The newest pairings that a school gives or receives; for the school's page. */
export const schoolPairingsQuery = (schoolId: string) =>
  queryFor(listPairings, { query: { schoolId, limit: 50 } })

export const pairingQuery = (pairingId: string) => queryFor(getPairing, { params: { pairingId } })
