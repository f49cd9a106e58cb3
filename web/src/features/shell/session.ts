import { type Me, me } from '@sixfold/shared/contracts/auth.ts'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { ApiProblem, call } from '../../lib/api-client.ts'

/** Who is signed in, as the API says. */
export type Session = Me

/** Who is signed in; null when nobody is. @throws ApiProblem, Unreachable for anything but a missing sign-in */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await call(me, { signal })
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 401) return null
      throw error
    }
  },
  staleTime: 60_000,
})

/** The session, on pages that only render with one (those below the layout `_app`). */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('Rendered without a session')
  return data
}
