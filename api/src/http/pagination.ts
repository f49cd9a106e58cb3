import { z } from 'zod'
import { invalid } from './problem.ts'

const notOurs = 'This is not a place in the list: begin again without it'

/** The last row's sort keys, opaque to clients. */
function cursorOf(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** @returns the sort keys in a cursor, or null without one. @throws 400 for one that isn't ours. */
export function keysIn(cursor: string | undefined, count: number): (string | number | null)[] | null {
  if (cursor === undefined) return null
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (
      Array.isArray(keys) &&
      keys.length === count &&
      keys.every((k) => k === null || typeof k === 'string' || typeof k === 'number')
    )
      return keys as (string | number | null)[]
  } catch {
    // Not JSON: not ours either; said below.
  }
  throw invalid([{ path: 'cursor', message: notOurs }])
}

/** As `keysIn`, and each key has its shape: nothing else reaches the query. @throws 400 for a cursor that isn't ours. */
export function placeIn<const Shapes extends readonly [z.ZodType, ...z.ZodType[]]>(
  cursor: string | undefined,
  shapes: Shapes,
): { [Index in keyof Shapes]: z.output<Shapes[Index]> } | null {
  const keys = keysIn(cursor, shapes.length)
  if (keys === null) return null
  const place = z.tuple(shapes as unknown as [z.ZodType, ...z.ZodType[]]).safeParse(keys)
  if (!place.success) throw invalid([{ path: 'cursor', message: notOurs }])
  return place.data as { [Index in keyof Shapes]: z.output<Shapes[Index]> }
}

/** A page of at most `limit` from rows that were asked for with `limit + 1`. */
export function pageFrom<Row>(
  rows: Row[],
  limit: number,
  keys: (row: Row) => (string | number | null)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(keys(last)) : null }
}
