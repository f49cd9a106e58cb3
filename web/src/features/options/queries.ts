import { listApproaches, listOptions } from '@sixfold/shared/contracts/options.ts'
import { queryFor } from '../../lib/query.ts'

/** The options of every turn, the present one first. */
export const optionsQuery = (priorityId: string) => queryFor(listOptions, { params: { priorityId } })

/** The whole library, to choose from: those that are offered, by name. */
export const libraryQuery = queryFor(listApproaches, { query: { limit: 200 } })

/** The library as its page shows it. */
export const approachesQuery = (words: string, archived: boolean) =>
  queryFor(listApproaches, {
    query: {
      limit: 200,
      ...(words ? { search: words } : {}),
      ...(archived ? { archived: 'shown' as const } : {}),
    },
  })
