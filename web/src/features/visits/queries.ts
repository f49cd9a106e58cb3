import { getEntitlement, getVisit, listVisits } from '@sixfold/shared/contracts/visits.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** What the trust has promised a school, and how far that is kept. */
export const entitlementQuery = (schoolId: string) => queryFor(getEntitlement, { params: { schoolId } })

/** Visits by the trust to a school, the latest first, page by page. */
export const visitPages = (schoolId: string) =>
  infiniteQueryOptions({
    queryKey: [listVisits.name, schoolId],
    queryFn: ({ pageParam, signal }) =>
      call(listVisits, {
        params: { schoolId },
        query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** Visits to a school that are logged of one day. */
export const visitsOnQuery = (schoolId: string, day: string) =>
  queryFor(listVisits, { params: { schoolId }, query: { day } })

export const visitQuery = (schoolId: string, visitId: string) =>
  queryFor(getVisit, { params: { schoolId, visitId } })
