import {
  agreePairing,
  declinePairing,
  withdrawPairing,
  type Pairing,
} from '@sixfold/shared/contracts/support.ts'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'

/** What someone is about to say no to: for their school, or for the trust. */
export type Ending = { pairing: Pairing; side: Side | 'trust' }

/** The same act on the same version is the same request, so that a retry does it once. */
const about = ({ id, version }: Pairing, act: string) => ({
  params: { pairingId: id },
  version,
  key: `${act}-${version}-${id}`,
})

/**
 * Agreeing, declining and withdrawing, for a whole page: what goes wrong stays in view even if the pairing has
 * meanwhile moved to another part of it.
 */
export function usePairingActs() {
  const queryClient = useQueryClient()
  const [ending, setEnding] = useState<Ending | null>(null)
  const refresh = async () => {
    await queryClient.invalidateQueries()
    rescueFocus()
  }
  const agree = useMutation({
    mutationFn: ({ pairing, side }: { pairing: Pairing; side: Side }) =>
      call(agreePairing, { ...about(pairing, `agree-${side}`), body: { side } }),
    onSuccess: (_, { pairing, side }) => notify(`You agreed for ${inSentence(pairing[side].party.name)}`),
    onSettled: refresh,
  })
  const end = useMutation({
    mutationFn: ({ pairing, side, reason }: Ending & { reason: string }) =>
      side === 'trust'
        ? call(withdrawPairing, { ...about(pairing, 'withdraw'), body: { reason } })
        : call(declinePairing, { ...about(pairing, `decline-${side}`), body: { side, reason } }),
    onSuccess: (_, { side }) => {
      setEnding(null)
      return notify(
        side === 'trust' ? 'Withdrawn, and both sides can read why' : 'Declined, and the trust can read why',
      )
    },
    onSettled: refresh,
  })
  return {
    agree,
    end,
    ending,
    askWhy: (it: Ending) => {
      end.reset()
      setEnding(it)
    },
    close: () => setEnding(null),
  }
}
export type PairingActs = ReturnType<typeof usePairingActs>
