import { type Me, me } from '@sixfold/shared/contracts/auth.ts'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { ApiProblem, call, refreshOnce } from '../../lib/api-client.ts'
import { tokenIsMarked } from '../../lib/token-mark.ts'

/** Who is signed in, as the API says. */
export type Session = Me

/**
 * Who is signed in; null when nobody is.
 *
 * Without a sign of a token that stands, it is refreshed first: where nobody is signed in that is one refused request, not
 * one for the question and one for the refresh; where somebody is (a token that ran out overnight, a mark that was
 * cleared while the session's cookies stayed) it is a round trip fewer. Asking nothing at all would lock out a session
 * whose mark is gone, since no script can see its cookies.
 *
 * @throws ApiProblem, Unreachable for anything but a missing sign-in
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    if (!tokenIsMarked() && (await refreshOnce()) === 'refused') return null
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
