/** What this browser kept under a name; null when there is nothing, or nothing of this shape. */
export function kept<Of>(place: string, isShape: (it: object) => boolean): Of | null {
  try {
    const it = JSON.parse(localStorage.getItem(place) ?? 'null') as unknown
    return typeof it === 'object' && it !== null && isShape(it) ? (it as Of) : null
  } catch {
    return null
  }
}

/** Null keeps nothing. A browser that can't keep anything goes without. */
export function keep(place: string, it: object | null): void {
  try {
    localStorage.setItem(place, JSON.stringify(it))
  } catch {
    return
  }
}
