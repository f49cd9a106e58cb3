import { useCallback, useState } from 'react'

/** Whether an element's content is wider than it is, as long as it stands; and the ref that watches it. */
export function useOverflows(): [
  overflows: boolean,
  ref: (element: HTMLElement | null) => (() => void) | undefined,
] {
  const [overflows, setOverflows] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [overflows, ref]
}
