/** What this browser kept under a name; null when there is nothing, or nothing of this shape. */
export function kept<Of>(place: string, isShape: (it: object) => boolean): Of | null {
  try {
    const it = JSON.parse(localStorage.getItem(place) ?? 'null') as unknown
    return typeof it === 'object' && it !== null && isShape(it) ? (it as Of) : null
  } catch {
    return null
  }
}

/** A browser that keeps nothing goes without. */
export function keep(place: string, it: object): void {
  try {
    localStorage.setItem(place, JSON.stringify(it))
  } catch {
    return
  }
}

export function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    return
  }
}
