import { listWeakClaims } from '@sixfold/shared/contracts/claims.ts'
import { getEvidence, listEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { listRatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'
import { listRevisions } from '@sixfold/shared/contracts/evidence-files.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type {
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  EvidenceState,
} from '@sixfold/shared/domain/evidence/words.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

export const evidenceQuery = (evidenceId: string) => queryFor(getEvidence, { params: { evidenceId } })

export const revisionsQuery = (evidenceId: string) => queryFor(listRevisions, { params: { evidenceId } })

/** Evidence for the ratings of a criterion in a school's way through a round, as far as one sees those. */
export const ratingEvidenceQuery = (place: RatingPlace) => queryFor(listRatingEvidence, { params: place })
export type RatingPlace = { categorisationId: string; criterionKey: CriterionKey }

/** What the library is narrowed to, as its address says; absent is all. */
export interface LibrarySearch {
  school?: string
  kind?: EvidenceKind
  source?: EvidenceSource
  state?: EvidenceState
  audience?: EvidenceAudience
  search?: string
}

const pageSize = 30

/** Pieces of evidence, newest first, page by page. */
export const evidencePages = ({ school, ...narrowed }: LibrarySearch) =>
  infiniteQueryOptions({
    queryKey: [listEvidence.name, { school, ...narrowed }],
    queryFn: ({ pageParam, signal }) =>
      call(listEvidence, {
        query: {
          limit: pageSize,
          ...(school ? { schoolId: school } : {}),
          ...narrowed,
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** Claims without enough evidence, the weakest first, page by page. */
export const weakClaimPages = (schoolId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [listWeakClaims.name, { schoolId }],
    queryFn: ({ pageParam, signal }) =>
      call(listWeakClaims, {
        query: {
          limit: pageParam === null ? 5 : pageSize,
          ...(schoolId ? { schoolId } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
