import { getPriority, listCycles } from '@sixfold/shared/contracts/cycles.ts'
import type { QueryClient } from '@tanstack/react-query'
import { queryFor } from '../../lib/query.ts'

export const priorityQuery = (priorityId: string) => queryFor(getPriority, { params: { priorityId } })

/** A school's cycles, newest year first, each with its priorities. */
export const schoolCyclesQuery = (schoolId: string) => queryFor(listCycles, { query: { schoolId } })

/** After a change that other pages show too: everything is read again when it is next looked at. */
export const refreshAll = (queryClient: QueryClient) => queryClient.invalidateQueries()

/**
 * What stands now of a priority and all that its page shows of it, into the page, to be shown beside what someone typed.
 * Offline: as it was.
 */
export const standing = (queryClient: QueryClient, priorityId: string) =>
  queryClient.refetchQueries({
    type: 'active',
    predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(priorityId),
  })
