import { useRef } from 'react'
import { newId } from '../../lib/api-client.ts'

/** A change as it is sent: on top of a version, with the key that tells whether it was made already. */
export type Guarded<Body> = { version: number; key: string; body: Body }

/** An Idempotency-Key for an act: the same for the same act, so that a retry does it once; new for another. */
export function useStableKey() {
  const last = useRef<{ act: string; key: string } | null>(null)
  return (act: unknown): string => {
    const said = JSON.stringify(act)
    if (last.current?.act !== said) last.current = { act: said, key: newId() }
    return last.current.key
  }
}
