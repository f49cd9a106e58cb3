import { useEffect, useRef, useState } from 'react'

/** How far the sending of a form is, and a way to break it off; leaving the page does too. */
export function useSending() {
  const [share, setShare] = useState(0)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  return {
    share,
    /** What `upload` takes. */
    begin: () => {
      abort.current = new AbortController()
      setShare(0)
      return { onSent: setShare, signal: abort.current.signal }
    },
    stop: () => abort.current?.abort(),
  }
}

/** Somebody stopped the sending: nothing went wrong. */
export const isBrokenOff = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'
