import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { type Guarded, useStableKey } from '../cycles/use-stable-key.ts'
import { categorisationQuery } from './queries.ts'

/** An act as its endpoint takes it. */
export type Sent<Body> = Guarded<Body> & { params: { categorisationId: string } }

/**
 * An act on a school's way through a round, on top of what one has read. `onDone` clears what was typed, and says what is done.
 * What went wrong stays in `error`, with the page read afresh.
 */
export function useAct<Body>(
  it: Categorisation,
  send: (sent: Sent<Body>) => Promise<Categorisation>,
  onDone: (now: Categorisation, body: Body) => string,
) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  return useMutation({
    // Without a connection it fails at once: what was given up must not happen by itself once there is one again.
    networkMode: 'always',
    mutationFn: (body: Body) =>
      send({
        params: { categorisationId: it.id },
        version: it.version,
        key: keyOf([it.version, body]),
        body,
      }),
    onSuccess: async (now, body) => {
      queryClient.setQueryData(categorisationQuery(it.id).queryKey, now)
      await notify(onDone(now, body))
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
}
