import {
  getReport,
  getReportContent,
  listReports,
  type Report,
  verifyReport,
} from '@sixfold/shared/contracts/reports.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** Drafts first, then by the day on which they were frozen, the newest first. */
export const reportPages = infiniteQueryOptions({
  queryKey: [listReports.name, { pages: true }],
  queryFn: ({ pageParam, signal }) =>
    call(listReports, {
      query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

/** The packs of a meeting. */
export const packsOfQuery = (meetingId: string) => queryFor(listReports, { query: { meetingId, limit: 20 } })
/** The newest, for a link to it. */
export const newestReportsQuery = queryFor(listReports, { query: { limit: 20 } })

export const reportQuery = (reportId: string) => queryFor(getReport, { params: { reportId } })

/** Milliseconds between two looks at a report while its files are being written. */
const beat = 1500
/** How long to wait until the next look; false once they are written, or can't be. */
export const nextLook = (report: Report | undefined): number | false =>
  report?.writing?.state === 'waiting' || report?.writing?.state === 'running' ? beat : false

export const contentQuery = (reportId: string) => queryFor(getReportContent, { params: { reportId } })

/** Reads every file anew, so only when somebody asks. */
export const verificationQuery = (reportId: string) => queryFor(verifyReport, { params: { reportId } })
