import { getSchool, listSchools } from '@sixfold/shared/contracts/schools.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** Most trusts fit on the first page. */
const pageSize = 100

/**
 * The trust's schools by name, page after page; `search` is part of a name or of a URN, and `network` the id of a hub or of a network
 * whose schools they are, '' for all.
 */
export const schoolPages = (search: string, network: string) =>
  infiniteQueryOptions({
    queryKey: [listSchools.name, { pages: true, search, network }],
    queryFn: ({ pageParam, signal }) =>
      call(listSchools, {
        query: {
          limit: pageSize,
          ...(search === '' ? {} : { search }),
          ...(network === '' ? {} : { networkId: network }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** One school, as far as the person asking may see it. */
export const schoolQuery = (schoolId: string) => queryFor(getSchool, { params: { schoolId } })
