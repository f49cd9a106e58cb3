import { type PairingStatus } from '../support/pairing.ts'

/** Whether a turn of a priority needs support, as the school answers it at step 3. */
export const supportNeeds = ['needed', 'not-needed'] as const
export type SupportNeed = (typeof supportNeeds)[number]

export const supportNeedWords: Record<SupportNeed, string> = {
  needed: 'Support is needed',
  'not-needed': 'No support is needed',
}

/** Whether a pairing answers the need: both schools have agreed to it, and it isn't over. domain.md §3 */
export const answersNeed = ({ status }: { status: PairingStatus }): boolean =>
  status === 'agreed' || status === 'active' || status === 'paused'

/** Faults of an answer; empty means it can be kept. Needing none is a judgement, so it has its reason. */
export function answerFaults(answer: {
  needed: SupportNeed
  why?: string | null | undefined
}): { path: string; message: string }[] {
  return answer.needed === 'not-needed' && !answer.why
    ? [{ path: 'why', message: 'Say why no support is needed' }]
    : []
}
