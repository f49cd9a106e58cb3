import {
  getQuestion,
  listAnswerers,
  listAnswerRecords,
  listQuestions,
} from '@sixfold/shared/contracts/questions.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'
import type { QuestionSearch } from './question-search.ts'

/** Open ones first, the oldest first, page by page. */
export const questionPages = ({ stands, school, about, mine }: QuestionSearch) =>
  infiniteQueryOptions({
    queryKey: [listQuestions.name, 'pages', stands ?? '', school ?? '', about ?? '', mine ?? false],
    queryFn: ({ pageParam, signal }) =>
      call(listQuestions, {
        query: {
          limit: 25,
          status: stands ?? 'open',
          ...(school ? { schoolId: school } : {}),
          ...(about ? { kind: about } : {}),
          ...(mine ? { mine: 'true' } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const questionQuery = (questionId: string) => queryFor(getQuestion, { params: { questionId } })

/**
 * The first questions about a record, of a school all that are about something of it; and whether one may ask about it.
 * `schoolId`: whose record it is.
 */
export const questionsAboutQuery = (record: { kind: string; id: string }, schoolId: string | undefined) =>
  queryFor(listQuestions, {
    query: {
      limit: 5,
      ...(record.kind === 'school' ? {} : { aboutId: record.id }),
      ...(schoolId ? { schoolId } : {}),
    },
  })

/** The first open question of the whole trust, and whether one may ask. */
export const anyQuestionQuery = queryFor(listQuestions, { query: { status: 'open', limit: 1 } })

export const answerersQuery = (questionId: string) => queryFor(listAnswerers, { params: { questionId } })
export const answerRecordsQuery = (questionId: string) =>
  queryFor(listAnswerRecords, { params: { questionId } })
