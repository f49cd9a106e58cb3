import { type PointerEvent, useRef, useState } from 'react'

/**
 * Dragging the rows of a list into another order, by mouse, pen or finger. Put `row` on each row and `handle` on what is
 * dragged; `onMove` is told each time the row passes another.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const rows = useRef(new Map<number, HTMLElement>())
  const [dragged, setDragged] = useState<number | null>(null)

  /** The place whose row lies under the pointer; above all the first, below all the last. */
  const placeAt = (y: number): number | null => {
    const all = [...rows.current].toSorted(([a], [b]) => a - b)
    const under = all.find(([, row]) => y < row.getBoundingClientRect().bottom)
    return under?.[0] ?? all.at(-1)?.[0] ?? null
  }
  return {
    dragged,
    row: (place: number) => ({
      ref: (element: HTMLElement | null) => {
        if (element) rows.current.set(place, element)
        else rows.current.delete(place)
      },
      'data-dragged': place === dragged,
    }),
    handle: (place: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged(place)
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (dragged === null) return
        const to = placeAt(event.clientY)
        if (to === null || to === dragged) return
        onMove(dragged, to)
        setDragged(to)
      },
      onPointerUp: () => setDragged(null),
      onPointerCancel: () => setDragged(null),
    }),
  }
}
