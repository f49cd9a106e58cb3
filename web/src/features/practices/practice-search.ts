import type { PracticeSearch } from './queries.ts'

/** What an address asks of the practices; whatever isn't known there, or empty, is left out. */
export function practiceSearch({ search, criterion }: Record<string, unknown>): PracticeSearch {
  return {
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
    ...(typeof criterion === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(criterion) ? { criterion } : {}),
  }
}
