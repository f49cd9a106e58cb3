import { getDashboard, getToday, listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import { listBodyDecisions } from '@sixfold/shared/contracts/board-decisions.ts'
import { getBoardRatings } from '@sixfold/shared/contracts/board-ratings.ts'
import { getBoardSince } from '@sixfold/shared/contracts/board-since.ts'
import { getForecasts } from '@sixfold/shared/contracts/forecasts.ts'
import type { SinceKind } from '@sixfold/shared/domain/accountability/since-names.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** The page as at a day; undefined is today. */
export const boardQuery = (asAt: string | undefined) =>
  queryFor(getDashboard, { query: asAt === undefined ? {} : { asAt } })

/** Published ratings of the schools of that page. */
export const boardRatingsQuery = (asAt: string | undefined) =>
  queryFor(getBoardRatings, { query: asAt === undefined ? {} : { asAt } })

/** How updates foretold what came of targets, as at a day; undefined is today. */
export const forecastsQuery = (asAt: string | undefined) =>
  queryFor(getForecasts, { query: asAt === undefined ? {} : { asAt } })

/** What changed on the page; today’s. */
export const boardSinceQuery = (from: SinceKind) => queryFor(getBoardSince, { query: { from } })

export const todayQuery = queryFor(getToday, {})

/** A school's events, newest first, page by page. */
export const timelinePages = (schoolId: string) =>
  infiniteQueryOptions({
    queryKey: [listTimeline.name, schoolId],
    queryFn: ({ pageParam, signal }) =>
      call(listTimeline, {
        params: { schoolId },
        query: { limit: 10, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** What a body decided, or all of them, the newest first, page by page. */
export const decisionPages = (bodyId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [listBodyDecisions.name, bodyId],
    queryFn: ({ pageParam, signal }) =>
      call(listBodyDecisions, {
        query: { limit: 50, bodyId, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
