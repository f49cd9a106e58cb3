/** What may flow one way, at most so much; without end is Infinity. */
export type Pipe = { from: string; to: string; most: number }

/** The most that can flow from start to end in all: shortest ways first (Edmonds and Karp), until none is left. There are some hundred pipes. */
export function mostFlow(pipes: readonly Pipe[], start: string, end: string): number {
  // Each pipe with its way back, by which what flows can be sent elsewhere: 2 i and 2 i + 1.
  const left = pipes.flatMap(({ most }) => [most, 0])
  const toOf = pipes.flatMap(({ from, to }) => [to, from])
  const ways = new Map<string, number[]>()
  for (const [index, { from, to }] of pipes.entries()) {
    append(ways, from, 2 * index)
    append(ways, to, 2 * index + 1)
  }
  let total = 0
  for (let path = shortest(); path; path = shortest()) {
    const more = Math.min(...path.map((way) => left[way] ?? 0))
    for (const way of path) {
      left[way] = (left[way] ?? 0) - more
      left[way ^ 1] = (left[way ^ 1] ?? 0) + more
    }
    total += more
  }
  return total

  /** The ways from start to end that have room; null when there are none left. */
  function shortest(): number[] | null {
    const cameBy = new Map<string, number | null>([[start, null]])
    for (const place of cameBy.keys()) {
      for (const way of ways.get(place) ?? []) {
        const to = toOf[way] ?? ''
        if ((left[way] ?? 0) <= 0 || cameBy.has(to)) continue
        cameBy.set(to, way)
        if (to === end) return backFrom(cameBy)
      }
    }
    return null
  }

  function backFrom(cameBy: ReadonlyMap<string, number | null>): number[] {
    const path: number[] = []
    for (let way = cameBy.get(end) ?? null; way !== null; way = cameBy.get(toOf[way ^ 1] ?? '') ?? null)
      path.push(way)
    return path
  }
}

function append(lists: Map<string, number[]>, key: string, it: number): void {
  const list = lists.get(key)
  if (list) list.push(it)
  else lists.set(key, [it])
}
