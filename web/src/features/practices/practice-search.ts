import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { PracticeSearch } from './queries.ts'

/** What an address asks of the practices; whatever isn't known there, or empty, is left out. */
export function practiceSearch({ search, criterion }: Record<string, unknown>): PracticeSearch {
  const key = criterionKeys.find((one) => one === criterion)
  return {
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
    ...(key ? { criterion: key } : {}),
  }
}
