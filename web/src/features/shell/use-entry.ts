import { chooseTrust, logout, type SignedIn } from '@sixfold/shared/contracts/auth.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { call } from '../../lib/api-client.ts'
import { deleteDrafts } from '../../lib/drafts.ts'
import { safeNext } from '../../lib/safe-next.ts'
import { markToken, unmarkToken } from '../../lib/token-mark.ts'
import { nextSearch } from './next-search.ts'
import type { Session } from './session.ts'

/** Goes on after a sign-in: to the choice of trusts when one must be made, else to `next`. Nothing read before is kept. */
export function useEnter(next: string | undefined) {
  const queryClient = useQueryClient()
  const router = useRouter()
  return async (answer: SignedIn) => {
    markToken(answer.expiresIn)
    queryClient.clear()
    if (answer.person) router.history.push(safeNext(next))
    else await router.navigate({ to: '/choose-trust', search: nextSearch({ next }) })
  }
}

/** Chooses the trust that everything is in from here on, and goes to `next`. */
export function useChooseTrust(next: string | undefined) {
  const enter = useEnter(next)
  return useMutation({
    mutationFn: (trustId: string) => call(chooseTrust, { body: { trustId } }),
    onSuccess: enter,
  })
}

/** Whoever this account is, in each of its trusts. */
export function personIdsIn({ person, memberships }: Pick<Session, 'person' | 'memberships'>): string[] {
  return [...new Set([...(person ? [person.id] : []), ...memberships.map(({ personId }) => personId)])]
}

/** Ends the session on the server, forgets what was read and typed here, and goes to the sign-in page. */
export function useSignOut(session: Session) {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: () => call(logout, {}),
    onSuccess: async () => {
      unmarkToken()
      deleteDrafts(personIdsIn(session))
      await router.navigate({ to: '/sign-in' })
      queryClient.clear()
    },
  })
}
