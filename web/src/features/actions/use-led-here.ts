import { useEffect } from 'react'

/** The gate leads here by this id, from another step's page too; what it names comes with an answer, later than the page. */
export function useLedHere(id: string): void {
  useEffect(() => {
    if (window.location.hash === `#${id}`) document.getElementById(id)?.focus()
  }, [id])
}
