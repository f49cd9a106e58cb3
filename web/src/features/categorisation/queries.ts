import { listCategories } from '@sixfold/shared/contracts/categories.ts'
import { getCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { listCategoryYears } from '@sixfold/shared/contracts/earlier-categories.ts'
import { listRounds, listRoundSchools } from '@sixfold/shared/contracts/rounds.ts'
import { listLeaderNotes } from '@sixfold/shared/contracts/ratings.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** The trust's rounds, the newest first; one a year, so one page holds them. */
export const roundsQuery = () => queryFor(listRounds, { query: { limit: 50 } })

/** A round's schools by name, page after page, as far as the person asking may see them. */
export const roundSchoolPages = (roundId: string) =>
  infiniteQueryOptions({
    queryKey: [listRoundSchools.name, { roundId }],
    queryFn: ({ pageParam, signal }) =>
      call(listRoundSchools, {
        params: { roundId },
        query: { limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** Schools' categories year by year, schools by name, page after page. */
export const categoryYearPages = infiniteQueryOptions({
  queryKey: [listCategoryYears.name],
  queryFn: ({ pageParam, signal }) =>
    call(listCategoryYears, {
      query: { limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

/** A school's way through a round. */
export const categorisationQuery = (categorisationId: string) =>
  queryFor(getCategorisation, { params: { categorisationId } })

/** A school's published categories, the newest first. 404 where its record isn't one's to see. */
export const categoriesQuery = (schoolId: string) =>
  queryFor(listCategories, { params: { schoolId }, query: { limit: 50 } })

/** Leader-only notes on a school's way through a round, the oldest first. Only where its `leaderNotes` ability says so. */
export const leaderNotesQuery = (categorisationId: string) =>
  queryFor(listLeaderNotes, { params: { categorisationId }, query: { limit: 200 } })
