import { getPerson, listPeople } from '@sixfold/shared/contracts/people.ts'
import { listSchools } from '@sixfold/shared/contracts/schools.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** Everybody of the trust by name, page after page. */
export const peoplePages = infiniteQueryOptions({
  queryKey: [listPeople.name, { pages: true }],
  queryFn: ({ pageParam, signal }) =>
    call(listPeople, {
      query: { limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

export const personQuery = (personId: string) => queryFor(getPerson, { params: { personId } })

/** Schools to choose from; a trust of more than 200 schools isn't known. */
export const schoolChoicesQuery = queryFor(listSchools, { query: { limit: 200 } })
