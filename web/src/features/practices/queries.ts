import { draftPractice, getPractice, listPractices } from '@sixfold/shared/contracts/practices.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

export interface PracticeSearch {
  search?: string
  criterion?: CriterionKey
}

/** Practices that hold these words, of this criterion, newest first, page by page. */
export const practicePages = ({ search, criterion }: PracticeSearch) =>
  infiniteQueryOptions({
    queryKey: [listPractices.name, search ?? '', criterion ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(listPractices, {
        query: {
          limit: 25,
          ...(search ? { search } : {}),
          ...(criterion ? { criterionKey: criterion } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** What was written up from a priority, and stands. */
export const practicesOf = (priorityId: string) => queryFor(listPractices, { query: { priorityId } })

export const practiceQuery = (practiceId: string) => queryFor(getPractice, { params: { practiceId } })

export const practiceDraftQuery = (priorityId: string) => queryFor(draftPractice, { params: { priorityId } })
