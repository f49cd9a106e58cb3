import { createHash } from 'node:crypto'

/** Chance that repeats itself: the same seed gives the same run of values. */
export type Random = {
  /** At least 0 and below 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  /** @throws RangeError on an empty list */
  pick<T>(of: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** A UUIDv7 whose time is `at`, so that ids of a past moment sort there. */
  id(at: Date): string
}

/** SHA-256 of the seed and a counter: slow for a generator of numbers, and quite fast enough for a demo's. */
export function randomFrom(seed: string): Random {
  let count = 0
  const bytes = () => createHash('sha256').update(`${seed} ${count++}`).digest()
  const next = () => bytes().readUInt32BE(0) / 2 ** 32
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    pick(of) {
      const [picked] = of.slice(between(0, of.length - 1))
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    shuffled: (list) =>
      list
        .map((value) => ({ value, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ value }) => value),
    id(at) {
      const time = at.getTime().toString(16).padStart(12, '0')
      const rest = bytes().toString('hex')
      const variant = '89ab'.charAt(Number.parseInt(rest.charAt(3), 16) % 4)
      return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`
    },
  }
}
