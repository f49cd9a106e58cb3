import { getBody, listBodies } from '@sixfold/shared/contracts/bodies.ts'
import { listInterests } from '@sixfold/shared/contracts/interests.ts'
import { getMeeting, listAttenders, listMeetings } from '@sixfold/shared/contracts/meetings.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** Who decides in the trust, the board first. 404 for whoever isn't of the boardroom. */
export const bodiesQuery = queryFor(listBodies, {})

export const bodyQuery = (bodyId: string) => queryFor(getBody, { params: { bodyId } })

/** Meetings, the latest day first, page after page. */
export const meetingPages = infiniteQueryOptions({
  queryKey: [listMeetings.name, { pages: true }],
  queryFn: ({ pageParam, signal }) =>
    call(listMeetings, {
      query: { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

/** A body's latest meetings, those to come too: enough to choose from. */
export const meetingsOf = (bodyId: string) => queryFor(listMeetings, { query: { limit: 20, bodyId } })

export const meetingQuery = (meetingId: string) => queryFor(getMeeting, { params: { meetingId } })

/** The people of the trust to choose from, for whoever keeps bodies or meetings. */
export const attendersQuery = queryFor(listAttenders, {})

export const interestsQuery = queryFor(listInterests, {})
