import {
  evidenceAudiences,
  evidenceKinds,
  evidenceSources,
  evidenceStates,
} from '@sixfold/shared/domain/evidence/words.ts'
import type { LibrarySearch } from './queries.ts'

/** What an address asks of the library; whatever isn't known there, or empty, is left out. */
export function librarySearch(given: Record<string, unknown>): LibrarySearch {
  const one = <Value extends string>(name: keyof LibrarySearch, values: readonly Value[]) => {
    const value = values.find((known) => known === given[name])
    return value === undefined ? {} : { [name]: value }
  }
  const text = (name: keyof LibrarySearch) =>
    typeof given[name] === 'string' && given[name] !== '' ? { [name]: given[name] } : {}
  return {
    ...text('school'),
    ...one('kind', evidenceKinds),
    ...one('source', evidenceSources),
    ...one('state', evidenceStates),
    ...one('audience', evidenceAudiences),
    ...text('search'),
  }
}
