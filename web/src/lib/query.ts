import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiProblem, call, type CallInput } from './api-client.ts'

/** One query for an endpoint, shared by a route's loader and its components: key and function come from the contract. */
export function queryFor<E extends Endpoint & { method: 'GET' }>(it: E, input: CallInput<E>) {
  const { signal: _, ...key } = input
  return queryOptions({
    queryKey: [it.name, key],
    queryFn: ({ signal }) => call(it, { ...input, signal }),
  })
}

/** Faults that a person must mend are not retried; a lost connection is. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => !(error instanceof ApiProblem) && count < 2,
      },
    },
  })
}
